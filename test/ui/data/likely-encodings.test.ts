import { describe, expect, test } from 'vitest';
import '../../../src/messages/data-parts';
import { ENCODINGS, encodingText } from '../../../src/ui/pages/data/encodings';
import { likelyEncodings, wordsIn } from '../../../src/ui/pages/data/likely-encodings';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
/** 张三,北京 */
const GB = bytes(0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0xb1, 0xb1, 0xbe, 0xa9);
/** Müller, in Windows-1252 */
const LATIN = bytes(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x0a);

const names = (sample: Uint8Array, current: string) => likelyEncodings(sample, current).map(({ encoding }) => encoding);

describe('likelyEncodings', () => {
  test('offers the neighbours that can read the bytes, with words of the file', () => {
    expect(likelyEncodings(GB, 'windows-1252')[0]).not.toMatchObject({ encoding: 'utf-8' });
    expect(likelyEncodings(GB, 'big5')).toContainEqual({ encoding: 'gb18030', words: '张三, 北京', lossy: false });
    expect(names(LATIN, 'windows-1251')[0]).toBe('windows-1252');
  });

  test('offers neither the current one nor more than three', () => {
    expect(names(GB, 'gb18030')).not.toContain('gb18030');
    expect(names(GB, 'gb18030').length).toBeLessThanOrEqual(3);
  });

  test('does not offer UTF-8 for bytes that are not', () => {
    expect(names(LATIN, 'windows-1252')).not.toContain('utf-8');
    expect(names(new TextEncoder().encode('Müller\n'), 'windows-1252')[0]).toBe('utf-8');
  });

  test('offers UTF-8 first for UTF-8 in which a few bytes are damaged', () => {
    const whole = new TextEncoder().encode('Müller, Käthe\n'.repeat(10));
    const damaged = Uint8Array.from([...whole, 0xff, 0xfe, 0x0a]);
    expect(likelyEncodings(damaged, 'windows-1252')[0]).toEqual({
      encoding: 'utf-8',
      words: 'Müller, Käthe',
      lossy: true,
    });
  });

  test('offers nothing for ASCII, which reads alike in all of them', () => {
    expect(names(new TextEncoder().encode('id,paid\n1,2\n'), 'utf-8')).toEqual([]);
  });

  test('a character cut at the end of the sample rules nothing out', () => {
    expect(names(GB.subarray(0, 3), 'big5')).toContain('gb18030');
  });
});

test('the words that tell encodings apart are whole words', () => {
  expect(wordsIn(LATIN, 'windows-1252')).toBe('Müller');
});

test('every encoding on offer is one that the browser decodes, under its own name', () => {
  expect(ENCODINGS.length).toBeGreaterThan(30);
  // Browsers have it, Node has not.
  const known = ENCODINGS.filter((name) => name !== 'iso-8859-16');
  expect(known.map((name) => new TextDecoder(name).encoding)).toEqual(known);
});

test('encodings are named in plain words, unknown ones by their own', () => {
  expect(encodingText('euc-kr')).toBe('EUC-KR (Korean)');
  expect(encodingText('utf-8')).toBe('UTF-8');
  expect(encodingText('x-user-defined')).toBe('X-USER-DEFINED');
  expect(encodingText('constructor')).toBe('CONSTRUCTOR');
});
