/** ψ(x) for x > 0, by recurrence to x ≥ 10 and the asymptotic series (Abramowitz & Stegun 1964, 6.3.5 and 6.3.18). */
export function digamma(x: number): number {
  let shift = 0;
  let at = x;
  while (at < 10) shift -= 1 / at++;
  const inverse = 1 / (at * at);
  const series =
    inverse *
    (1 / 12 -
      inverse * (1 / 120 - inverse * (1 / 252 - inverse * (1 / 240 - inverse * (1 / 132 - inverse * (691 / 32760))))));
  return shift + Math.log(at) - 0.5 / at - series;
}
