/** People in the plural by whom a body is said and no role, sorted: "PENCO employees". May enter: whoever works there. */
export const employedPeople: ReadonlySet<string> = new Set(['employees', 'staff', 'workers']);

/** People in the plural that say nothing of anybody, sorted. May enter: words for age, sex and company. May not: jobs. */
export const plainPeople: ReadonlySet<string> = new Set([
  'boys',
  'children',
  'colleagues',
  'friends',
  'girls',
  'guests',
  'ladies',
  'men',
  'people',
  'teammates',
  'women',
]);

/** People in the plural whose word does not end in "-s", sorted. */
export const pluralsWithoutS: ReadonlySet<string> = new Set([
  'children',
  'crew',
  'men',
  'people',
  'staff',
  'women',
]);
