import { dbscan } from '../../../src/domain/segments/dbscan';
import { kdTree } from '../../../src/domain/segments/kd-tree';
import { silhouette } from '../../../src/domain/segments/silhouette';
import { finish } from '../../../src/domain/stats/steps';

const read = async (/** @type {string} */ name) => (await fetch(`../cache/${name}`)).arrayBuffer();
const [plane, rows, labels] = await Promise.all(['dbscan.bin', 'silhouette.bin', 'silhouette-labels.bin'].map(read));

const timed = (/** @type {() => unknown} */ work) => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

globalThis.kernels = {
  dbscan: () =>
    timed(() => {
      const data = { rows: 50_000, columns: 2, values: new Float64Array(plane) };
      return finish(dbscan(finish(kdTree(data)), { eps: 0.1, minSamples: 10 }));
    }),
  silhouette: () =>
    timed(() => {
      const data = { rows: 5_000, columns: 8, values: new Float64Array(rows) };
      return finish(silhouette(data, new Uint32Array(labels), 5, 1));
    }),
};
