import type { View } from '../../domain/directory/view.ts';
import { counted, type Findings } from './Findings.ts';

/** An original in the folder of uploads. */
export interface OriginalFile {
  readonly hash: string;
  readonly path: string;
  readonly bytes: number;
  readonly changedAt: Date;
}

/** A file may be there this long before its record is. */
const grace = 60 * 60 * 1000;

const whatToDo =
  'What to do with originals that no photo has: if this is the right data folder, ' +
  '`npm run from-left -- check --repair` moves them to "unclaimed" in the uploads folder; if it is not, or an old ' +
  'one, put the right one back first. Nothing is ever deleted.';

/** Whether every original that a photo's record names is on disk, whole, and nothing else is. */
export function checkOriginals(view: View, files: readonly OriginalFile[], now: Date): Findings {
  const onDisk = new Map(files.map((file) => [file.hash, file]));
  const wrong: string[] = [];
  const known = new Set<string>();
  for (const photo of view.all('photo')) {
    for (const { hash, bytes, name } of photo.originals) {
      known.add(hash);
      const file = onDisk.get(hash);
      if (file === undefined) wrong.push(`The photo ${photo.id} has lost its original "${name}" (${hash}).`);
      else if (file.bytes !== bytes) {
        wrong.push(`The original ${hash} of the photo ${photo.id} has ${file.bytes} bytes, not ${bytes}.`);
      }
    }
  }
  const strangers = files.filter(
    ({ hash, changedAt }) => !known.has(hash) && now.getTime() - changedAt.getTime() > grace,
  );
  wrong.push(...strangers.map(({ hash, path }) => `No photo has the original ${hash} (${path}).`));
  const good = wrong.length === 0 ? [`Photos: ${counted(known.size, 'original')}, all on disk.`] : [];
  return { good, wrong, advice: strangers.length === 0 ? [] : [whatToDo] };
}
