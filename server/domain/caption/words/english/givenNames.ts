import { africanNames } from './givenNames/african.ts';
import { arabicTurkishPersianNamesAToL } from './givenNames/arabicTurkishPersianAToL.ts';
import { arabicTurkishPersianNamesMToZ } from './givenNames/arabicTurkishPersianMToZ.ts';
import { eastAsianNamesAToO } from './givenNames/eastAsianAToO.ts';
import { eastAsianNamesPToZ } from './givenNames/eastAsianPToZ.ts';
import { englishMenAToJ } from './givenNames/englishMenAToJ.ts';
import { englishMenKToZ } from './givenNames/englishMenKToZ.ts';
import { englishWomenAToG } from './givenNames/englishWomenAToG.ts';
import { englishWomenHToM } from './givenNames/englishWomenHToM.ts';
import { englishWomenNToZ } from './givenNames/englishWomenNToZ.ts';
import { germanicNamesAToJ } from './givenNames/germanicAToJ.ts';
import { germanicNamesKToZ } from './givenNames/germanicKToZ.ts';
import { greekHungarianNames } from './givenNames/greekHungarian.ts';
import { irishNames } from './givenNames/irish.ts';
import { jewishNames } from './givenNames/jewish.ts';
import { punjabiNames } from './givenNames/punjabi.ts';
import { romanceNamesAToI } from './givenNames/romanceAToI.ts';
import { romanceNamesJToZ } from './givenNames/romanceJToZ.ts';
import { scottishCornishManxNames } from './givenNames/scottishCornishManx.ts';
import { slavicBalticNamesAToL } from './givenNames/slavicAToL.ts';
import { slavicBalticNamesMToZ } from './givenNames/slavicMToZ.ts';
import { southAsianNamesAToJ } from './givenNames/southAsianAToJ.ts';
import { southAsianNamesKToR } from './givenNames/southAsianKToR.ts';
import { southAsianNamesSToZ } from './givenNames/southAsianSToZ.ts';
import { welshNames } from './givenNames/welsh.ts';

/**
 * Given names that tell a person from a body or a place when nothing else does, by where they come from; small
 * letters, each list sorted, no name in two of them. May enter: given names in use since about 1880, full and short,
 * in every spelling, which as the first of two words are nearly always somebody's. May not: names that as a first
 * word are more often a thing, a job, a place or a body ("Poppy" may, "Willow", "May", "Dudley" and "Clay" may not),
 * and family names that are only now and then given ("Mason").
 */
export const givenNames: readonly string[] = [
  ...africanNames,
  ...arabicTurkishPersianNamesAToL,
  ...arabicTurkishPersianNamesMToZ,
  ...eastAsianNamesAToO,
  ...eastAsianNamesPToZ,
  ...englishMenAToJ,
  ...englishMenKToZ,
  ...englishWomenAToG,
  ...englishWomenHToM,
  ...englishWomenNToZ,
  ...germanicNamesAToJ,
  ...germanicNamesKToZ,
  ...greekHungarianNames,
  ...irishNames,
  ...jewishNames,
  ...punjabiNames,
  ...romanceNamesAToI,
  ...romanceNamesJToZ,
  ...scottishCornishManxNames,
  ...slavicBalticNamesAToL,
  ...slavicBalticNamesMToZ,
  ...southAsianNamesAToJ,
  ...southAsianNamesKToR,
  ...southAsianNamesSToZ,
  ...welshNames,
];
