/** What TensorFlow.js computes on. */
export type Backend = 'webgl' | 'wasm' | 'cpu';
