/** One system call that succeeded, as strace told it. */
export interface Call {
  readonly name: string;
  /** Of the file it was about; '' when about none. */
  readonly path: string;
  /** What it wrote, as strace writes it; '' when nothing. */
  readonly data: string;
  /** Of a rename. */
  readonly from: string;
  readonly to: string;
  /** The lines of the trace at which it began and at which it ended. */
  readonly began: number;
  readonly ended: number;
}

/** The calls in what `strace -f -y -o` wrote, in the order in which they began; failed and unfinished ones are left out. */
export function callsIn(trace: string): Call[] {
  const begun = new Map<string, { text: string; began: number }>();
  const calls: Call[] = [];
  for (const [line, text] of trace.split('\n').entries()) {
    const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/u.exec(text) ?? [];
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(thread, { text: rest.slice(0, -'<unfinished ...>'.length), began: line });
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/u.exec(rest)?.[1];
    const start = resumed === undefined ? { text: '', began: line } : begun.get(thread);
    if (start === undefined) continue;
    const call = callOf(start.text + (resumed ?? rest), start.began, line);
    if (call !== undefined) calls.push(call);
  }
  return calls.sort((a, b) => a.began - b.began);
}

function callOf(text: string, began: number, ended: number): Call | undefined {
  const [, name = '', rest = ''] = /^(\w+)\((.*)\)\s+= \d+/u.exec(text) ?? [];
  if (name === '') return undefined;
  const [from = '', to = ''] = name.startsWith('rename')
    ? [...rest.matchAll(/"([^"]*)"/gu)].map(([, path]) => path ?? '')
    : [];
  const [, path = '', data = ''] = /^\d+<([^>]*)>\s*(?:, (.*))?$/u.exec(rest) ?? [];
  return { name, path, data, from, to, began, ended };
}
