import { honorificsAToL } from './honorifics/aToL.ts';
import { honorificsMToZ } from './honorifics/mToZ.ts';

/**
 * Titles and ranks before a name, as one word or a phrase, small letters without full stops, sorted. May enter: civil,
 * church, academic and council titles, ranks of services and forces. Not: jobs ("Chief Executive"), which are roles.
 */
export const honorifics: readonly string[] = [...honorificsAToL, ...honorificsMToZ];
