import { describe, expect, it } from 'vitest';
import { guessEncoding } from '../../src/ingest/encoding-guess';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(2 * i, text.charCodeAt(i), !bigEndian);
  return bytes;
};
/** 客户编号,日期,金额 in GB2312. */
const CHINESE = Uint8Array.from([
  0xbf, 0xcd, 0xbb, 0xa7, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a,
]);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('guessEncoding', () => {
  it.each([
    ['utf-8', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)],
    ['utf-16le', Uint8Array.of(0xff, 0xfe, 0x61, 0)],
    ['utf-16be', Uint8Array.of(0xfe, 0xff, 0, 0x61)],
    ['utf-16le', utf16('id,名称\n1,客户\n2,产品\n', false)],
    ['utf-16be', utf16('id,名称\n1,客户\n2,产品\n', true)],
    ['utf-8', utf8('id,名称\n1,café\n')],
    ['gb18030', CHINESE],
    ['windows-1252', latin1('id,name\n1,café\n2,Müller\n3,señor\n')],
    ['windows-1252', latin1('prix\n5 \x80\n')],
  ])('finds %s', (encoding, bytes) => {
    expect(guessEncoding(bytes, true).encoding).toBe(encoding);
  });

  it('is sure of UTF-8 that holds together, less so of the rest', () => {
    expect(guessEncoding(utf8('é'), true)).toMatchObject({ confidence: 1, untested: false });
    expect(guessEncoding(CHINESE, true).confidence).toBeGreaterThan(0.8);
    expect(guessEncoding(latin1('é\n'), true).confidence).toBeLessThan(0.6);
  });

  it('says that plain ASCII proves nothing', () => {
    expect(guessEncoding(utf8('a,b\n'), true)).toEqual({ encoding: 'utf-8', confidence: 1, untested: true });
  });

  it('bears a character cut at the end of a sample, not at the end of a file', () => {
    const cut = utf8('a,客').slice(0, -1);
    expect(guessEncoding(cut, false).encoding).toBe('utf-8');
    expect(guessEncoding(cut, true).encoding).not.toBe('utf-8');
  });
});
