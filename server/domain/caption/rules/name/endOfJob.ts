import { jobAt } from '../../page/lookup.ts';
import type { Page } from '../../page/page.ts';
import { longestBody } from '../weights.ts';
import { isMany } from './plural.ts';

/** The end of the last job before the name: "harbour master | Kenny", "Dean of Engineering | Ida Penn". */
export function endOfJob(page: Page, from: number, to: number): number | null {
  let end: number | null = null;
  for (let at = from; at < to; at += 1) {
    page.work.steps += 1;
    const token = page.tokens[at];
    if (token === undefined || !['word', 'number', 'slash'].includes(token.kind)) break;
    const job = jobAt(page, at, to);
    if (
      job.length > 0 ||
      (isMany(page, token.folded) && page.tokens[at + 1]?.folded !== 'of') ||
      areSome(page, at)
    ) {
      end = at + Math.max(1, job.length);
      at = end - 1;
    } else if (end !== null && page.words.given.holds(token) && token.capital) return at;
    else if (end !== null && (page.words.fields.holds(token) || page.words.relations.holds(token)))
      end = at + 1;
    else if (page.words.relations.holds(token) && !token.capital) end = at + 1;
    else if (end !== null && token.capital && !followsOf(page, at))
      return givenAfter(page, at, end, to) ?? end;
  }
  return end;
}

/** "clients Mark and Lisa": a small plural, whatever it is, right before a known given name. */
const areSome = (page: Page, at: number): boolean => {
  const [token, next] = [page.tokens[at], page.tokens[at + 1]];
  if (token === undefined || token.capital || next?.capital !== true || !page.words.given.holds(next))
    return false;
  return token.text.length > 4 && /[^s']s$/u.test(token.folded) && !page.words.scenes.holds(token);
};

/** "Dean of | Engineering", "prefetta di | Modena". */
const followsOf = (page: Page, at: number): boolean => {
  const before = page.tokens[at - 1];
  return before?.folded === 'of' || (page.joints !== null && page.words.ofs.holds(before));
};

/** "wiceprezes klubu Polonia Sarn | Jan Nowak": in other languages a given name after the body of a job. */
function givenAfter(page: Page, from: number, job: number, to: number): number | null {
  if (page.joints === null || from === job) return null;
  for (let at = from + 1; at < Math.min(to - 1, from + longestBody); at += 1) {
    const token = page.tokens[at];
    page.work.steps += 1;
    if (token?.kind !== 'word' || !token.capital) return null;
    if (page.words.given.holds(token)) return at;
  }
  return null;
}
