/** Words that take the full stop after them along, small letters, sorted. */
export const shortened: ReadonlySet<string> = new Set(
  'abp abt adm ald arq assoc asst avv brig bro capt cdr cdre cllr cmdr co col constab corp cpl cpt cst cyng dep dept det dhr dipl dir dott dr dra drs ens esq exec flt fr gen gnr gov govt hab hon inc ing insp inż jnr jr kpt ks ldr lieut lt ltd maj med messrs mevr mgr mjr mons mr mrs ms mx no parch pfc pres prof pte pvt płk retd rev revd rt rtd sen sgt snr sqn sr sra srta st supt surg ts univ wg'.split(
    ' ',
  ),
);
