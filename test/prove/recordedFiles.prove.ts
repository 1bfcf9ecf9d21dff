import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { folderToStandIn, runCommand, runHere } from '../commands/builtProgram.ts';
import { noise, randomFrom } from '../images/pictures.ts';
import { told } from './processFigures.ts';
import { addComms, type RunningSite, signedInAt, startRunningSite } from './RunningSite.ts';
import { filesIn, keptIn } from './uploads.ts';
import { draftIn, type Visitor } from './Visitor.ts';

const rounds = 60;
const email = 'ros@example.org';
const random = randomFrom(11);

/** What a kill left: a photo's file and its record, one, or neither. */
type Left = 'neither' | 'a file alone' | 'both' | 'an answer too';

it('kill -9 in the middle of an upload leaves no record without its files, and a file without record is moved aside later', async () => {
  const folder = folderToStandIn();
  await addComms(folder, email);
  let site = await startRunningSite(folder);
  const visitor = await signedInAt(site.origin, email);
  const counts: Record<Left, number> = { neither: 0, 'a file alone': 0, both: 0, 'an answer too': 0 };
  for (let round = 0; round < rounds; round++) {
    const left = await killedInUpload(site, visitor, folder, round);
    counts[left] += 1;
    site = await startRunningSite(folder);
    visitor.origin = site.origin;
    const { alone, lacking } = await unmatched(folder);
    expect(lacking, `after a kill that left ${left}`).toEqual([]);
    expect(originals(alone), 'files that no kill explains').toHaveLength(counts['a file alone']);
    const { code, stdout } = await runHere(['check'], folder);
    expect(code, stdout).toBe(0);
  }
  await site.kill();
  await anHourLater(folder);
  expect(await runCommand(['check', '--repair'], folder)).toMatchObject({ code: 0 });
  expect(await unmatched(folder)).toEqual({ alone: [], lacking: [] });
  told(
    `${rounds} kills: ${Object.entries(counts)
      .map(([left, count]) => `${count} left ${left}`)
      .join(', ')}`,
  );
  // Else the kills did not fall where the proof is.
  expect(counts['a file alone']).toBeGreaterThan(0);
  expect(counts.both + counts['an answer too']).toBeGreaterThan(0);
});

/** Every other kill waits for the original's file; how long they wait then is chance. */
async function killedInUpload(
  site: RunningSite,
  visitor: Visitor,
  folder: string,
  round: number,
): Promise<Left> {
  const photo = await noise(64 + round, 48)
    .jpeg()
    .toBuffer();
  const before = originals(await filesIn(folder)).length;
  const photos = (await keptIn(folder)).count('photo');
  const answered = visitor.paste('', [photo]).then(draftIn, () => undefined);
  if (round % 2 === 0) await pause(random() * 300);
  else {
    while (originals(await filesIn(folder)).length === before) await pause(1);
    await pause(random() * 40);
  }
  await site.kill();
  const hasFile = originals(await filesIn(folder)).length > before;
  const hasRecord = (await keptIn(folder)).count('photo') > photos;
  if ((await answered) !== undefined) {
    expect([hasFile, hasRecord], 'an upload that was acknowledged').toEqual([true, true]);
    return 'an answer too';
  }
  expect(hasRecord && !hasFile, 'a record before its file').toBe(false);
  if (hasRecord) return 'both';
  return hasFile ? 'a file alone' : 'neither';
}

const originals = (files: readonly string[]): string[] =>
  files.filter((file) => file.startsWith('originals/'));

/** Makes every file older than the grace that a file without a record has. */
async function anHourLater(folder: string): Promise<void> {
  const before = new Date(Date.now() - 2 * 60 * 60 * 1000);
  for (const file of await filesIn(folder)) await utimes(join(folder, 'uploads', file), before, before);
}

/** Files that belong to no record, those moved aside apart, and records that lack files. */
async function unmatched(folder: string): Promise<{ alone: string[]; lacking: string[] }> {
  const files = (await filesIn(folder)).filter((file) => !file.startsWith('unclaimed/'));
  const hashes = [...(await keptIn(folder)).all('photo')].flatMap((photo) =>
    photo.originals.map((original) => original.hash),
  );
  return {
    alone: files.filter((file) => !hashes.some((hash) => file.includes(hash))),
    lacking: hashes.filter((hash) => files.filter((file) => file.includes(hash)).length !== 9),
  };
}
