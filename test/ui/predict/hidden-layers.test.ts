import { describe, expect, it } from 'vitest';
import { layersText, parseLayers } from '../../../src/ui/pages/predict/hidden-layers';

describe('parseLayers', () => {
  it('reads sizes with commas or blanks between, Chinese ones too', () => {
    expect(parseLayers(' 32, 16')).toEqual([32, 16]);
    expect(parseLayers('64 32 8')).toEqual([64, 32, 8]);
    expect(parseLayers('32，16')).toEqual([32, 16]);
    expect(parseLayers(layersText([5, 4]))).toEqual([5, 4]);
  });

  it('reads an empty text as no hidden layer', () => {
    expect(parseLayers('  ')).toEqual([]);
  });

  it('refuses what the engine would refuse', () => {
    expect(['0', '513', '1.5', 'many', '-3', '1,2,3,4,5,6,7'].map(parseLayers)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
