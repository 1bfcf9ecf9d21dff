import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { explain } from '../domain/caption/explain.ts';
import type { ParsedCaption } from '../domain/caption/ParsedCaption.ts';
import { parseCaption } from '../domain/caption/parseCaption.ts';
import { type Command, type CommandIo, WrongUse } from './command.ts';
import { answerLines, LineWrong, readAll, textField } from './jsonLines.ts';
import { peopleTable, plainPerson } from './people.ts';

/** Reads captions from stdin and says who is in each picture. */
export const parse: Command = {
  help: `npm run from-left -- parse [--jsonl | --explain]

Reads captions from stdin, separated by an empty line, and prints who is in each picture as a table, and below it
whom else the caption can be read to name, when that is nearly as likely.

  --explain also says what each stretch of words was taken for, and by which rule, in order
  --jsonl   one JSON object a line in:  {"id", "caption"}
            and one a line out:         {"id", "people": [{"name", "honorific", "postnominals", "role",
                                        "organisation", "row", "place"}], "others",
                                        "unread": [{"start", "end", "text"}]}

A caption longer than 20 KB is refused. A line that cannot be used is said on stderr with its number, the rest go
on, and the exit code is 1.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { jsonl: { type: 'boolean' }, explain: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (positionals.length > 0) throw new WrongUse('parse reads captions from stdin, not from files.');
    if (values.jsonl && values.explain) throw new WrongUse('parse takes --jsonl or --explain, not both.');
    const limit = readConfig(io.env, io).limits.captionBytes;
    return values.jsonl
      ? answerLines(io, (line) => answer(line, limit))
      : printTables(io, limit, values.explain ? explainedTable : tableOf);
  },
};

/** Said of a caption past the limit, which is in bytes of UTF-8. */
const tooLong = (limit: number): string =>
  `this caption is longer than ${limit / 1024} KB, the most that is read.`;

function answer(line: Readonly<Record<string, unknown>>, limit: number): object {
  const caption = textField(line, 'caption');
  if (Buffer.byteLength(caption) > limit) throw new LineWrong(tooLong(limit));
  const { people, others, unread } = parseCaption(caption);
  return {
    id: line.id,
    people: people.map(plainPerson),
    others,
    unread: unread.map(({ start, end, text }) => ({ start, end, text })),
  };
}

async function printTables(
  io: CommandIo,
  limit: number,
  print: (caption: string) => string,
): Promise<number> {
  const captions = (await readAll(io.stdin))
    .split(/\n(?:[^\S\n]*\n)+/u)
    .filter((caption) => caption.trim() !== '');
  let code = 0;
  const tables: string[] = [];
  for (const [at, caption] of captions.entries()) {
    if (Buffer.byteLength(caption) > limit) {
      io.stderr.write(`caption ${at + 1}: ${tooLong(limit)}\n`);
      code = 1;
    } else tables.push(print(caption));
  }
  io.stdout.write(tables.join('\n'));
  return code;
}

function tableOf(caption: string): string {
  const { people, others, unread, alternatives } = parseCaption(caption);
  const rest = unread.map(({ text }) => `"${text}"`).join(', ');
  return [
    peopleTable(people, others),
    ...(rest === '' ? [] : [`Not understood: ${rest}\n`]),
    ...new Set(alternatives.map((other) => `${alsoReadAs(other)}\n`)),
  ].join('');
}

/** Another reading in one line: "can also be read as 2 people: Ann Hale, Chairman; Bo Lunn". */
function alsoReadAs({ people }: Pick<ParsedCaption, 'people'>): string {
  const count = people.length === 1 ? '1 person' : `${people.length} people`;
  const list = people.map(({ honorific, name, postnominals, role, organisation }) => {
    const called = [honorific, name, postnominals].flatMap((said) => said?.text ?? []).join(' ');
    return [called, ...[role, organisation].flatMap((said) => said?.text ?? [])].join(', ');
  });
  return `can also be read as ${count}${list.length === 0 ? '' : ': '}${list.join('; ').replace(/\s+/gu, ' ')}`;
}

/** The table, and under it the steps of the reading. */
const explainedTable = (caption: string): string =>
  `${tableOf(caption)}${explain(caption)
    .map(({ text, takenFor, rule }) => `  "${text.replace(/\s+/gu, ' ')}": ${takenFor} (${rule})\n`)
    .join('')}`;
