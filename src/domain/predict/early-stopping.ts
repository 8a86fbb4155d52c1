/** An epoch counts as progress where it lowers the loss by this much; the loss is a share of the target's variance. */
const MIN_IMPROVEMENT = 1e-4;

/** When training stops, and with which parameters. */
export interface EarlyStopping {
  /** The lowest loss on the validation rows, or the last where training never stops early. */
  readonly bestLoss: number;
  readonly bestParameters: Float32Array;
  /** Epochs since the loss last fell by more than 1e-4. */
  readonly waited: number;
  readonly stopped: boolean;
  /** Takes note of an epoch's loss on the validation rows; the parameters are copied if they are kept. */
  observe(loss: number, parameters: Float32Array): void;
}

/** Stops after `patience` epochs without progress and keeps the best parameters (Prechelt 1998); 0 never stops. */
export function earlyStopping(patience: number): EarlyStopping {
  let reference = Infinity;
  const state = {
    bestLoss: Infinity,
    bestParameters: new Float32Array(),
    waited: 0,
    stopped: false,
    observe(loss: number, parameters: Float32Array): void {
      if (patience === 0 || loss < state.bestLoss) {
        state.bestLoss = loss;
        state.bestParameters = parameters.slice();
      }
      const progress = loss < reference - MIN_IMPROVEMENT;
      if (progress) reference = loss;
      state.waited = progress ? 0 : state.waited + 1;
      state.stopped = patience > 0 && state.waited >= patience;
    },
  };
  return state;
}
