import type { MathBackendWebGL } from '@tensorflow/tfjs';
import type { Tensorflow } from './tensorflow-library';

/**
 * Watches the WebGL context that TensorFlow.js uses now; the answer says whether it was lost. Once lost it stays
 * lost here, though the browser may restore it, empty.
 */
export function watchContext(tf: Tensorflow): () => boolean {
  const gl = (tf.backend() as MathBackendWebGL).gpgpu.gl as WebGL2RenderingContext & { readonly canvas?: EventTarget };
  let lost = false;
  const isLost = (): boolean => (lost ||= gl.isContextLost());
  gl.canvas?.addEventListener('webglcontextlost', () => (lost = true));
  // A fence of a lost context never passes, and TensorFlow.js would wait for it for ever.
  const wait = gl.clientWaitSync.bind(gl);
  gl.clientWaitSync = (...fence) => (isLost() ? gl.ALREADY_SIGNALED : wait(...fence));
  return isLost;
}
