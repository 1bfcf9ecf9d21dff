import type { CommandIo } from './command.ts';

/** One line that could not be used is said on stderr with its number, and the rest go on. */
export class LineWrong extends Error {
  override readonly name = 'LineWrong';
}

/**
 * Answers each line of JSON on stdin with one on stdout; empty lines are passed over. Exit code 1 when a line is no
 * JSON object or `answer` throws `LineWrong`, which is said on stderr as "line 3: …".
 */
export async function answerLines(
  io: CommandIo,
  answer: (line: Readonly<Record<string, unknown>>) => object,
): Promise<number> {
  const lines = (await readAll(io.stdin)).split('\n');
  let code = 0;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      io.stdout.write(`${JSON.stringify(answer(objectIn(line)))}\n`);
    } catch (error) {
      if (!(error instanceof LineWrong)) throw error;
      io.stderr.write(`line ${at + 1}: ${error.message}\n`);
      code = 1;
    }
  }
  return code;
}

/** All of a stream as text. */
export async function readAll(stream: AsyncIterable<Buffer | string>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n');
}

function objectIn(line: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new LineWrong('this is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LineWrong('this is not a JSON object.');
  }
  return { ...value };
}

/** A field of a line that must be text. */
export function textField(line: Readonly<Record<string, unknown>>, field: string): string {
  const value = line[field];
  if (typeof value !== 'string') throw new LineWrong(`"${field}" is missing or not text.`);
  return value;
}
