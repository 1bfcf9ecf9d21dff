const anywhere = 'http://site.invalid';

/**
 * The address on this site to go on to after signing in: path and query of `next`, or `/` when that is empty, would
 * leave the site, or is no address. Checked after normalising too: `/.//other.example` becomes `//other.example`.
 */
export function safeNext(next: string): string {
  if (!/^\/(?![/\\])/u.test(next) || /[\\\p{Cc}]/u.test(next) || !URL.canParse(next, anywhere)) return '/';
  const url = new URL(next, anywhere);
  if (url.origin !== anywhere || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search;
}
