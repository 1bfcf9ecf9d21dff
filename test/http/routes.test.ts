import type { Express } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteRoutes } from '../../server/app.ts';
import { audiences } from '../../server/domain/directory/audience.ts';
import { type SignedIn, startSite, type TestSite } from './harness.ts';
import { routeTable } from './routeTable.ts';

let site: TestSite;
const visitors: SignedIn[] = [];

beforeAll(async () => {
  site = await startSite();
  for (const audience of audiences) visitors.push(await site.signIn(audience));
});
afterAll(() => site.close());

/** Of no audience: health, and what the pages are dressed with. */
const openToAll = ['get /healthz', 'get /readyz', 'get /assets/council.css', 'get /assets/icon.svg'];

describe('every route', () => {
  it('has a row in the table, and every row a route', () => {
    const routes = siteRoutes(site.services, site.config).map(({ method, path }) => `${method} ${path}`);
    expect(routeTable.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(routes.sort());
  });

  it('is what Express itself would answer, and Express answers nothing else', () => {
    const declared = siteRoutes(site.services, site.config).map(({ method, path }) => `${method} ${path}`);
    expect(mounted(site.app.express)).toEqual([...declared, ...openToAll].sort());
  });

  it('stands before any route that would take its address', () => {
    const declared = siteRoutes(site.services, site.config);
    for (const { method, path, at } of routeTable) {
      const first = declared.find((route) => route.method === method && matches(route.path, at));
      expect(first?.path, `${method} ${at}`).toBe(path);
    }
  });
});

describe.each(routeTable)('$method $at', ({ method, at, answers }) => {
  it.each(audiences.map((audience, place) => [audience, answers[place], place] as const))(
    'answers %s with %i',
    async (_audience, status, place) => {
      const visitor = visitors[place];
      if (visitor === undefined) throw new Error('There is no such visitor.');
      const answer = method === 'get' ? await visitor.get(at) : await sent(visitor, at, place);
      expect(answer.status).toBe(status);
      if (status === 303 && at !== '/sign-in' && method === 'get')
        expect(answer.headers.location).toBe(`/sign-in?next=${encodeURIComponent(at)}`);
    },
  );
});

/** Signing out ends the session the other rows need: it is tried with one of its own. */
async function sent(visitor: SignedIn, at: string, place: number) {
  if (at !== '/sign-out' || place === 0) return visitor.post(at);
  return (await site.signIn(audiences[place] ?? 'staff')).post(at);
}

interface Layer {
  readonly route?: { readonly path: unknown; readonly methods: Readonly<Record<string, boolean>> };
}

/** What Express has mounted, without the answers to wrong methods (`all`). */
function mounted(app: Express): string[] {
  const stack: readonly Layer[] = Object(app.router).stack;
  return stack
    .flatMap(({ route }) =>
      route === undefined
        ? []
        : Object.keys(route.methods)
            .filter((method) => method !== '_all')
            .map((method) => `${method} ${String(route.path)}`),
    )
    .sort();
}

/** Whether an Express path takes an address: only what the site's paths use. */
function matches(path: string, address: string): boolean {
  const pattern = path.replace(/\{\/:\w+\}/gu, '(?:/[^/]+)?').replace(/:\w+/gu, '[^/]+');
  return new RegExp(`^${pattern}$`, 'u').test(address);
}
