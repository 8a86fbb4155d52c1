import { describe, expect, it } from 'vitest';
import { finishHash, FirstEqual, mixWord } from '../../../src/domain/quality/hash';

describe('mixWord and finishHash', () => {
  it('match MurmurHash3 x86_32 with the finish of length 0', () => {
    // The published test vector of four zero bytes with seed 0 ends by taking in the length, 4.
    expect(finishHash(mixWord(0, 0) ^ 4) >>> 0).toBe(0x2362_f9de);
    // "test" with seed 0: https://en.wikipedia.org/wiki/MurmurHash#Test_vectors
    expect(finishHash(mixWord(0, 0x7473_6574) ^ 4) >>> 0).toBe(0xba6b_d213);
  });
});

describe('FirstEqual', () => {
  it('tells items apart that share a hash', () => {
    const words = ['a', 'b', 'a', 'c', 'b', 'a'];
    const first = new FirstEqual(new Int32Array(6).fill(7), (item, other) => words[item] === words[other]);
    expect(words.map((_, item) => first.of(item))).toEqual([0, 1, 0, 3, 1, 0]);
  });
});
