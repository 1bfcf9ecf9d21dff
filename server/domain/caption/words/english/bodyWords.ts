import { bodyWordsAToH } from './bodyWords/aToH.ts';
import { bodyWordsIToZ } from './bodyWords/iToZ.ts';
import { fieldWordsAToI } from './fieldWords/aToI.ts';
import { fieldWordsJToZ } from './fieldWords/jToZ.ts';

/**
 * Words that make a capitalised phrase the name of a body; small letters, sorted. May enter: kinds of body, and the
 * letters companies end in. Not: words that are as common in surnames and streets ("Hall", "Church", "Field").
 */
export const bodyWords: readonly string[] = [...bodyWordsAToH, ...bodyWordsIToZ];

/**
 * Words for a body that stand before its name ("Ysgol Bro Helyg", "Cyngor Sir"); small letters, sorted. May enter: kinds
 * of body in languages that put them first, with the first letters that Welsh changes.
 */
export const leadingBodies: readonly string[] = [
  'adran',
  'amgueddfa',
  'asociación',
  'associazione',
  'ayuntamiento',
  'brifysgol',
  'brosiect',
  'bwrdd',
  'bwyllgor',
  'canolfan',
  'chanolfan',
  'chlwb',
  'chyngor',
  'clwb',
  'coleg',
  'colegio',
  'collège',
  'coláiste',
  'comhairle',
  'comune',
  'cumann',
  'cwmni',
  'cymdeithas',
  'cymuned',
  'cyngor',
  'cynulliad',
  'câmara',
  'eglwys',
  'escuela',
  'fondation',
  'fondazione',
  'fundación',
  'ganolfan',
  'glwb',
  'gmina',
  'gwasanaeth',
  'gwmni',
  'gymdeithas',
  'gymuned',
  'gyngor',
  'heddlu',
  'hms',
  'institut',
  'instituto',
  'istituto',
  'junta',
  'llyfrgell',
  'lycée',
  'mairie',
  'menter',
  'neuadd',
  'nghyngor',
  'ollscoil',
  'prifysgol',
  'prosiect',
  'pwyllgor',
  'rfa',
  'scoil',
  'société',
  'stichting',
  'stiftung',
  'szkoła',
  'undeb',
  'universidad',
  'universidade',
  'università',
  'universität',
  'université',
  'uniwersytet',
  'verein',
  'ymddiriedolaeth',
  'ysbyty',
  'ysgol',
];

/**
 * Words for a field of work, which stay in the role after "of", "for" and "and"; small letters, sorted. May enter:
 * what a department or portfolio is about. Not: proper names.
 */
export const fieldWords: readonly string[] = [...fieldWordsAToI, ...fieldWordsJToZ];
