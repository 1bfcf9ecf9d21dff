/** Words that take the full stop after them along, small letters, sorted. */
export const shortened: ReadonlySet<string> = new Set(
  'abp abt adm ald amb arq assoc asst avv brig bro capt cdr cdre cllr cmdr cmr co col comm constab corp coun couns cpl cpt cr cst cyng dep dept det dhr dipl dir dott dr dra drs ens esq exec flt fr gen gnr gov govt gy hab hon inc ing insp inż jnr jr kpt ks lcol ldr lieut lt ltd maj med messrs mevr mgr mjr mons mr mrs ms msgt mx no parch pfc pres prof pte pvt płk rep reps retd rev revd rt rtd sec sen sgt snr sqn sr sra srta ssgt st supt surg treas ts tsgt univ wg'.split(
    ' ',
  ),
);
