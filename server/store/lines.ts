const newline = 10;

/** Some lines of a file. `start` is where the first begins; each line is without its end. */
export interface Lines {
  readonly lines: readonly Buffer[];
  /** Where each line starts, in bytes. */
  readonly starts: readonly number[];
  /** What follows the last line end of the file; given once, at the end, and empty when the file ends with one. */
  readonly rest: Buffer | undefined;
}

/** Cuts a file's pieces into lines, as many at a time as a piece holds. */
export async function* linesOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<Lines> {
  let rest: Buffer = Buffer.alloc(0);
  let start = 0;
  for await (const piece of pieces) {
    const cut = cutLines(Buffer.concat([rest, piece]), start);
    yield { ...cut, rest: undefined };
    start += rest.length + piece.length - cut.left.length;
    rest = cut.left;
  }
  yield { lines: [], starts: [start], rest };
}

function cutLines(bytes: Buffer, start: number): { lines: Buffer[]; starts: number[]; left: Buffer } {
  const lines: Buffer[] = [];
  const starts: number[] = [];
  let from = 0;
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, from)) {
    lines.push(bytes.subarray(from, end));
    starts.push(start + from);
    from = end + 1;
  }
  return { lines, starts, left: bytes.subarray(from) };
}
