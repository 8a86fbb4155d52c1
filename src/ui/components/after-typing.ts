/** What is typed waits for a pause of so many milliseconds. */
export const TYPING_PAUSE_MS = 250;

/** Does `run` with what was typed last, once there is a pause. */
export function afterTyping(run: (text: string) => void): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(text), TYPING_PAUSE_MS);
  };
}
