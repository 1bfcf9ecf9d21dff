import { isInitial, isPostnominal, jobAt } from '../../page/lookup.ts';
import type { Page, Range } from '../../page/page.ts';
import type { Token } from '../../tokens/tokens.ts';

/** A run of tokens that can be one name. */
export interface NameRun extends Range {
  readonly aside: Range | null;
  /** Words of the name, quoted and bracketed short names apart. */
  readonly words: number;
}

/** No name has more words; what does is no name, and need not be read to its end. */
const longest = 10;

/**
 * The longest run from `at` that can be a name: capitals, initials, particles before a capital, a short name in
 * quotes or brackets, "Jr". null when no name can begin here.
 */
export function nameRunAt(page: Page, at: number, to: number): NameRun | null {
  let end = at;
  let words = 0;
  let aside: Range | null = null;
  while (end < to && words < longest) {
    page.work.steps += 1;
    const token = page.tokens[end];
    if (token === undefined) break;
    const nick = shortNameAt(page, end, to);
    if (nick !== null && (words > 0 || page.tokens[nick.to]?.capital)) {
      if (token.kind === 'open') aside = nick;
      else if (words === 0) words = 1;
      end = nick.to;
    } else if (words > 1 && isJobOutside(page, end, to)) break;
    else if (isNameWord(page, end, to, words)) {
      words += 1;
      end += 1;
    } else if (isJoin(page, end, to, words)) end += 1;
    else break;
  }
  while (end > at && isLoose(page.tokens[end - 1])) end -= 1;
  return words === 0 ? null : { from: at, to: end, aside, words };
}

/** A job in capitals that runs on from the name with no mark between ("Jane Doe Commissioner"). */
const isJobOutside = (page: Page, at: number, to: number): boolean =>
  page.tokens[at]?.capital === true &&
  jobAt(page, at, to).length > 0 &&
  !page.words.given.holds(page.tokens[at]);

const isLoose = (token: Token | undefined): boolean => token?.kind === 'comma' || token?.folded === 'or';

/** "Tom Page, Sr." and "Jo or Jon Tarn" hold a joint inside the name. */
function isJoin(page: Page, at: number, to: number, words: number): boolean {
  const [token, next] = [page.tokens[at], page.tokens[at + 1]];
  if (token === undefined || next === undefined || words === 0 || at + 1 >= to) return false;
  if (token.kind === 'comma') return page.words.suffixes.holds(next);
  return token.folded === 'or' && next.capital;
}

function isNameWord(page: Page, at: number, to: number, words: number): boolean {
  const token = page.tokens[at];
  if (token?.kind !== 'word' || token.text === '&' || /'s?$/u.test(token.folded)) return false;
  if (!token.capital) return isParticle(page, at, to, words);
  if (words > 1 && page.words.suffixes.holds(token)) return true;
  if (words > 0 && isPostnominal(page, token) && !isInitial(token)) return false;
  if (words > 1 && isPostnominal(page, token) && !token.text.endsWith('.')) return false;
  if (isInitial(token))
    return (
      words === 0 || !token.acronym || page.tokens[at + 1]?.capital === true || !isPostnominal(page, token)
    );
  return !(token.acronym && words > 0 && !isShouted(page, at - 1) && !isFamily(page, at, words));
}

/** "Yves MARCHAND", "Anne-Lise PETIT": family names alone in capitals, right after a given name. */
function isFamily(page: Page, at: number, words: number): boolean {
  const [before, token] = [page.tokens[at - 1], page.tokens[at]];
  if (
    words !== 1 ||
    before === undefined ||
    token === undefined ||
    !/^\p{Lu}[\p{Lu}-]{3,}$/u.test(token.text)
  )
    return false;
  if (page.words.bodies.holds(token) || !/[AEIOUYÀ-ÖØ-Ý]/u.test(token.text)) return false;
  return (
    page.words.given.holds(before) || before.folded.split('-').every((part) => page.words.given.has(part))
  );
}

/** A name printed all in capitals: its first word is. */
const isShouted = (page: Page, at: number): boolean => {
  const before = page.tokens[at];
  return before !== undefined && before.text.length > 2 && before.acronym;
};

function isParticle(page: Page, at: number, to: number, words: number): boolean {
  const [token, next] = [page.tokens[at], page.tokens[at + 1]];
  if (token === undefined || next === undefined || at + 1 >= to || words === 0) return false;
  if (page.words.leadingBodies.holds(next)) return false;
  if (page.joints !== null && page.words.bodies.holds(next)) return false;
  const then = page.tokens[at + 2];
  const beforeCapital = next.capital || (page.words.particles.holds(next) && then?.capital === true);
  return page.words.particles.holds(token) && next.kind === 'word' && beforeCapital;
}

/** A short name in quotes or in brackets before another word of the name: “Okie”, (Bob). */
function shortNameAt(page: Page, at: number, to: number): Range | null {
  const token = page.tokens[at];
  if (token?.kind === 'quote') return quotedAt(page, at, to);
  const partner = page.partners[at] ?? -1;
  if (token?.kind !== 'open' || partner < 0 || partner - at > 3 || partner >= to) return null;
  const next = page.tokens[partner + 1];
  const inside = page.tokens.slice(at + 1, partner);
  const isName = inside.every((word) => word.kind === 'word' && word.capital && !word.acronym);
  const goesOn = partner + 1 < to && next?.kind === 'word' && next.capital;
  return isName && goesOn ? { from: at, to: partner + 1 } : null;
}

function quotedAt(page: Page, at: number, to: number): Range | null {
  for (let end = at + 1; end < Math.min(to, at + 5); end += 1) {
    if (page.tokens[end]?.kind === 'quote') return end === at + 1 ? null : { from: at, to: end + 1 };
    if (page.tokens[end]?.kind !== 'word') return null;
  }
  return null;
}
