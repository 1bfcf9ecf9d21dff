import { alike } from '../name/alike.ts';
import { fold } from '../name/fold.ts';
import type { BodyMention, Difference, ReleaseCaption } from './ReleaseReading.ts';

const fields = ['name', 'honorific', 'role', 'organisation'] as const;

/** Where captions and body say different things about one person: both say something, and not the same. */
export function differencesOf(
  captions: readonly ReleaseCaption[],
  mentions: readonly BodyMention[],
): Difference[] {
  return captions.flatMap(({ reading }, caption) =>
    reading.people.flatMap((person, index) => {
      const mention = mentions.findIndex((other) => isOne(person.name.text, other.name.text));
      const inBody = mentions[mention];
      if (inBody === undefined) return [];
      return fields.flatMap((field) => {
        const [a, b] = [person[field]?.text ?? null, inBody[field]?.text ?? null];
        if (a === null || b === null || fold(a) === fold(b) || isShorterTitle(field, a, b)) return [];
        return [{ caption, person: index, mention, field, inCaption: a, inBody: b, fuller: fullerOf(a, b) }];
      });
    }),
  );
}

const isOne = (a: string, b: string): boolean => {
  const degree = alike(a, b)?.degree;
  return degree !== undefined && degree !== 'family name';
};

/** "Cllr" and "Councillor" say the same. */
const isShorterTitle = (field: string, a: string, b: string): boolean =>
  field === 'honorific' && titleOf(a) === titleOf(b);

const titleOf = (title: string): string =>
  fold(title)
    .replace(/^(?:councillors?|cllrs|cynghorydd)$/u, 'cllr')
    .replace(/^professor$/u, 'prof')
    .replace(/^doctor$/u, 'dr');

function fullerOf(inCaption: string, inBody: string): Difference['fuller'] {
  const [a, b] = [` ${fold(inCaption)} `, ` ${fold(inBody)} `];
  if (b.includes(a)) return 'body';
  return a.includes(b) ? 'caption' : null;
}
