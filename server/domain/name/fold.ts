/** Letters that Unicode does not take apart into a base and a mark. */
const whole: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  ß: 'ss',
  þ: 'th',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  œ: 'oe',
};

/**
 * A name as compared: small letters without diacritics, one kind of apostrophe, hyphens and white space as one
 * space, full stops and quotation marks gone. Any string is accepted; nothing but marks gives ''.
 */
export const fold = (name: string): string => (isPlain.test(name) ? name.toLowerCase() : foldMarked(name));

/** Nearly every name: nothing in it has to be folded but its capitals. */
const isPlain = /^[A-Za-z]+(?: [A-Za-z]+)*$/u;

const foldMarked = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[æðøßþđħıłœ]/gu, (letter) => whole[letter] ?? letter)
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/["“”„«».,()?*]/gu, ' ')
    .replace(/[\s\-‐‑–—]+/gu, ' ')
    .replace(/^[' ]+|(?<![' ])[' ]+$/gu, '');
