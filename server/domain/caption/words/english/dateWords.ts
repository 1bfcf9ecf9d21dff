/** The days of the week, in order. */
export const dayWords: readonly string[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** The months, in order. */
export const monthWords: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Months that are given names as well. */
export const givenMonths: ReadonlySet<string> = new Set(['april', 'june', 'may']);
