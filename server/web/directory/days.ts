const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day, month or year as people write it: "19 December 2019", "December 2019", "2019"; empty for none. */
export function longDay(day: string | null): string {
  const [year = '', month, date] = (day ?? '').split('-');
  const name = months[Number(month) - 1];
  return [date === undefined ? '' : String(Number(date)), name, year].filter(Boolean).join(' ');
}
