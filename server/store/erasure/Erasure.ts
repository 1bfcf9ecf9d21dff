import { z } from 'zod';

/**
 * Whom to forget, found once from all that was ever kept of them, so that the work can be taken up again where a
 * crash left it.
 */
export const erasureShape = z.object({
  /** An instant, UTC. */
  at: z.string(),
  who: z.string(),
  why: z.string(),
  /** The person and everybody who was merged with them. */
  personIds: z.array(z.string()),
  mentionIds: z.array(z.string()),
  /** Every name they ever had here, longest first. */
  names: z.array(z.string()),
  /** The texts that mention them, and the captions with such a text. */
  textIds: z.array(z.string()),
  captionIds: z.array(z.string()),
});
export type Erasure = z.infer<typeof erasureShape>;

/** What a saved text reads like once its places are blanked, by the text's id. */
export type BlankedTexts = ReadonlyMap<string, string>;
