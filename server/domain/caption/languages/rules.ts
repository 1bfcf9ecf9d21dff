import type { Rule } from '../rules/Rule.ts';
import { mayorOfTown } from './cy/mayorOfTown.ts';

/** The rules that are one language's own, heard after those of English. */
export const languageRules: readonly Rule[] = [mayorOfTown];
