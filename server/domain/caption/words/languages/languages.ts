import { welsh } from './cy.ts';
import { german } from './de.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { irish } from './ga.ts';
import { italian } from './it.ts';
import type { Language } from './Language.ts';
import { dutch } from './nl.ts';
import { polish } from './pl.ts';
import { portuguese } from './pt.ts';
import { swedish } from './sv.ts';

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
