import type { Stretch } from './nameForms.ts';

const chunk = /[^\s<>"“”()[\]]+/gu;
/** An e-mail address, a web address, a file name, a handle: what people write without spaces. */
const isAddress = /@|:\/\/|^www\.|^#|_|%[0-9a-f]{2}|[\p{L}\p{N}]\.\p{Ll}{2}/iu;

/** Where a text has addresses, in order; within them names need no capitals and may be joined. */
export function addressesIn(text: string): Stretch[] {
  return [...text.matchAll(chunk)]
    .filter(([found]) => isAddress.test(found))
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
