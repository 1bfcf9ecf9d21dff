import { createReadStream } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Draft } from '../domain/directory/records.ts';
import { Unacceptable } from '../services/errors.ts';
import { createIntake, type Intake } from '../services/intake/intake.ts';
import { PictureRefused } from '../services/ports.ts';
import type { Services } from '../services/services.ts';
import type { OwnedCommand } from './command.ts';
import { type Command, WrongUse } from './command.ts';
import { onOwner } from './onOwner.ts';

const help = `npm run from-left -- import FILE… [--photo FILE]…

Takes in releases or captions, a text file each, as drafts that wait under "Carry on" to be confirmed; nothing is
public. Photos (JPEG, PNG, WebP or AVIF) go with the one text that is given, or make a draft of their own.

--photo FILE   a photo to add; may be given more than once`;

interface Asked {
  readonly texts: readonly string[];
  readonly photos: readonly string[];
}

export const importReleases: Command = {
  help,
  async run(args, io) {
    readAsked(args);
    return onOwner('import', takeIn, args, io);
  },
};

/** Runs where the data folder is owned. What cannot be read is said, and the rest goes on. */
export const takeIn: OwnedCommand = async (services, args, io) => {
  const asked = readAsked(args);
  const intake = createIntake(services);
  const say = (sentence: string) => io.stderr.write(`${sentence}\n`);
  let failures = 0;
  let last: Draft | null = asked.texts.length === 0 ? await intake.start('', 'command') : null;
  for (const file of asked.texts) {
    const draft = await inWords(say, file, () => startFrom(intake, resolve(io.folder, file)));
    if (draft === null) failures += 1;
    else io.stdout.write(`${file}: ${summaryOf(draft)}, waiting at /intake/${draft.id}\n`);
    last = draft;
  }
  for (const file of asked.photos) {
    const to = last;
    const added =
      to !== null &&
      (await inWords(say, file, () => addPhoto(services, intake, to.id, resolve(io.folder, file))));
    if (added === null || added === false) failures += 1;
    else io.stdout.write(`${file}: added\n`);
  }
  return failures === 0 ? 0 : 1;
};

function readAsked(args: readonly string[]): Asked {
  const options = { photo: { type: 'string', multiple: true } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const photos = values.photo ?? [];
  if (positionals.length === 0 && photos.length === 0) throw new WrongUse('Name a text file or a photo.');
  if (positionals.length > 1 && photos.length > 0)
    throw new WrongUse('Photos go with one text: name just one.');
  return { texts: positionals, photos };
}

const startFrom = async (intake: Intake, path: string): Promise<Draft> =>
  intake.start(await readFile(path, 'utf8'), 'command');

async function addPhoto(services: Services, intake: Intake, id: string, path: string): Promise<true> {
  await access(path);
  await intake.addPhoto(id, await services.images.receive(createReadStream(path), basename(path)), 'command');
  return true;
}

/** What the work answers, or null when it could not be done, which is then said. */
async function inWords<T>(
  say: (sentence: string) => void,
  file: string,
  work: () => Promise<T>,
): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    const known = error instanceof Unacceptable || error instanceof PictureRefused || isFileError(error);
    if (!known) throw error;
    say(`${file}: ${isFileError(error) ? fileSentence(error.code) : error.message}`);
    return null;
  }
}

const isFileError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'EISDIR'].includes(String(error.code));

const fileSentence = (code: string): string =>
  ({ ENOENT: 'there is no such file.', EISDIR: 'this is a folder.' })[code] ?? 'this file may not be read.';

function summaryOf(draft: Draft): string {
  const people = draft.captions.reduce((sum, caption) => sum + caption.people.length, 0);
  return `${people} ${people === 1 ? 'person' : 'people'} in ${draft.captions.length} ${draft.captions.length === 1 ? 'caption' : 'captions'}`;
}
