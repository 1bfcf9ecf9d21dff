import type { Stretch } from '../../domain/directory/nameForms.ts';
import type { Mention, Part } from '../../domain/directory/records.ts';
import { blankedAt, holdsWholeName, placesOf } from './blank.ts';
import type { BlankedTexts, Erasure } from './Erasure.ts';
import type { States } from './tracesOf.ts';

/**
 * The texts that name the person, each with every form of their names blanked, and with their titles and letters
 * where it mentions them. What a mention of somebody else calls that person stays, though the names be alike.
 */
export async function blankedTexts(erasure: Erasure, states: States): Promise<BlankedTexts> {
  const { names } = erasure;
  const [theirs, others] = [new Map<string, Stretch[]>(), new Map<string, Stretch[]>()];
  const mentionIds = new Set(erasure.mentionIds);
  for await (const record of states()) {
    if (record.kind !== 'mention') continue;
    if (mentionIds.has(record.id)) add(theirs, record, ['honorific', 'name', 'postnominals']);
    else add(others, record, ['name']);
  }
  const blanked = new Map<string, string>();
  for await (const record of states()) {
    if (record.kind !== 'text') continue;
    if (!erasure.textIds.includes(record.id) && !holdsWholeName(record.text, names)) continue;
    const kept = others.get(record.id) ?? [];
    const places = placesOf(record.text, names).flatMap((place) => without(place, kept));
    blanked.set(record.id, blankedAt(record.text, [...places, ...(theirs.get(record.id) ?? [])]));
  }
  return blanked;
}

function add(
  byText: Map<string, Stretch[]>,
  mention: Mention,
  parts: readonly ('honorific' | 'name' | 'postnominals')[],
): void {
  const stretches = parts.flatMap((part) => stretchOf(mention[part]));
  byText.set(mention.textId, [...(byText.get(mention.textId) ?? []), ...stretches]);
}

const stretchOf = (part: Part | null): Stretch[] =>
  part === null || part.start === null || part.end === null ? [] : [{ start: part.start, end: part.end }];

/** What is left of a stretch outside those kept. */
function without(stretch: Stretch, kept: readonly Stretch[]): Stretch[] {
  return kept.reduce<Stretch[]>(
    (left, { start, end }) =>
      left.flatMap((piece) => {
        if (end <= piece.start || start >= piece.end) return [piece];
        return [
          { start: piece.start, end: Math.max(piece.start, start) },
          { start: Math.min(piece.end, end), end: piece.end },
        ].filter((rest) => rest.end > rest.start);
      }),
    [stretch],
  );
}
