import type { Draft, Mention, Release } from '../../domain/directory/records.ts';
import { linksOf } from '../../domain/release/links.ts';
import { claimOf } from './claims.ts';
import type { Confirming } from './confirming.ts';
import { mentionFromBody } from './mentions.ts';
import { personFor } from './people.ts';

/** Everybody whom the body names: those of the captions as themselves, the others as the draft's rows say. */
export function putBodyMentions(
  confirming: Confirming,
  release: Release,
  inCaptions: readonly Mention[][],
): void {
  const { writer, draft, reading, occasion } = confirming;
  const links = linksOf(reading);
  for (const [index, said] of reading.mentions.entries()) {
    const link = links.find((candidate) => candidate.mention === index);
    const row = draft.mentions.find((candidate) => candidate.readAs === index);
    const place = link === undefined ? undefined : rowAt(draft, link.caption, link.person);
    const linked = place === undefined ? undefined : inCaptions[link?.caption ?? 0]?.[place];
    const added = row?.add === true ? personFor(confirming, row) : undefined;
    const personId = linked?.personId ?? added?.id ?? null;
    const base = { textId: release.textId ?? '', number: index + 1, personId };
    const mention = {
      ...mentionFromBody(occasion, { ...base, said, row }),
      child: linked?.child ?? row?.personKind === 'child',
    };
    writer.put(mention);
    const person = personId === null ? undefined : writer.get('person', personId);
    if (person === undefined) continue;
    claimOf(
      confirming,
      mention,
      person,
      link === undefined ? null : { caption: link.caption, person: link.person },
    );
  }
}

/** Where in a caption's corrected list the row stands that was read as this person. */
function rowAt(draft: Draft, caption: number, person: number): number | undefined {
  const at = draft.captions[caption]?.people.findIndex((row) => row.readAs === person) ?? -1;
  return at === -1 ? undefined : at;
}
