import type { Token } from '../tokens/tokens.ts';
import { type Page, skip } from './page.ts';

/** How many tokens a job has, 0 for none; `many` for a plural ("firemen"). */
interface JobFound {
  readonly length: number;
  readonly many: boolean;
}

const noJob: JobFound = { length: 0, many: false };

/** The job at this place. */
export function jobAt(page: Page, at: number, to: number): JobFound {
  const token = page.tokens[at];
  const found = page.words.jobs.longestAt(page.tokens, at, to) ?? token?.agent ?? null;
  if (found === null || token === undefined) return noJob;
  page.work.steps += found.length;
  const isSmall = page.words.smallJobs.holds(token) && page.tokens[at + 1]?.folded !== 'of';
  const isSurname = found.length === 1 && token.capital && (isSmall || isFamilyName(page, at, to));
  return isSurname ? noJob : { length: found.length, many: found.value === 'many' };
}

/** "Gwen Dean", "Ann Head": right after a known given name a job that is a family name as well, or ends what is said. */
function isFamilyName(page: Page, at: number, to: number): boolean {
  const [before, token] = [page.tokens[at - 1], page.tokens[at]];
  if (before === undefined || token === undefined || !before.capital) return false;
  if (!page.words.given.holds(before)) return false;
  const isWhole = at + 1 >= to || page.tokens[at + 1]?.kind === 'open';
  return page.words.surnameJobs.holds(token) || isWhole;
}

/** "Ysgol Bro Helyg", "Cyngor Sir Sarn": after a word for a body what looks like a title belongs to its name. */
const isInBodyName = (page: Page, at: number): boolean =>
  page.words.leadingBodies.holds(page.tokens[at - 1]) && page.tokens[at - 1]?.capital === true;

/** Titles of two letters that are written with a small second one; all others of that length are capitals. */
const shortTitles = new Set(['br', 'cr', 'dr', 'fr', 'lt', 'mr', 'ms', 'mx', 'sr', 'ts']);

/** How many tokens the titles before a name have at this place ("Rt Hon Sir": 3), 0 for none. */
export function honorificAt(page: Page, at: number, to: number): number {
  let end = at;
  while (end < to) {
    const token = page.tokens[end];
    if (end > at && token?.kind === 'open' && isTitleInBrackets(page, end)) end += 3;
    if (
      end > at &&
      token?.folded === 'the' &&
      page.words.honorifics.longestAt(page.tokens, end + 1, to) !== null
    )
      end += 1;
    const found = page.words.honorifics.longestAt(page.tokens, end, to);
    const first = page.tokens[end];
    if (found === null || first === undefined || !isTitle(page, first, found.length)) break;
    if (end === at && (isFamilyName(page, end, to) || isInBodyName(page, end))) break;
    page.work.steps += found.length;
    end += found.length;
    if (page.tokens[end]?.kind === 'slash' && page.tokens[end + 1]?.capital) end += 1;
  }
  if (end > at && page.tokens[end - 1]?.kind === 'slash') end -= 1;
  return end - at;
}

/** "Prof. (Dr.) Ravi", "Lt Col (Retd) Tarn". */
const isTitleInBrackets = (page: Page, at: number): boolean =>
  page.partners[at] === at + 2 &&
  (page.words.honorifics.longestAt(page.tokens, at + 1, at + 2) !== null ||
    /^(?:acting|ret|retd|retired|rtd|temp)$/u.test(page.tokens[at + 1]?.folded ?? ''));

/** "dr", "ks": neither a particle ("di") nor a word that tells ("am"), which are ranks in capitals. */
const isSmallTitle = (page: Page, token: Token): boolean =>
  token.text.length > 1 && !page.words.particles.holds(token) && !page.words.scenes.holds(token);

