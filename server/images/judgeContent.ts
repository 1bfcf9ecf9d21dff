import { avifBrands, heicAdvice, heicBrands, refusedBeginnings, refusedTexts } from './contents.ts';
import type { PictureType } from './places.ts';

/** How many bytes of a file's beginning `judgeContent` looks at. */
export const headBytes = 4096;

/** A picture of an accepted type, or what else the file is and what to do about it. */
export type Judged = { readonly type: PictureType } | { readonly what: string; readonly advice?: string };

/** Judges a file by how it begins; its name and what it was declared as do not count. */
export function judgeContent(head: Buffer): Judged {
  if (head.length === 0) return { what: 'empty' };
  const text = head.toString('latin1');
  return acceptedType(text) ?? mediaContainer(text) ?? refusedKind(text) ?? { what: 'not a photo' };
}

function acceptedType(text: string): Judged | undefined {
  if (text.startsWith('\xff\xd8\xff')) return { type: 'jpeg' };
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return { type: 'png' };
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return { type: 'webp' };
  return undefined;
}

/** AVIF and HEIC share the container and often the brand `mif1`: a brand that names AVIF decides. */
function mediaContainer(text: string): Judged | undefined {
  if (!text.startsWith('ftyp', 4)) return undefined;
  const brands = brandsOf(text);
  if (brands.some((brand) => avifBrands.has(brand))) return { type: 'avif' };
  if (brands.some((brand) => heicBrands.has(brand))) return { what: 'a HEIC photo', advice: heicAdvice };
  return { what: 'a film, not a photo' };
}

/** The major brand and the compatible ones; the four bytes between them are a version. */
function brandsOf(text: string): string[] {
  const box = text.slice(0, Math.max(16, lengthAt(text)));
  return [box.slice(8, 12), ...(box.slice(16).match(/.{4}/gsu) ?? [])];
}

const lengthAt = (text: string): number => Buffer.from(text.slice(0, 4), 'latin1').readUInt32BE(0);

function refusedKind(text: string): Judged | undefined {
  return (
    refusedBeginnings.find(({ at, bytes }) => text.startsWith(bytes, at)) ??
    refusedTexts.find(({ pattern }) => pattern.test(text))
  );
}
