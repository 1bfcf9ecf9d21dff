import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderToStandIn } from '../commands/builtProgram.ts';
import { told } from './processFigures.ts';
import { addComms, type RunningSite, startRunningSite } from './RunningSite.ts';
import { Visitor } from './Visitor.ts';

const known = 'ros@example.org';
let site: RunningSite;
beforeAll(async () => {
  const folder = folderToStandIn();
  await addComms(folder, known);
  // Behind a proxy every try comes from an address of its own: else only thirty would be made.
  site = await startRunningSite(folder, { FROM_LEFT_TRUSTED_PROXIES: '1' });
});
afterAll(() => site.kill());

it('a wrong password takes as long for an account as for none: medians of 100 differ by less than a tenth', async () => {
  const times = { known: [] as number[], unknown: [] as number[] };
  const bodies = new Set<string>();
  for (let round = 0; round < 105; round++) {
    // In turns, each first as often, so that whatever else the machine does falls on both.
    for (const who of round % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const email = who === 'known' ? known : 'not@example.org';
      const { took, body } = await tried(email, `10.0.${round}.${who === 'known' ? 1 : 2}`);
      // The first ones load what later ones have.
      if (round >= 5) times[who].push(took);
      bodies.add(body.replaceAll(email, 'E').replaceAll(/name="_csrf" value="[^"]+"/gu, ''));
    }
  }
  const [a, b] = [median(times.known), median(times.unknown)];
  const difference = Math.abs(a - b) / Math.max(a, b);
  told(`${a.toFixed(1)} ms with an account, ${b.toFixed(1)} ms without: ${(difference * 100).toFixed(1)} %`);
  expect(bodies.size).toBe(1);
  expect(difference).toBeLessThan(0.1);
});

async function tried(email: string, from: string): Promise<{ took: number; body: string }> {
  const visitor = new Visitor(site.origin, { 'x-forwarded-for': from });
  await visitor.readToken('/sign-in');
  const start = performance.now();
  const answer = await visitor.post('/sign-in', { email, password: 'not the right words' });
  const body = await answer.text();
  expect(answer.status).toBe(422);
  return { took: performance.now() - start, body };
}

const median = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;

it('ten thousand session ids are all different, of at least 128 bits, with no bit likelier than another', async () => {
  const ids = new Set<string>();
  const count = 10_000;
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      for (let at = 0; at < count / 10; at++) ids.add(await sessionId());
    }),
  );
  expect(ids.size).toBe(count);
  const bytes = [...ids].map((id) => Buffer.from(id, 'base64url'));
  const bits = Math.min(...bytes.map((one) => one.length)) * 8;
  expect(bits).toBeGreaterThanOrEqual(128);
  const shares = Array.from(
    { length: bits },
    (_, bit) => bytes.filter((one) => ((one[bit >> 3] ?? 0) >> (bit & 7)) & 1).length / count,
  );
  // Six standard deviations of a fair coin thrown ten thousand times.
  for (const share of shares) expect(Math.abs(share - 0.5)).toBeLessThan(0.03);
  told(`${count} ids, ${ids.size} different, ${bits} bits`);
});

async function sessionId(): Promise<string> {
  const visitor = new Visitor(site.origin);
  await (await visitor.get('/sign-in')).arrayBuffer();
  const id = /=s:([\w-]+)\./u.exec(decodeURIComponent(visitor.cookie))?.[1];
  if (id === undefined) throw new Error(`No session: ${visitor.cookie}`);
  return id;
}
