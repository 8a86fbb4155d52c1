import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessEncoding } from '../../src/ingest/encoding-guess';
import { CORPUS, corpusCsv, type CorpusLanguage, type Density } from './encoding-corpus';
import { encoded } from './legacy-encoder';

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
  ])('finds %s', async (encoding, bytes) => {
    expect((await guessEncoding(bytes, true)).encoding).toBe(encoding);
  });

  it('is sure of UTF-8 that holds together, less so of the rest', async () => {
    expect(await guessEncoding(utf8('é'), true)).toMatchObject({ confidence: 1, untested: false });
    expect((await guessEncoding(CHINESE, true)).confidence).toBeGreaterThan(0.8);
    expect((await guessEncoding(latin1('é\n'), true)).confidence).toBeLessThan(0.6);
  });

  it('says that plain ASCII proves nothing', async () => {
    expect(await guessEncoding(utf8('a,b\n'), true)).toEqual({ encoding: 'utf-8', confidence: 1, untested: true });
  });

  it('bears a character cut at the end of a sample, not at the end of a file', async () => {
    const cut = utf8('a,客').slice(0, -1);
    expect((await guessEncoding(cut, false)).encoding).toBe('utf-8');
    expect((await guessEncoding(cut, true)).encoding).not.toBe('utf-8');
  });
});

/** In two steps: in one, Node 20 takes Windows-1252 for Latin-1. */
function decoded(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

const tables = CORPUS.flatMap((language) => language.encodings.map((encoding) => ({ language, encoding })));

/** Languages and encodings whose table is read as another text. */
async function misread(rows: number, density: Density): Promise<string[]> {
  const wrong = async (language: CorpusLanguage, encoding: string): Promise<string[]> => {
    const text = corpusCsv(language, rows, density);
    const bytes = encoded(text, encoding);
    const guess = await guessEncoding(bytes, true);
    return decoded(bytes, guess.encoding) === text ? [] : [`${language.language} in ${encoding}`];
  };
  return (await Promise.all(tables.map(({ language, encoding }) => wrong(language, encoding)))).flat();
}

describe('tables in twenty languages, in every encoding that they are met in (F3)', () => {
  it.each([20, 200, 2_000])('are read right at %i rows', async (rows) => {
    expect(await misread(rows, 'full')).toEqual([]);
  });

  it('are read right with one word in ten rows, but for a single word that could be of two alphabets', async () => {
    expect(await misread(20, 'sparse')).toEqual(['Thai in windows-874']);
    expect(await misread(200, 'sparse')).toEqual(['Thai in windows-874']);
  });

  it('are guessed with a confidence that grows with what they hold', async () => {
    const confidence = async (text: string): Promise<number> =>
      (await guessEncoding(encoded(text, 'windows-1251'), true)).confidence;
    expect(await confidence('n\nда\n')).toBeLessThan(0.9);
    expect(await confidence('имя,город\nИванов,Москва\nПетрова,Казань\n')).toBeGreaterThan(0.95);
  });

  it.each([
    ['gb18030', '门店,会员\n乌鲁木齐,欧阳晓晨\n呼和浩特,司马若曦\n'],
    ['gb18030', 'sku,item\n1,蓝牙音箱\n2,儿童玩具\n'],
    ['big5', '門市,會員\n淡水,歐陽曉晨\n宜蘭,司馬若曦\n'],
    ['shift_jis', '伝票,内訳\n1,絆創膏\n2,ｱｲｽｸﾘｰﾑ\n'],
    ['euc-jp', '伝票,内訳\n1,ばんそうこう\n2,アイスクリーム\n'],
    ['euc-kr', '점포,품목\n1,반창고\n2,아이스크림\n'],
    ['windows-1251', 'філія,місто\n1,Київ\n2,Чернівці\n'],
    ['windows-1252', 'loja;preço\n1;5,00 €\n'],
    ['windows-1252', 'name,note\nO’Neill,don’t call\n'],
    ['windows-1254', 'şube,ilçe\n1,Beşiktaş\n2,Kadıköy\n'],
    ['windows-1250', 'pobočka,okres\n1,Žďár\n2,Přerov\n'],
  ])('%s of a few other words', async (encoding, text) => {
    const bytes = encoded(text, encoding);
    expect(decoded(bytes, (await guessEncoding(bytes, true)).encoding)).toBe(text);
  });
});

it('never guesses an encoding that does not have the bytes', async () => {
  const byte = fc.oneof(fc.integer({ min: 0x80, max: 0xff }), fc.constantFrom(0x2c, 0x0a, 0x41, 0x61, 0x7c));
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ min: 1, maxLength: 40 }), fc.array(byte, { maxLength: 40 }), async (any, high) => {
      // No byte order mark, no zero: UTF-16 is taken for what it says, and its invalid bytes are an error.
      const bytes = Uint8Array.from([0x61, ...high, ...any]);
      const { encoding, confidence } = await guessEncoding(bytes, true);
      expect(() => decoded(bytes, encoding)).not.toThrow();
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});

it('guesses the same from a sample that ends within a character', async () => {
  const bytes = encoded(corpusCsv(CORPUS[0]!, 50, 'full'), 'gb18030');
  const cut = bytes.subarray(
    0,
    bytes.findLastIndex((byte) => byte >= 0x80),
  );
  expect((await guessEncoding(cut, false)).encoding).toBe('gb18030');
});
