import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeNext } from '../../server/web/safeNext.ts';

describe('the address to go on to', () => {
  it.each([
    ['a path', '/intake', '/intake'],
    ['a path with a query', '/people?q=a&page=2', '/people?q=a&page=2'],
    ['the first page', '/', '/'],
    ['a path with dots within', '/people/../photos', '/photos'],
  ])('is kept: %s', (_why, next, expected) => {
    expect(safeNext(next)).toBe(expected);
  });

  it.each([
    ['empty', ''],
    ['no path', 'intake'],
    ['another host', '//other.example'],
    ['another host by backslash', '/\\other.example'],
    ['another host once tidied', '/.//other.example'],
    ['another host by dots', '/a/..//other.example'],
    ['a scheme', 'https:other.example'],
    ['a whole address', 'https://other.example/'],
    ['a script', 'javascript:alert(1)'],
    ['a line end', '/a\r\nSet-Cookie: x=1'],
    ['a tab, which browsers take out', '/\t/other.example'],
    ['a backslash further on', '/a\\b'],
  ])('is the first page instead when it is %s', (_why, next) => {
    expect(safeNext(next)).toBe('/');
  });

  it('never leaves the site, whatever is asked', () => {
    const odd = fc.string({
      unit: fc.constantFrom('/', '\\', '.', ':', '@', '?', '#', '%2f', '\t', '\n', 'a', 'é', ' '),
    });
    fc.assert(
      fc.property(fc.oneof(odd, fc.string(), fc.webUrl()), (next) => {
        const url = new URL(safeNext(next), 'https://council.example/deep/page');
        expect(url.origin).toBe('https://council.example');
        expect(safeNext(safeNext(next))).toBe(safeNext(next));
      }),
    );
  });
});
