import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../config.ts';
import type { BodyMention, Difference, ReadRelease } from '../domain/release/ReleaseReading.ts';
import { readRelease } from '../domain/release/readRelease.ts';
import { type Command, type CommandIo, WrongUse } from './command.ts';
import { answerLines, LineWrong, textField } from './jsonLines.ts';
import { peopleTable, plainPerson } from './people.ts';

type Limits = Config['limits'];

/** Reads news releases and says what is in them. */
export const read: Command = {
  help: `npm run from-left -- read FILE…
npm run from-left -- read --jsonl

Reads news releases, each a text file, and prints headline, day, links, captions with their people, and whom else
the text names.

  --jsonl   one JSON object a line from stdin:  {"id", "text"}
            and one a line out:                 {"id", "title", "publishedOn", "links",
                                                "captions": [{"text", "people"}],
                                                "mentions": [{"name", "honorific", "role", "organisation",
                                                "quoted"}]}

A release longer than 200 KB, or with a caption longer than 20 KB, is refused. What cannot be read is said on
stderr, the rest go on, and the exit code is 1.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { jsonl: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (values.jsonl && positionals.length > 0)
      throw new WrongUse('--jsonl reads from stdin; name no files with it.');
    const { limits } = readConfig(io.env, io);
    if (values.jsonl) return answerLines(io, (line) => answer(line, limits));
    if (positionals.length === 0) throw new WrongUse('Name at least one file, or use --jsonl.');
    return readFiles(positionals, io, limits);
  },
};

function answer(line: Readonly<Record<string, unknown>>, limits: Limits): object {
  const reading = readWithin(textField(line, 'text'), limits);
  return {
    id: line.id,
    title: reading.title?.text ?? null,
    publishedOn: reading.publishedOn,
    links: reading.links,
    captions: reading.captions.map(({ text, reading: { people } }) => ({
      text,
      people: people.map(plainPerson),
    })),
    mentions: reading.mentions.map(plainMention),
  };
}

const plainMention = (mention: BodyMention) => ({
  name: mention.name.text,
  honorific: mention.honorific?.text ?? null,
  role: mention.role?.text ?? null,
  organisation: mention.organisation?.text ?? null,
  quoted: mention.quoted,
});

/** The reading of a text within the limits; throws `LineWrong` past them, naming the limit. */
function readWithin(text: string, limits: Limits): ReadRelease {
  if (Buffer.byteLength(text) > limits.releaseBytes)
    throw new LineWrong(tooLong('this release', limits.releaseBytes));
  const reading = readRelease(text);
  if (reading.captions.some((caption) => Buffer.byteLength(caption.text) > limits.captionBytes)) {
    throw new LineWrong(tooLong('a caption in this release', limits.captionBytes));
  }
  return reading;
}

const tooLong = (what: string, bytes: number): string =>
  `${what} is longer than ${bytes / 1024} KB, the most that is read.`;

async function readFiles(files: readonly string[], io: CommandIo, limits: Limits): Promise<number> {
  let code = 0;
  for (const file of files) {
    const text = await textOf(file, io);
    if (text === null) code = 1;
    else code = Math.max(code, print(file, text, io, limits));
  }
  return code;
}

async function textOf(file: string, io: CommandIo): Promise<string | null> {
  try {
    return (await readFile(resolve(io.folder, file), 'utf8'))
      .replace(/^\uFEFF/u, '')
      .replace(/\r\n?/gu, '\n');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : null;
    io.stderr.write(`${file}: ${reason === 'ENOENT' ? 'there is no such file' : 'it cannot be read'}.\n`);
    return null;
  }
}

function print(file: string, text: string, io: CommandIo, limits: Limits): number {
  try {
    io.stdout.write(inWords(readWithin(text, limits)));
    return 0;
  } catch (error) {
    if (!(error instanceof LineWrong)) throw error;
    io.stderr.write(`${file}: ${error.message}\n`);
    return 1;
  }
}

/** A reading for people. */
function inWords(reading: ReadRelease): string {
  const lines = [
    `Headline: ${reading.title?.text ?? 'none'}`,
    `Published: ${reading.publishedOn ?? 'no day is stated'}`,
    ...reading.links.map((link) => `Link: ${link}`),
  ];
  const captions = reading.captions.map(
    ({ reading: { people, others } }) => `\nIn this photo\n${peopleTable(people, others)}`,
  );
  const mentions = reading.mentions.map((mention) => `  ${mentionInWords(mention)}\n`).join('');
  const differences = reading.differences
    .map((difference) => `  ${differenceInWords(difference)}\n`)
    .join('');
  return [
    `${lines.join('\n')}\n`,
    ...captions,
    mentions && `\nAlso named in the text\n${mentions}`,
    differences && `\nCheck these\n${differences}`,
    '\n',
  ].join('');
}

function mentionInWords(mention: BodyMention): string {
  const who = [mention.honorific?.text, mention.name.text].filter(Boolean).join(' ');
  const what = [mention.role?.text, mention.organisation?.text].filter(Boolean).join(', ');
  return [who, what, mention.quoted ? 'quoted' : ''].filter((part) => part !== '').join(' – ');
}

const differenceInWords = ({ inCaption, inBody }: Difference): string =>
  `caption: "${inCaption ?? ''}"; text: "${inBody ?? ''}"`;
