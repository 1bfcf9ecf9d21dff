import type { Token } from './tokens.ts';

/**
 * For each token the index of its partner bracket; -1 where there is none. An opening bracket that is never closed
 * has none, and neither has a closing one without an opening one, so both are read as if they were not there.
 * Kinds of bracket are not told apart: captions close "(" with "]" by mistake.
 */
export function partnersOf(tokens: readonly Token[]): number[] {
  const partners = new Array<number>(tokens.length).fill(-1);
  const open: number[] = [];
  for (const [at, { kind }] of tokens.entries()) {
    if (kind === 'open') open.push(at);
    if (kind !== 'close') continue;
    const start = open.pop();
    if (start === undefined) continue;
    partners[start] = at;
    partners[at] = start;
  }
  return partners;
}
