import { welsh } from './cy/words.ts';
import { german } from './de/words.ts';
import { spanish } from './es/words.ts';
import { french } from './fr/words.ts';
import { irish } from './ga/words.ts';
import { italian } from './it/words.ts';
import type { Language } from './Language.ts';
import { dutch } from './nl/words.ts';
import { polish } from './pl/words.ts';
import { portuguese } from './pt/words.ts';
import { swedish } from './sv/words.ts';

/** Every language but English. The first one wins where two write a phrase alike. */
export const languages: readonly Language[] = [
  welsh,
  irish,
  german,
  french,
  spanish,
  italian,
  dutch,
  polish,
  portuguese,
  swedish,
];
