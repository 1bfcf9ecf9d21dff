import { createHash } from 'node:crypto';
import { Fault } from './cannotOpen.ts';

/**
 * A line of JSON that carries its own checksum: `{"sum":"<32 hex digits>",…}`, the first half of the SHA-256 of
 * what follows the comma. Checked on the bytes as they stand, before they are read as JSON.
 */
const opening = '{"sum":"';
const sumLength = 32;
const restStart = opening.length + sumLength + 2;

/** `content` must have at least one member. */
export function checkedLine(content: object): string {
  const rest = JSON.stringify(content).slice(1);
  return `${opening}${sumOf(rest)}",${rest}\n`;
}

/** The line's members, its sum left out. Throws `Fault` with what is wrong with it. */
export function readCheckedLine(line: Buffer): Record<string, unknown> {
  const text = line.toString('utf8');
  if (!text.startsWith(opening) || text.slice(restStart - 2, restStart) !== '",') {
    throw new Fault('it is not a line of From Left');
  }
  const rest = text.slice(restStart);
  if (sumOf(rest) !== text.slice(opening.length, opening.length + sumLength)) {
    throw new Fault('its checksum does not fit its content');
  }
  return JSON.parse(`{${rest}`) as Record<string, unknown>;
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, sumLength);
