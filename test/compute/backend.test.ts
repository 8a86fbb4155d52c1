import { describe, expect, it } from 'vitest';
import { backendOrder, describeGraphics } from '../../src/compute/backend';

const gpu = describeGraphics('ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)', true);
const software = describeGraphics(
  'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)',
  true,
);

describe('backendOrder', () => {
  it('prefers WebGL on a real GPU with float32 only', () => {
    expect(backendOrder('auto', gpu)).toEqual(['webgl', 'wasm', 'cpu']);
    expect(backendOrder('auto', software)).toEqual(['wasm', 'webgl', 'cpu']);
    expect(backendOrder('auto', { ...gpu, float32: false })).toEqual(['wasm', 'cpu']);
    expect(backendOrder('auto', null)).toEqual(['wasm', 'cpu']);
  });

  it('tries what the user prefers first, and the others after it', () => {
    expect(backendOrder('cpu', gpu)).toEqual(['cpu', 'webgl', 'wasm']);
    expect(backendOrder('webgl', null)).toEqual(['webgl', 'wasm', 'cpu']);
  });
});

describe('describeGraphics', () => {
  it.each([
    'llvmpipe (LLVM 15.0.6, 256 bits)',
    'Microsoft Basic Render Driver',
    'ANGLE (Google, SwiftShader)',
    'Software Adapter',
  ])('takes %s for software', (renderer) => {
    expect(describeGraphics(renderer, true).software).toBe(true);
  });

  it.each(['Apple M1', 'Mesa Intel(R) UHD Graphics 620 (KBL GT2)', 'Adreno (TM) 640'])(
    'takes %s for a GPU',
    (renderer) => {
      expect(describeGraphics(renderer, true).software).toBe(false);
    },
  );
});
