import { describe, expect, it } from 'vitest';
import { encodingFor, FinishedPage } from '../../server/web/finishedPage.ts';
import { FinishedPages } from '../../server/web/finishedPages.ts';

describe('the encoding of an answer', () => {
  it.each([
    ['nothing said', undefined, 'plain'],
    ['a browser', 'gzip, deflate, br, zstd', 'br'],
    ['an older one', 'gzip, deflate', 'gzip'],
    ['brotli refused', 'br;q=0, gzip', 'gzip'],
    ['brotli refused in full', 'br; q=0.000, gzip;q=0', 'plain'],
    ['brotli liked less is still smaller', 'gzip, br;q=0.1', 'br'],
    ['a name that only starts alike', 'brx, gzipped', 'plain'],
    ['capitals', 'GZIP', 'gzip'],
    ['none', 'identity', 'plain'],
  ])('%s', (_who, accepted, expected) => {
    expect(encodingFor(accepted)).toBe(expected);
  });
});

describe('the pages kept', () => {
  const mebibyte = 1024 * 1024;
  const pageOf = (bytes: number) => new FinishedPage(Buffer.alloc(bytes, 'a'), {});
  const asking = (url: string, cookie?: string) =>
    ({ method: 'GET', url, headers: cookie === undefined ? {} : { cookie } }) as never;

  it('are at most 64 mebibytes: the one not asked for longest goes first', () => {
    const pages = new FinishedPages(() => 'now');
    for (let at = 0; at < 8; at += 1) pages.keep(`/${at}`, 'now', pageOf(4 * mebibyte));
    expect(pages.find(asking('/0'))).toBeDefined();
    pages.keep('/8', 'now', pageOf(4 * mebibyte));
    expect(pages.find(asking('/0'))).toBeDefined();
    expect(pages.find(asking('/1'))).toBeUndefined();
  });

  it('do not hold one that is larger than all of them may be', () => {
    const pages = new FinishedPages(() => 'now');
    pages.keep('/', 'now', pageOf(1));
    pages.keep('/large', 'now', pageOf(33 * mebibyte));
    expect(pages.find(asking('/large'))).toBeUndefined();
    expect(pages.find(asking('/'))).toBeDefined();
  });

  it('do not hold one that was made from what has changed since', () => {
    let standing = 'before';
    const pages = new FinishedPages(() => standing);
    const madeAt = pages.standing();
    standing = 'after';
    pages.keep('/', madeAt, pageOf(1));
    expect(pages.find(asking('/'))).toBeUndefined();
  });

  it('count a page kept again once', () => {
    const pages = new FinishedPages(() => 'now');
    for (let at = 0; at < 20; at += 1) pages.keep('/', 'now', pageOf(4 * mebibyte));
    pages.keep('/other', 'now', pageOf(4 * mebibyte));
    expect(pages.find(asking('/'))).toBeDefined();
  });

  it.each([
    ['over http', 'a=1; from-left=s%3Ax'],
    ['over https', '__Host-from-left=s%3Ax'],
  ])('are not for somebody with a session %s', (_how, cookie) => {
    const pages = new FinishedPages(() => 'now');
    pages.keep('/', 'now', pageOf(1));
    expect(pages.find(asking('/', cookie))).toBeUndefined();
    expect(pages.find(asking('/', 'a=1'))).toBeDefined();
  });
});
