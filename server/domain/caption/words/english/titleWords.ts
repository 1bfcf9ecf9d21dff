/** Titles of those who are named with a husband or wife ("Mr and Mrs Eyre"), small letters, sorted. May not: ranks. */
export const coupleTitles: ReadonlySet<string> = new Set([
  'cllr',
  'councillor',
  'dr',
  'lord',
  'mr',
  'mrs',
  'prof',
  'rev',
  'revd',
  'sir',
]);

/** Titles after which a family name may go on with a place: "Lord Hart of Sarn"; small letters, sorted. May enter: peers. */
export const peerTitles: ReadonlySet<string> = new Set(['baron', 'baroness', 'lady', 'lord', 'viscount']);
