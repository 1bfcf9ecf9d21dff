import { Unacceptable } from '../errors.ts';

/**
 * Pasted text as it is saved, so that places in it stay true: line ends are `\n`, and control characters, which no
 * keyboard types and no page shows, are gone, as is a byte order mark. Everything else stays as it is.
 */
export function savedText(pasted: string): string {
  return pasted.replace(/\r\n?/gu, '\n').replace(/[^\P{Cc}\n\t]|\ufeff/gu, '');
}

/** How much may be pasted, in bytes of UTF-8. */
export interface TextLimits {
  readonly captionBytes: number;
  readonly releaseBytes: number;
}

/** The text as saved; throws `Unacceptable` past a limit, naming it. */
export function acceptable(pasted: string, limits: TextLimits): string {
  const text = savedText(pasted);
  if (bytesOf(text) > limits.releaseBytes) {
    throw tooLong(
      `This text is ${kilobytes(bytesOf(text))} long; a release may have ${kilobytes(limits.releaseBytes)}.`,
    );
  }
  const longest = Math.max(0, ...text.split(/\n\s*\n/u).map(bytesOf));
  if (longest > limits.captionBytes) {
    throw tooLong(
      `One paragraph is ${kilobytes(longest)} long; a caption may have ${kilobytes(limits.captionBytes)}.`,
    );
  }
  return text;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`;

const tooLong = (sentence: string) =>
  new Unacceptable([
    { id: 'pasted', message: `${sentence} Paste a shorter one, or parts of it one after another` },
  ]);
