import { maySee } from '../../domain/directory/audience.ts';
import type { SourcedClaim } from '../../domain/directory/connection.ts';
import { named, publicationOf } from '../../domain/directory/publication.ts';
import type { Mention } from '../../domain/directory/records.ts';
import { type PartName, type Piece, piecesFor } from '../../domain/directory/textFor.ts';
import type { Asking } from './asking.ts';
import { type PhotoCard, photoCard, type ReleaseCard, releaseCard } from './cards.ts';

/** A piece of somebody's words; `part` says what the marked words are. */
export interface MarkedPiece {
  readonly text: string;
  readonly part: PartName | null;
}

/** Words that say what somebody is, with their day and where they stand. */
export interface Saying {
  readonly pieces: readonly MarkedPiece[];
  readonly on: string | null;
  readonly photo: PhotoCard | null;
  readonly release: ReleaseCard | null;
}

/** How much of a long text is quoted either side of the marked words, in UTF-16 units. */
const around = 160;

/** The words of one claim, the person's own parts marked in them; all of it as this audience may read it. */
export function sayingOf(asking: Asking, { claim, mention }: SourcedClaim): Saying {
  const { view, audience } = asking;
  const caption = view.referring('caption', 'textId', mention.textId).find((held) => maySee(audience, held));
  const own = view.referring('release', 'textId', mention.textId).find((held) => maySee(audience, held));
  const inRelease = caption?.releaseId == null ? undefined : view.get('release', caption.releaseId);
  const release = own ?? (maySee(audience, inRelease) ? inRelease : undefined);
  const photo =
    caption && view.referring('photo', 'captionId', caption.id).find((held) => maySee(audience, held));
  return {
    pieces: shortened(
      markedFor(piecesOfText(asking, mention, caption?.releaseId ?? caption?.id ?? own?.id), mention),
    ),
    on: claim.on,
    photo: photo === undefined ? null : photoCard(asking, photo),
    release: release === undefined ? null : releaseCard(asking, release),
  };
}

function piecesOfText(
  { view, audience }: Asking,
  mention: Mention,
  publicationId: string | undefined,
): Piece[] {
  const text = view.get('text', mention.textId);
  if (text === undefined || publicationId === undefined) return [];
  return piecesFor(audience, text, publicationOf(view, publicationId)?.mentions ?? [named(view, mention)]);
}

/** Only this mention's parts stay marked; everything else is plain words, neighbours joined. */
function markedFor(pieces: readonly Piece[], mention: Mention): MarkedPiece[] {
  const marked: MarkedPiece[] = [];
  for (const piece of pieces) {
    const part = piece.mention?.id === mention.id ? piece.part : null;
    const last = marked.at(-1);
    if (part === null && last !== undefined && last.part === null) {
      marked[marked.length - 1] = { text: last.text + piece.text, part: null };
    } else marked.push({ text: piece.text, part });
  }
  return marked;
}

/** A long text is quoted from a little before the first marked words to a little after the last. */
function shortened(pieces: readonly MarkedPiece[]): MarkedPiece[] {
  return pieces.map((piece, at) => {
    if (piece.part !== null || piece.text.length <= around * 2) return piece;
    const start = piece.text.slice(0, around).replace(/(?<!\S)\S*$/u, '');
    const end = piece.text.slice(-around).replace(/^\S*/u, '');
    const isFirst = at === 0;
    const isLast = at === pieces.length - 1;
    return { text: `${isFirst ? '' : start}…${isLast ? '' : end}`, part: null };
  });
}
