import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { openParquet } from '../../../src/ingest/containers/parquet';
import type { OpenedSource } from '../../../src/ingest/containers/opened-source';

type WriteOptions = Parameters<typeof parquetWriteBuffer>[0];
const NO_PAUSE = async (): Promise<void> => undefined;
const open = (options: WriteOptions): Promise<OpenedSource> =>
  openParquet(new Blob([parquetWriteBuffer(options)]), NO_PAUSE);
const lines = async (options: WriteOptions): Promise<string[]> =>
  (await (await open(options)).blob.text()).split('\r\n').slice(0, -1);

describe('a Parquet file', () => {
  it('is text that loses nothing of its values', async () => {
    const columnData: WriteOptions['columnData'] = [
      { name: 'id', data: ['00123', 'x, "y"', ' ', null], type: 'STRING' },
      { name: 'big', data: [9_007_199_254_740_993n, -1n, null, 0n], type: 'INT64' },
      { name: 'real', data: [0.1, 1e300, null, NaN], type: 'DOUBLE' },
      { name: 'ok', data: [true, false, null, true], type: 'BOOLEAN' },
      { name: 'at', data: [new Date('2024-01-02T03:04:05.006Z'), new Date(0), null, new Date(-1)], type: 'TIMESTAMP' },
      { name: 'tags', data: [{ a: [1, 'é'] }, [], null, 'x'], type: 'JSON' },
    ];
    expect(await lines({ columnData })).toEqual([
      'id,big,real,ok,at,tags',
      '00123,9007199254740993,0.1,true,2024-01-02T03:04:05.006Z,"{""a"":[1,""é""]}"',
      '"x, ""y""",-1,1e+300,false,1970-01-01T00:00:00Z,[]',
      '" ",,,,,',
      ',0,NaN,true,1969-12-31T23:59:59.999Z,"""x"""',
    ]);
  });

  it('says of each column what its type says', async () => {
    const columnData: WriteOptions['columnData'] = [
      { name: 'text', data: ['1'], type: 'STRING' },
      { name: 'int', data: [1], type: 'INT32' },
      { name: 'real', data: [1.5], type: 'DOUBLE' },
    ];
    const { hints, written, format } = await open({ columnData });
    expect(format).toBe('parquet');
    expect(hints).toEqual([{ forced: 'text' }, { decimal: '.' }, { decimal: '.', measure: true }]);
    expect(written).toMatchObject({ encoding: 'utf-8', delimiter: ',', header: true, headerRows: 1 });
  });

  it('keeps every digit of decimals, days, times and instants', async () => {
    const element = (name: string, rest: object) => ({ name, repetition_type: 'OPTIONAL' as const, ...rest });
    const schema = [
      { name: 'root', num_children: 6 },
      element('price', { type: 'INT64', converted_type: 'DECIMAL', scale: 2, precision: 18 }),
      element('wide', {
        type: 'FIXED_LEN_BYTE_ARRAY',
        type_length: 16,
        logical_type: { type: 'DECIMAL', precision: 38, scale: 3 },
      }),
      element('day', { type: 'INT32', converted_type: 'DATE' }),
      element('clock', { type: 'INT64', logical_type: { type: 'TIME', isAdjustedToUTC: true, unit: 'MICROS' } }),
      element('local', { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'NANOS' } }),
      element('raw', { type: 'BYTE_ARRAY' }),
    ] as NonNullable<WriteOptions['schema']>;
    const columnData: WriteOptions['columnData'] = [
      { name: 'price', data: [123_456_789_012_345_678n, -5n] },
      {
        name: 'wide',
        data: [
          Uint8Array.from({ length: 16 }, () => 0xff),
          Uint8Array.from({ length: 16 }, (_, at) => (at === 0 ? 1 : 0)),
        ],
      },
      { name: 'day', data: [19_724, -1] },
      { name: 'clock', data: [37_815_000_001n, 0n] },
      { name: 'local', data: [1_704_164_645_123_456_789n, 0n] },
      { name: 'raw', data: [new TextEncoder().encode('é'), Uint8Array.of(0xff, 0)] },
    ];
    expect(await lines({ schema, columnData })).toEqual([
      'price,wide,day,clock,local,raw',
      '1234567890123456.78,-0.001,2024-01-02,10:30:15.000001,2024-01-02T03:04:05.123456789,é',
      '-0.05,1329227995784915872903807060280344.576,1969-12-31,00:00:00,1970-01-01T00:00:00,0xff00',
    ]);
  });

  it('is read row group by row group, columns of any name', async () => {
    const numbers = Array.from({ length: 2_500 }, (_, row) => row);
    const columnData: WriteOptions['columnData'] = [
      { name: '__proto__', data: numbers, type: 'INT32' },
      { name: 'constructor', data: numbers.map((row) => `r${row}`), type: 'STRING' },
    ];
    const text = await lines({ columnData, rowGroupSize: 1_000 });
    expect([text.length, text[0], text.at(1), text.at(1_001), text.at(-1)]).toEqual([
      2_501,
      '__proto__,constructor',
      '0,r0',
      '1000,r1000',
      '2499,r2499',
    ]);
  });

  it.each(['UNCOMPRESSED', 'SNAPPY'] as const)('may be packed by %s', async (codec) => {
    const data = Array.from({ length: 5_000 }, (_, row) => `value ${row % 7}`);
    expect((await lines({ columnData: [{ name: 'a', data, type: 'STRING' }], codec })).at(-1)).toBe('value 1');
  });

  it('with a blank lone cell keeps its row', async () => {
    expect(await lines({ columnData: [{ name: 'a', data: ['x', null], type: 'STRING' }] })).toEqual(['a', 'x', '""']);
  });
});

describe('a Parquet file that cannot be read (F19)', () => {
  const whole = new Uint8Array(
    parquetWriteBuffer({
      columnData: [{ name: 'a', data: Array.from({ length: 9_000 }, (_, row) => `value ${row}`), type: 'STRING' }],
    }),
  );

  it.each([
    ['breaks off', whole.slice(0, whole.length >> 1)],
    ['has a page changed', whole.map((byte, at) => (at > 100 && at < 200 ? byte ^ 0xff : byte))],
  ])('is damaged where it %s', async (_, bytes) => {
    await expect(openParquet(new Blob([bytes]), NO_PAUSE)).rejects.toMatchObject({
      code: 'file-corrupt',
      details: { format: 'parquet' },
    });
  });

  it('is too large where it unpacks to more than it may', async () => {
    await expect(
      openParquet(
        new Blob([
          parquetWriteBuffer({
            columnData: [{ name: 'a', data: Array.from({ length: 90_000 }, () => 'x'.repeat(100)), type: 'STRING' }],
          }),
        ]),
        NO_PAUSE,
        { most: 1_000_000, mostRatio: 1, ratioFrom: 0 },
      ),
    ).rejects.toMatchObject({ code: 'file-too-large' });
  });
});
