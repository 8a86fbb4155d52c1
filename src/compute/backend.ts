import type { Backend } from '../contract/backend';

/** Names under which browsers draw WebGL on the processor. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** What the browser's WebGL offers; a `null` in its place says that there is none. */
export interface Graphics {
  readonly renderer: string;
  /** Whether textures of float32 can be rendered to. */
  readonly float32: boolean;
  readonly software: boolean;
}

export function describeGraphics(renderer: string, float32: boolean): Graphics {
  return { renderer, float32, software: SOFTWARE.test(renderer) };
}

let probed: Graphics | null | undefined;

/** Opens a WebGL context once to learn its renderer, and gives it back. */
export function probeGraphics(): Graphics | null {
  return (probed ??= probe());
}

function probe(): Graphics | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return null;
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = gl.getParameter(unmasked ? unmasked.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  const graphics = describeGraphics(String(renderer), gl.getExtension('EXT_color_buffer_float') !== null);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return graphics;
}

/**
 * Backends in the order in which they are tried: WebGL first on a real GPU with float32, wasm first where WebGL
 * is absent or drawn in software (there it is five to twenty times faster), cpu last; a preference before all.
 */
export function backendOrder(preference: Backend | 'auto', graphics: Graphics | null): Backend[] {
  const automatic: Backend[] = !graphics?.float32
    ? ['wasm', 'cpu']
    : graphics.software
      ? ['wasm', 'webgl', 'cpu']
      : ['webgl', 'wasm', 'cpu'];
  return preference === 'auto' ? automatic : [preference, ...automatic.filter((backend) => backend !== preference)];
}
