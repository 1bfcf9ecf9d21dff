import { holdsJob, jobAt } from '../../page/lookup.ts';
import type { Page, Range } from '../../page/page.ts';
import type { NameParts } from '../guess.ts';
import { personWeights } from '../weights.ts';
import type { NameRun } from './nameRun.ts';
import {
  endsInJoint,
  endsWithBody,
  holdsForeignWord,
  isAcronym,
  isArticled,
  isEventOrSpot,
  isFieldsAlone,
  isHeadline,
  isNamedAfter,
  isNamedAfterThe,
  isRegion,
  isThing,
  opensWithBody,
  opensWithOffice,
} from './noPerson.ts';
import { hasJobBefore, isKnown, isRelative, opensWithInitial } from './somebody.ts';

/** One thing that speaks for or against a person. */
interface Evidence {
  readonly weight: number;
  readonly holds: (page: Page, run: NameRun, parts: NameParts) => boolean;
}

/** What is asked of every name, in the order in which it is added up. */
const evidence: readonly Evidence[] = [
  { weight: personWeights.givenName, holds: isKnown },
  { weight: personWeights.initial, holds: opensWithInitial },
  { weight: personWeights.letters, holds: (_page, _run, parts) => parts.postnominals !== null },
  { weight: personWeights.jobBefore, holds: (page, run, parts) => hasJobBefore(parts) && isKnown(page, run) },
  {
    weight: personWeights.jobBeforeStranger,
    holds: (page, run, parts) => hasJobBefore(parts) && !isKnown(page, run),
  },
  { weight: personWeights.joined, holds: endsInJoint },
  { weight: personWeights.office, holds: opensWithOffice },
  { weight: personWeights.relative, holds: isRelative },
  { weight: personWeights.initial, holds: (_page, _run, parts) => parts.aside !== null },
  { weight: personWeights.thing, holds: isThing },
  { weight: personWeights.bodyFirst, holds: opensWithBody },
  { weight: personWeights.thing, holds: isHeadline },
  { weight: personWeights.article, holds: isArticled },
  { weight: personWeights.bodyLast, holds: isEventOrSpot },
  { weight: personWeights.namedAfter, holds: isNamedAfter },
  { weight: personWeights.namedAfterThe, holds: isNamedAfterThe },
  { weight: personWeights.bodyLast, holds: endsWithBody },
  { weight: personWeights.acronym, holds: isAcronym },
  { weight: personWeights.region, holds: isRegion },
  { weight: personWeights.foreign, holds: holdsForeignWord },
  { weight: personWeights.fields, holds: isFieldsAlone },
];

/** How much speaks for this being a person. */
export function personWeight(page: Page, run: NameRun, parts: NameParts): number {
  if (page.tokens[run.from] === undefined) return -9;
  let weight = parts.honorific === null ? byLength(run) : personWeights.titled;
  for (const { weight: own, holds } of evidence) if (holds(page, run, parts)) weight += own;
  return parts.after === null ? weight : weight + afterWeight(page, parts.after);
}

const byLength = ({ words }: NameRun): number => personWeights.byWords[words] ?? personWeights.longer;

/** Words right after a name without a mark: a job is likely, anything else is not. */
function afterWeight(page: Page, after: Range): number {
  if (beginsWithField(page, after.from)) return personWeights.region;
  const first = page.tokens[after.from]?.folded ?? '';
  if (holdsJob(page, after.from, after.to) || ['of', 'from', 'at', 'for'].includes(first))
    return personWeights.jobAfter;
  return personWeights.wordsAfter;
}

/** "Lord Nelson captain": what looks like a title and a name stands before a job as its body. */
const beginsWithField = (page: Page, at: number): boolean => {
  const title = page.tokens[at - 2];
  const isNoble =
    title !== undefined &&
    ['lord', 'lady', 'king', 'queen', 'prince', 'duke', 'royal'].includes(title.folded);
  return isNoble && jobAt(page, at, at + 1).length > 0;
};
