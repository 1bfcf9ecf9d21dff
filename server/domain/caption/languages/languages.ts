import { welsh } from './cy.ts';
import { german } from './de.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import type { Language } from './Language.ts';
import { dutch } from './nl.ts';
import { polish } from './pl.ts';

/** Every language but English. The first one wins where two write a phrase alike. */
export const languages: readonly Language[] = [welsh, german, french, spanish, italian, polish, dutch];
