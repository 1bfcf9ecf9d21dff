import {
  adultTitles,
  childFollowers,
  childWords,
  councillorWords,
  outsideJobs,
  outsideRanks,
  ownGenericNames,
  schoolWords,
} from './kindWords.ts';
import type { PersonKind } from './records.ts';
import { sameWords, wordsOf } from './wordsOf.ts';

/** What a caption says of somebody, as far as it bears on what they are to the council. */
export interface SaidOfPerson {
  readonly honorific: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  /** All the words about this person, for ages and school years. */
  readonly words: string;
}

export interface InferredKind {
  readonly kind: PersonKind;
  /** Why, as a clause for the page: "“PC” is a rank of an outside service". */
  readonly reason: string;
}

type Rule = (said: SaidOfPerson, ownNames: readonly string[]) => InferredKind | null;

/**
 * What somebody is to the council whose names are given, by what one caption says. Children come first, since
 * they are never given a page; a stated body outweighs a title, since another council's councillor is a partner;
 * without a body the title or rank decides, then the job; a job that anybody may have stays undecided.
 */
export function inferKind(said: SaidOfPerson, ownNames: readonly string[]): InferredKind {
  for (const rule of [byChildhood, byBody, byTitle, byRank, byJob]) {
    const inferred = rule(said, ownNames);
    if (inferred !== null) return inferred;
  }
  return { kind: 'unsure', reason: 'no organisation is named, so this may be staff or a partner' };
}

/** Whether a body is the council itself, by any of its names or as just "the Council". */
export function isOurs(organisation: string, ownNames: readonly string[]): boolean {
  return [...ownNames, ...ownGenericNames].some((own) => sameWords(own, organisation));
}

const byChildhood: Rule = (said) => {
  const word = childIn(said.role) ?? youthIn(said.words);
  return word === null ? null : { kind: 'child', reason: `“${word}” is said of a child` };
};

const byBody: Rule = (said, ownNames) => {
  const body = said.organisation;
  if (body === null) return null;
  if (isOurs(body, ownNames)) {
    const title = councillorTitle(said);
    return title === null
      ? { kind: 'staff', reason: `“${body}” is this council` }
      : { kind: 'councillor', reason: `“${title}” of this council` };
  }
  if (mayBePupil(said, body)) return { kind: 'unsure', reason: `“${body}” without a job may be a pupil` };
  return { kind: 'partner', reason: `“${body}” is another organisation` };
};

const byTitle: Rule = (said) => {
  const title = councillorTitle(said);
  return title === null ? null : { kind: 'councillor', reason: `“${title}”, and no other council is named` };
};

const byRank: Rule = (said) => {
  const rank = wordIn(outsideRanks, said.honorific) ?? wordIn(outsideRanks, said.role);
  return rank === null ? null : { kind: 'partner', reason: `“${rank}” is a rank of an outside service` };
};

const byJob: Rule = (said) => {
  const job = wordIn(outsideJobs, said.role);
  return job === null ? null : { kind: 'partner', reason: `“${job}” is said of outside services` };
};

const councillorTitle = (said: SaidOfPerson): string | null =>
  wordIn(councillorWords, said.honorific) ?? startsWith(councillorWords, said.role);

const mayBePupil = (said: SaidOfPerson, body: string): boolean =>
  said.role === null && wordIn(schoolWords, body) !== null && wordIn(adultTitles, said.honorific) === null;

/** The words of the list that stand in a text, as the text writes them. */
function wordIn(list: readonly string[], text: string | null): string | null {
  if (text === null) return null;
  const words = wordsOf(text);
  for (let length = 3; length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const found = words.slice(at, at + length);
      const first = found[0];
      const last = found.at(-1);
      if (first && last && list.includes(found.map((word) => word.folded).join(' '))) {
        return text.slice(first.start, last.end);
      }
    }
  }
  return null;
}

/** A child's word that is the role itself, not part of an adult's: "pupil at …", not "Pupil Referral Officer". */
function childIn(role: string | null): string | null {
  const word = wordIn(childWords, role);
  if (role === null || word === null) return null;
  const next = wordsOf(role.slice(role.indexOf(word) + word.length))[0];
  return next === undefined || childFollowers.includes(next.folded) ? word : null;
}

function startsWith(list: readonly string[], text: string | null): string | null {
  const found = wordIn(list, text);
  return found !== null && text?.trimStart().startsWith(found) === true ? found : null;
}

/** A school year or an age under 18: "Year 6", "aged 9", "9-year-old", "(11)". */
function youthIn(words: string): string | null {
  const year = /\b(?:year|yr) (?:[1-9]|1[0-3])\b/iu.exec(words) ?? /\breception class\b/iu.exec(words);
  if (year !== null) return year[0];
  const age = /\bage[ds]? (\d{1,2})\b|\b(\d{1,2})[- ]years?[- ]old\b|\((\d{1,2})\)/iu.exec(words);
  const years = Number(age?.[1] ?? age?.[2] ?? age?.[3] ?? 99);
  return age !== null && years < 18 ? age[0] : null;
}
