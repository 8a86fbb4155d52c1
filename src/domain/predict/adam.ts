const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
const EPSILON = 1e-8;

/** The running moments of a gradient. */
export interface Adam {
  readonly first: Float64Array;
  readonly second: Float64Array;
  step: number;
}

export function createAdam(size: number): Adam {
  return { first: new Float64Array(size), second: new Float64Array(size), step: 0 };
}

/** One step of Adam against the gradient, in place (Kingma & Ba 2015, algorithm 1, with its default decays). */
export function adamStep(
  adam: Adam,
  weights: Float32Array | Float64Array,
  gradient: Float32Array | Float64Array,
  learningRate: number,
): void {
  const { first, second } = adam;
  adam.step++;
  const firstBias = 1 - FIRST_DECAY ** adam.step;
  const secondBias = 1 - SECOND_DECAY ** adam.step;
  for (let i = 0; i < weights.length; i++) {
    const slope = gradient[i]!;
    const mean = (first[i] = FIRST_DECAY * first[i]! + (1 - FIRST_DECAY) * slope);
    const square = (second[i] = SECOND_DECAY * second[i]! + (1 - SECOND_DECAY) * slope * slope);
    weights[i]! -= (learningRate * (mean / firstBias)) / (Math.sqrt(square / secondBias) + EPSILON);
  }
}
