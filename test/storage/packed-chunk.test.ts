import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MISSING_CODE } from '../../src/domain/table/column';
import { packChunk, storedBytes, unpackChunk } from '../../src/storage/packed-chunk';
import type { ChunkData, PackedChunk } from '../../src/storage/schema';

/** Whether every value is the same, to the sign of zero. */
function same(first: ChunkData, second: ChunkData): boolean {
  return (
    first.constructor === second.constructor &&
    first.length === second.length &&
    first.every((value, row) => Object.is(value, second[row]))
  );
}

const unpacked = (data: ChunkData): ChunkData => unpackChunk(structuredClone(packChunk(data)));

const numbers = fc.oneof(
  fc.array(fc.double()),
  fc.array(fc.oneof(fc.constant(NaN), fc.integer())),
  fc.array(fc.oneof(fc.constant(NaN), fc.constant(-0), fc.maxSafeInteger())),
  fc.array(fc.integer({ min: -99_999, max: 99_999 }).map((cents) => cents / 100)),
  fc.array(fc.integer({ min: 0, max: 40_000 }).map((days) => days * 86_400_000)),
);

describe('packed chunks', () => {
  it('give back any numbers to the last bit', () => {
    fc.assert(
      fc.property(numbers, (values) => same(unpacked(Float64Array.from(values)), Float64Array.from(values))),
      { numRuns: 2_000 },
    );
  });

  it('give back any codes', () => {
    const code = fc.oneof(fc.constant(MISSING_CODE), fc.nat({ max: 300 }), fc.nat({ max: 70_000 }), fc.nat());
    fc.assert(
      fc.property(fc.array(code), fc.nat(), (codes, base) => {
        const data = Uint32Array.from(codes, (value) => (value === MISSING_CODE ? value : (value + base) >>> 0));
        return same(unpacked(data), data);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each<[string, ChunkData, number]>([
    ['small whole numbers', Float64Array.from([1, 24, -1, NaN]), 1],
    ['cents', Float64Array.from([0.1, 39.99, 12.5]), 2],
    ['days', Float64Array.from([Date.UTC(1997, 0, 1), Date.UTC(1998, 5, 30)]), 2],
    ['minutes', Float64Array.from([Date.UTC(2024, 0, 1), Date.UTC(2024, 11, 31, 23, 59)]), 4],
    ['values without a pattern', Float64Array.from([Math.PI, Math.E]), 8],
    ['few texts', Uint32Array.from([254, 0, MISSING_CODE]), 1],
    ['many texts', Uint32Array.from([65_534, 0, MISSING_CODE]), 2],
    ['too many texts to shorten', Uint32Array.from([65_535, 0, MISSING_CODE]), 4],
  ])('take few bytes for %s', (_, data, bytes) => {
    expect(storedBytes(packChunk(data)) / data.length).toBe(bytes);
  });

  it('hold chunks far from zero by their distance from the least', () => {
    const packed = packChunk(Uint32Array.from([1_000_000, 1_000_200])) as PackedChunk;
    expect(packed.codes).toEqual(Uint8Array.from([0, 200]));
  });
});
