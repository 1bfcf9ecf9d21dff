/** How a file of each kind begins, and what is said of it. Data for `judgeContent`. */
export interface Beginning {
  readonly at: number;
  readonly bytes: string;
  readonly what: string;
  /** What the person can do; the general advice when absent. */
  readonly advice?: string;
}

const saveAs = (program: string) => `Please open it in ${program}, save it as a JPEG and choose that file.`;

/** `bytes` are Latin-1 text. The first that fits decides. */
export const refusedBeginnings: readonly Beginning[] = [
  { at: 0, bytes: 'GIF8', what: 'a GIF picture' },
  { at: 0, bytes: 'II*\0', what: 'a TIFF picture or a camera’s raw file', advice: saveAs('a photo program') },
  { at: 0, bytes: 'MM\0*', what: 'a TIFF picture or a camera’s raw file', advice: saveAs('a photo program') },
  { at: 0, bytes: 'BM', what: 'a BMP picture', advice: saveAs('a picture program') },
  { at: 0, bytes: '\0\0\x01\0', what: 'an icon (ICO)' },
  { at: 0, bytes: '8BPS', what: 'a Photoshop file', advice: saveAs('Photoshop') },
  { at: 0, bytes: '%!PS', what: 'a PostScript file', advice: saveAs('a picture program') },
  {
    at: 0,
    bytes: 'PK\x03\x04',
    what: 'a ZIP file',
    advice: 'Please unpack it and choose the photos inside.',
  },
  {
    at: 0,
    bytes: '\x1f\x8b',
    what: 'a packed file',
    advice: 'Please unpack it and choose the photos inside.',
  },
  { at: 0, bytes: 'MZ', what: 'a program, not a photo' },
  { at: 0, bytes: '\xff\x0a', what: 'a JPEG XL picture', advice: saveAs('a photo program') },
  { at: 4, bytes: 'JXL ', what: 'a JPEG XL picture', advice: saveAs('a photo program') },
  { at: 4, bytes: 'jP  ', what: 'a JPEG 2000 picture', advice: saveAs('a photo program') },
];

/** Looked for in the first characters of a text, after spaces. */
export const refusedTexts: readonly {
  readonly pattern: RegExp;
  readonly what: string;
  readonly advice?: string;
}[] = [
  { pattern: /%PDF-/u, what: 'a PDF', advice: 'Please save the photo in it as a JPEG and choose that file.' },
  { pattern: /<svg[\s>]/iu, what: 'an SVG drawing', advice: 'Please save it as a PNG and choose that file.' },
  { pattern: /<(?:!doctype html|html|head|body|script)[\s>]/iu, what: 'a web page, not a photo' },
];

/** Brands of the ISO media container, as in the `ftyp` box. */
export const avifBrands: ReadonlySet<string> = new Set(['avif', 'avis']);
export const heicBrands: ReadonlySet<string> = new Set([
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'hevx',
  'hevm',
  'hevs',
  'mif1',
  'msf1',
]);

export const heicAdvice =
  'On an iPhone, choose Settings, Camera, Formats, Most Compatible, and take it again; ' +
  'or open it on a Mac in Preview (on Windows in Photos) and save it as a JPEG.';
