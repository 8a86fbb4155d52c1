import { describe, expect, it } from 'vitest';
import { csvBlob, fileNameOf } from '../../../src/ui/components/download';

describe('downloads', () => {
  it('are named for their title', () => {
    expect(fileNameOf('The top 20 % bring 74 % of value!')).toBe('the-top-20-bring-74-of-value');
    expect(fileNameOf('客户价值 / 2024')).toBe('客户价值-2024');
    expect(fileNameOf('???')).toBe('clientele');
  });

  it('mark CSV as UTF-8 for spreadsheets', async () => {
    expect([...new Uint8Array(await csvBlob('a').arrayBuffer())]).toEqual([0xef, 0xbb, 0xbf, 0x61]);
  });
});
