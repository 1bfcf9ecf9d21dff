/** Where one person stands. Small letters, sorted. */
export const places: readonly string[] = [
  'an dara duine ó chlé',
  'ar an taobh clé',
  'ar an taobh deas',
  'ar chlé',
  'ar clé',
  'ar deis',
  'ar dheis',
  'ar fíorchlé',
  'ar thaobh na láimhe clé',
  'ar thaobh na láimhe deise',
  'clé',
  'deas',
  'i lár',
  'i lár an phictiúir',
  'lár',
  'lár baill',
  'sa lár',
];

/** Small words before a place, which are none of it. Small letters, sorted. */
export const placeLeads: readonly string[] = ['an', 'ar', 'ar thaobh na láimhe', 'i', 'sa'];

/** How people are counted; # is any number. Small letters, sorted. */
export const ordinals: readonly string[] = [
  'an ceathrú',
  'an ceathrú duine',
  'an chéad duine',
  'an cúigiú duine',
  'an dara',
  'an dara duine',
  'an séú duine',
  'an tríú',
  'an tríú duine',
  'ceathrú',
  'ceathrú duine',
  'chéad duine',
  'cúigiú duine',
  'dara',
  'dara duine',
  'séú duine',
  'tríú',
  'tríú duine',
];

/** From where they are counted. Small letters, sorted. */
export const origins: readonly string[] = ['ar chlé', 'ar dheis', 'ó chlé', 'ó dheas'];
