import { describe, expect, it } from 'vitest';
import { PageCache } from '../../../src/ui/components/page-cache';

describe('PageCache', () => {
  it('drops the page used longest ago', async () => {
    const cache = new PageCache<string>(2);
    await cache.keep(1, Promise.resolve('one'));
    await cache.keep(2, Promise.resolve('two'));
    cache.touch(1);
    await cache.keep(3, Promise.resolve('three'));
    expect([cache.get(1), cache.get(2), cache.get(3)]).toEqual(['one', undefined, 'three']);
  });

  it('asks for a page once, and again after it failed', async () => {
    const cache = new PageCache<string>(2);
    const coming = cache.keep(1, Promise.reject(new Error('no')));
    expect(cache.touch(1)).toBe(false);
    await expect(coming).rejects.toThrow('no');
    expect(cache.touch(1)).toBe(true);
  });
});
