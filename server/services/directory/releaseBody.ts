/** A release's text as saved and as somebody may read it, with what stands elsewhere on its page. */
export interface ReleaseWords {
  readonly saved: string;
  readonly read: string;
  readonly headline: string;
  readonly captions: readonly string[];
}

const ruleLine = /^[-–—_*=]{2,}$/u;
const dateLabel = /^(?:publishing|published|publication) (?:date|on)\b/iu;

/**
 * The paragraphs of a release's own words: headline, captions, rules and the publishing date stand elsewhere on
 * the page and are left out. Lines are told apart in the text as saved, since a name taken out changes them; where
 * names were taken out across line ends, nothing is left out rather than the wrong lines.
 */
export function bodyParagraphs(words: ReleaseWords): string[] {
  const saved = words.saved.split('\n');
  const read = words.read.split('\n');
  if (saved.length !== read.length) return paragraphsOf(read);
  const isElsewhere = linesElsewhere(saved, words);
  return paragraphsOf(read.map((line, at) => (isElsewhere[at] === true ? '' : line)));
}

function linesElsewhere(saved: readonly string[], { headline, captions }: ReleaseWords): boolean[] {
  const inCaptions = new Set(captions.flatMap((caption) => caption.split('\n').map(plain)));
  const headlineAt = saved.findIndex((line) => plain(line) === plain(headline));
  const labelAt = saved.findIndex((line) => dateLabel.test(line.trim()));
  const dateAt =
    labelAt === -1 ? -1 : labelAt + 1 + saved.slice(labelAt + 1).findIndex((line) => line.trim() !== '');
  const isDateBelow = labelAt !== -1 && /:\s*$/u.test(saved[labelAt] ?? '');
  return saved.map(
    (line, at) =>
      at === headlineAt ||
      at === labelAt ||
      (isDateBelow && at === dateAt) ||
      ruleLine.test(line.trim()) ||
      inCaptions.has(plain(line)),
  );
}

const plain = (line: string): string => line.trim().replace(/\s+/gu, ' ');

/** Lines that are not parted by an empty one belong together. */
function paragraphsOf(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.trim())
    .join('\n')
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
