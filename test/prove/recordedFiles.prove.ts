import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { folderToStandIn, runHere } from '../commands/builtProgram.ts';
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

it(`a start after kill -9 in the middle of an upload leaves no file without record, no record without file`, async () => {
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
    expect(await unmatched(folder), `after a kill that left ${left}`).toEqual([]);
    const { code, stdout } = await runHere(['check'], folder);
    expect(code, stdout).toBe(0);
  }
  await site.kill();
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

/** Files that belong to no record, and files that a record lacks. */
async function unmatched(folder: string): Promise<string[]> {
  const files = await filesIn(folder);
  const hashes = [...(await keptIn(folder)).all('photo')].flatMap((photo) =>
    photo.originals.map((original) => original.hash),
  );
  const foreign = files.filter((file) => !hashes.some((hash) => file.includes(hash)));
  const lacking = hashes.filter((hash) => files.filter((file) => file.includes(hash)).length !== 9);
  return [...foreign, ...lacking.map((hash) => `not all of ${hash}`)];
}
