import type { Token } from '../tokens/tokens.ts';
import type { Found } from '../tokens/trie.ts';
import { agentEndings, notAgents } from '../words/english/agentEndings.ts';

/** A small word that by its end says what somebody does, though no list has it: "accompanist"; null for all others. */
export function agentOf({ capital, kind, text, folded }: Token): Found | null {
  if (capital || kind !== 'word' || text.length < 6) return null;
  const word = folded.endsWith('s') ? folded.slice(0, -1) : folded;
  if (!lastLetters.has(word.charAt(word.length - 1))) return null;
  if (notAgents.has(word) || !agentEndings.some((ending) => word.endsWith(ending))) return null;
  return { length: 1, value: word === folded ? 'one' : 'many' };
}

/** Most words end in a letter that none of the endings ends in. */
const lastLetters: ReadonlySet<string> = new Set(agentEndings.map((ending) => ending.slice(-1)));
