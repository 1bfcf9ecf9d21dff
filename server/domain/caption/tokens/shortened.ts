import { languages } from '../languages/languages.ts';

/** Of English: small letters, sorted. */
const english: readonly string[] =
  'abp abt adm ald amb arq ass assoc asst avv brig bro capt cdr cdre cllr cmdr cmr co col comm constab corp coun couns cpl cpt cr cst cyng dep dept det dhr dipl dir dott dr dra drs ens esq exec flt fr gen gnr gov govt gy hab hon inc ing insp inż jnr jr kpt ks lcol ldr lieut lt ltd maj med messrs mevr mgr mjr mons mr mrs ms msgt mx no parch pfc pres prof pte pvt płk rep reps retd rev revd rt rtd sec sen sgt snr sqn sr sra srta ssgt st supt surg treas ts tsgt univ wg'.split(
    ' ',
  );

/** Short titles of other languages that are words without their full stop: "He carried on." */
const alsoWords: ReadonlySet<string> = new Set(['as', 'mag', 'me', 'on', 'por', 'rag', 'so', 'ten']);

/** Words of titles that the other languages write with a full stop. */
const ofTitles: readonly string[] = languages
  .flatMap(({ honorifics, jobs }) => [...honorifics, ...jobs].join(' ').split(' '))
  .filter((word) => /^\p{L}{2,}\.$/u.test(word))
  .map((word) => word.slice(0, -1))
  .filter((word) => !alsoWords.has(word));

/** Words that take the full stop after them along, in small letters. */
export const shortened: ReadonlySet<string> = new Set([...english, ...ofTitles]);
