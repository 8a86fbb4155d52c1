import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { Tensorflow } from './tensorflow-library';

/**
 * Registers the wasm backend. Every browser that runs this app has SIMD, so only that binary ships; threads
 * would need SharedArrayBuffer, which needs headers that a static host or a file does not send.
 */
export function prepareWasm(tf: Tensorflow): void {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': simdUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': simdUrl,
  });
}