/** Small letters begin a title only where English is not the language ("dr hab. Nowak"). */
function isTitle(page: Page, token: Token, length: number): boolean {
  if (token.kind === 'number') return length > 1;
  if (!token.capital)
    return page.joints !== null && token.kind === 'word' && (length > 1 || isSmallTitle(page, token));
  if (page.joints === null && length === 1 && token.text === 'Don') return false;
  if (length > 1 || token.text.replace(/\.$/u, '').length > 2) return true;
  if (token.acronym) return true;
  if ((token.text.endsWith('.') || token.text.length === 2) && page.joints?.letters.has(token.folded))
    return true;
  return shortTitles.has(token.folded);
}

/** "c. 1915" is about a year, and no centre. */
const isCirca = (page: Page, at: number): boolean =>
  page.tokens[at]?.folded === 'c' && [at + 1, at + 2].some((i) => page.tokens[i]?.kind === 'number');

/** How many tokens the place at this spot has ("second from left": 3), 0 for none. */
export const placeAt = (page: Page, at: number, to: number): number =>
  isCirca(page, at) ? 0 : (page.words.places.longestAt(page.tokens, at, to)?.length ?? 0);

/** A single capital letter, with or without a full stop; or two of them run together ("CW Tarn"). */
export const isInitial = (token: Token): boolean => !hasSmallSecond(token.text) && areInitials(token);

/** Nearly every other word; told without asking an expression. */
const hasSmallSecond = (text: string): boolean => {
  const second = text.charCodeAt(1);
  return second >= smallA && second <= smallZ;
};

const [smallA, smallZ] = [0x61, 0x7a];

const areInitials = (token: Token): boolean =>
  /^\p{Lu}\p{Lu}?\.?$/u.test(token.text) || /^(?:\p{Lu}\.){2,3}$/u.test(token.text);

/** A word of a script that has no capitals, where nothing tells a name from any other word. */
export const isCaseless = (token: Token | undefined): boolean =>
  token !== undefined && token.text.charCodeAt(0) >= firstCaseless && /^\p{Lo}/u.test(token.text);

/** No letter before "ª" is without case. */
const firstCaseless = 0xaa;

/** Letters after a name. In capitals as the list has them: "Ma" is a family name, "MA" a degree. */
export const isPostnominal = (page: Page, token: Token): boolean =>
  page.words.letters.holds(token) && isPostnominalAsWritten(page, token);

const isPostnominalAsWritten = (page: Page, token: Token): boolean =>
  page.words.postnominals.has(withoutStops(token.text)) || /^Ph\.?D\.?$/iu.test(token.text);

const withoutStops = (text: string): string => (text.includes('.') ? text.replaceAll('.', '') : text);

/** Whether any token of the range satisfies; brackets are passed over. */
export function some(
  page: Page,
  from: number,
  to: number,
  holds: (token: Token, at: number) => boolean,
): boolean {
  for (let at = from; at < to; at = skip(page, at)) {
    const token = page.tokens[at];
    page.work.steps += 1;
    if (token !== undefined && holds(token, at)) return true;
  }
  return false;
}

/** Whether a job begins anywhere in the range and ends in it; brackets are passed over. */
export const holdsJob = (page: Page, from: number, to: number): boolean =>
  some(page, from, to, (token, at) => mayBeJob(page, token) && jobAt(page, at, to).length > 0);

const mayBeJob = (page: Page, token: Token): boolean =>
  (token.starts & page.words.jobs.bit) !== 0 || token.agent !== null;

/** "His Majesty's Lord-Lieutenant": the first word belongs to the office. */
export const isMajestys = (page: Page, at: number): boolean =>
  /^(?:majesty's|excellency's|holiness)/u.test(page.tokens[at + 1]?.folded ?? '');

/** "Harbour, Coast and Ports Ltd": the words that end in a company's legal form are its name. */
export const endsInFirm = (page: Page, { to }: { readonly to: number }): boolean =>
  /^(?:inc|limited|llp|ltd|plc)$/u.test(page.tokens[to - 1]?.folded ?? '');
