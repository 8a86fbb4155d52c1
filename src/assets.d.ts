declare module '*?worker&inline' {
  const WorkerConstructor: new (options?: { name?: string }) => Worker;
  export default WorkerConstructor;
}

declare module '*?worker&url' {
  const url: string;
  export default url;
}

declare module '*.wasm?url' {
  const url: string;
  export default url;
}

/** The bytes of a module, assembled by the build. */
declare module '*.wat' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

declare module '*.css';

/** Sample files by name: relative addresses in `dist/`, gzip data addresses in the single file. */
declare module 'virtual:samples' {
  export const sampleUrls: Readonly<Record<string, string>>;
}

/** `client/spawn-module.ts`, or `client/spawn-inline.ts` in the single file. */
declare module '#spawn-engine' {
  export function spawnEngine(): Worker;
}

/** `engine/spawn-parser-module.ts`, or `engine/spawn-parser-inline.ts` in the single file. */
declare module '#spawn-parser' {
  export function spawnParser(): Worker;
}

/** `compute/spawn-lloyd-module.ts`, or `compute/spawn-lloyd-inline.ts` in the single file. */
declare module '#spawn-lloyd' {
  export function spawnLloyd(): Worker;
}

/** `compute/spawn-umap-module.ts`, or `compute/spawn-umap-inline.ts` in the single file. */
declare module '#spawn-umap' {
  export function spawnUmap(): Worker;
}

/** The version in package.json, put in by the build. */
declare const __APP_VERSION__: string;
