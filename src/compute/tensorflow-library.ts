import type * as tensorflow from '@tensorflow/tfjs';

/** TensorFlow.js itself, as it is loaded when first needed. */
export type Tensorflow = typeof tensorflow;
