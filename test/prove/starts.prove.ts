import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { folderToStandIn, startCommand } from '../commands/builtProgram.ts';
import { noise } from '../images/pictures.ts';
import { told } from './processFigures.ts';
import { addComms, signedInAt, startRunningSite } from './RunningSite.ts';
import { answerOf, beginPost, draftsIn, keptIn, multipart, photoForm } from './uploads.ts';
import { draftIn, type Visitor } from './Visitor.ts';

const email = 'ros@example.org';

it('of twenty starts at once on one folder exactly one gets it, ten times over', async () => {
  const folder = folderToStandIn();
  const refusals = new Set<string>();
  for (let round = 0; round < 10; round++) {
    const starts = await Promise.all(
      Array.from({ length: 20 }, () => startCommand(['serve'], folder, quiet)),
    );
    const listening = starts.map((start) => start.says(/From Left is at/u).then(() => start));
    const settled = await Promise.allSettled(listening);
    const winners = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(winners).toHaveLength(1);
    for (const loser of starts.filter((start) => start !== winners[0])) {
      expect(await loser.ended).toBe(1);
      refusals.add(loser.stderr().replace(/process \d+ on .*\)/u, 'process N'));
    }
    // The next twenty find a lock that was let go of, or one whose holder is dead.
    winners[0]?.process.kill(round % 2 === 0 ? 'SIGKILL' : 'SIGTERM');
    await winners[0]?.ended;
  }
  for (const refusal of refusals) expect(refusal).toMatch(/^The data folder .* is in use by process N\./u);
  told(`10 rounds of 20 starts: 10 winners, 190 refused in words`);
});

const quiet = { PORT: '0', FROM_LEFT_SAMPLE: 'no' };

describe('stopping by SIGTERM', () => {
  it('while an edit and an upload are under way loses nothing acknowledged, and ends with 0 within ten seconds', async () => {
    const folder = folderToStandIn();
    await addComms(folder, email);
    const counts = { edits: 0, uploads: 0, longest: 0 };
    for (let round = 0; round < 10; round++) {
      const site = await startRunningSite(folder);
      const visitor = await signedInAt(site.origin, email);
      const photo = await noise(200 + round, 100)
        .jpeg()
        .toBuffer();
      const form = photoForm(visitor.token, photo, `From left: Upload ${round}, Harbour Master.`);
      const upload = beginPost(visitor, '/intake', multipart(form.length));
      const uploaded = answerOf(upload);
      upload.write(form.subarray(0, form.length - 1000));
      // The first edit loads what later ones have.
      const first = `From left: First ${round}, Harbour Master.`;
      expect(draftIn(await visitor.paste(first))).toBeDefined();
      const edits = editsUntilRefused(visitor, round);
      await pause(20 + Math.random() * 200);
      const start = performance.now();
      const ended = site.stop();
      await pause(100);
      upload.write(form.subarray(form.length - 1000));
      expect(await ended).toBe(0);
      counts.longest = Math.max(counts.longest, performance.now() - start);
      expect(await uploaded).toMatch(/^HTTP\/1\.1 303 /u);
      const kept = await draftsIn(folder);
      for (const words of [first, ...(await edits)]) expect(kept).toContain(words);
      expect(kept).toContain(`From left: Upload ${round}, Harbour Master.`);
      counts.edits += 1 + (await edits).length;
      counts.uploads += 1;
    }
    expect((await keptIn(folder)).count('photo')).toBe(counts.uploads);
    expect(counts.longest).toBeLessThan(10_000);
    told(
      `10 stops, ${counts.edits} edits and ${counts.uploads} uploads acknowledged, 0 lost; longest ${counts.longest.toFixed(0)} ms`,
    );
  });

  it('while an upload never comes to its end, ends with 0 within ten seconds all the same', async () => {
    const folder = folderToStandIn();
    await addComms(folder, email);
    const site = await startRunningSite(folder);
    const visitor = await signedInAt(site.origin, email);
    const upload = beginPost(visitor, '/intake', multipart(1_000_000));
    upload.write(photoForm(visitor.token, Buffer.alloc(1000)).subarray(0, 400));
    await pause(200);
    const start = performance.now();
    expect(await site.stop()).toBe(0);
    const took = performance.now() - start;
    told(`${took.toFixed(0)} ms`);
    expect(took).toBeLessThan(10_000);
  });
});

/** Posts drafts one after another until the site takes no more; answers with the words of those acknowledged. */
async function editsUntilRefused(visitor: Visitor, round: number): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let number = 0; ; number++) {
    const words = `From left: Edit ${round} of ${number}, Harbour Master.`;
    const answer = await visitor.paste(words).catch(() => undefined);
    if (answer === undefined || draftIn(answer) === undefined) return acknowledged;
    acknowledged.push(words);
  }
}
