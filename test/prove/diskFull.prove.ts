import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { folderToStandIn, runHere } from '../commands/builtProgram.ts';
import { told } from './processFigures.ts';
import { addComms, signedInAt, startRunningSite } from './RunningSite.ts';
import { draftsIn } from './uploads.ts';
import { draftIn, Visitor } from './Visitor.ts';

const folder = folderToStandIn();
const data = join(folder, 'data');
const isMounted = mounted();
if (!isMounted) told('not proved here: a full disk needs root and a mount');
afterAll(() => {
  if (isMounted) execFileSync('umount', ['-l', data]);
});

it.skipIf(!isMounted)(
  'a full disk refuses edits in words, lets everybody read, and needs no restart',
  async () => {
    await addComms(folder, 'ros@example.org');
    const site = await startRunningSite(folder);
    const visitor = await signedInAt(site.origin, 'ros@example.org');
    const filler = join(data, 'filler');
    writeFileSync(filler, Buffer.alloc(500_000));

    const acknowledged: string[] = [];
    const refused = await postUntilRefused(visitor, acknowledged);
    expect([503, 507]).toContain(refused.status);
    const page = await refused.text();
    const reason = /The disk [^<]*Nothing was saved\./u.exec(page)?.[0];
    expect(reason).toBeDefined();

    // Small changes may still fit; none does in the end.
    for (let at = 0; at < 400; at++) {
      const answer = await visitor.paste(words(acknowledged.length, 'small'));
      if (draftIn(answer) === undefined) break;
      acknowledged.push(words(acknowledged.length, 'small'));
    }
    for (const path of ['/', '/people', '/photos', '/search?q=harbour', '/api/v1/people']) {
      expect((await new Visitor(site.origin).get(path)).status, path).toBe(200);
      expect((await visitor.get(path)).status, path).toBe(200);
    }
    const signIn = await new Visitor(site.origin).get('/sign-in');
    expect(signIn.status).toBe(503);
    expect(await signIn.text()).toContain('Signing in and out is not possible at present');
    expect((await new Visitor(site.origin).get('/readyz')).status).toBe(503);
    await sameInMemory(visitor, acknowledged);
    await readsOn(visitor);

    rmSync(filler);
    const more = await visitor.paste(words(acknowledged.length, 'after'));
    expect(draftIn(more)).toBeDefined();
    acknowledged.push(words(acknowledged.length, 'after'));
    await sameInMemory(visitor, acknowledged);
    expect((await new Visitor(site.origin).get('/readyz')).status).toBe(200);
    expect(await site.stop()).toBe(0);
    expect(await runHere(['check'], folder)).toMatchObject({ code: 0 });
    told(`${acknowledged.length} edits kept on a disk of 1 MB, then ${refused.status}: “${reason}”`);
  },
);

/** A session remembers by the minute when it was last used: with no room for that, reading must go on all the same. */
async function readsOn(visitor: Visitor): Promise<void> {
  await pause(61_000);
  const answer = await visitor.get('/intake');
  expect(answer.status).toBe(200);
  expect((await answer.text()).trimEnd()).toMatch(/<\/html>$/u);
}

const words = (number: number, size: string): string =>
  `From left: Number ${number}, Harbour Master.${size === 'large' ? `\n\n${'A long day. '.repeat(1500)}` : ''}`;

async function postUntilRefused(visitor: Visitor, acknowledged: string[]): Promise<Response> {
  for (let at = 0; at < 200; at++) {
    const pasted = words(acknowledged.length, 'large');
    const answer = await visitor.paste(pasted);
    if (draftIn(answer) === undefined) return answer;
    acknowledged.push(pasted);
  }
  throw new Error('The disk never was full.');
}

/** What the site shows is what is on disk, and that is what was acknowledged. */
async function sameInMemory(visitor: Visitor, acknowledged: readonly string[]): Promise<void> {
  const listed = await (await visitor.get('/intake')).text();
  const shown = new Set(listed.match(/href="\/intake\/[a-z0-9]+"/gu)).size;
  const onDisk = (await draftsIn(folder)).map((pasted) => pasted.replaceAll('\r\n', '\n'));
  expect(onDisk.sort()).toEqual([...acknowledged].sort());
  expect(shown).toBe(acknowledged.length);
}

/** A disk of 1 MB in the place of the data folder, where this may be done. */
function mounted(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  mkdirSync(data, { mode: 0o700 });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=700', 'tmpfs', data], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
