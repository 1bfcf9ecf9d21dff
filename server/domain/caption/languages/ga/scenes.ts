/** Small words that tell what happens. Small letters, sorted. */
export const scenes: readonly string[] = [
  'ag',
  'ar',
  'atá',
  'bhronn',
  'bhí',
  'bronnadh',
  'bronnann',
  'ceiliúradh',
  'chuig',
  'cuairt',
  "d'oscail",
  'faoi',
  'freastal',
  'fuair',
  'ghlac',
  'glacadh',
  'ina',
  'nuair',
  'oscail',
  'oscailt',
  'roimh',
  'san',
  'seol',
  'seoladh',
  'sheol',
  'sna',
  'tar',
  'thug',
  'tugann',
  'tá',
];

/** People in the plural, of whom a body may follow. Small letters, sorted. */
export const people: readonly string[] = [
  'aíonna',
  'baill',
  'buachaillí',
  'cailíní',
  'cairde',
  'cuairteoirí',
  'daltaí',
  'daoine',
  'fir',
  'foireann',
  'gasúir',
  'lucht',
  'mná',
  'muintir',
  'oibrithe',
  'páistí',
  'saorálaithe',
  'tuismitheoirí',
];

/** Family relations. Small letters, sorted. */
export const relations: readonly string[] = [
  'aintín',
  'athair',
  'deartháir',
  'deirfiúr',
  'gariníon',
  'garmhac',
  'iníon',
  'máthair',
  'seanathair',
  'seanmháthair',
  'tuismitheoirí',
  'uncail',
];

/** Words for years: with a number before them they are a note. Small letters, sorted. */
export const years: readonly string[] = ['bliain', 'bliana', 'mbliana'];

/** Small words and phrases that show the language, none of them in any name. Small letters, sorted. */
export const signs: readonly string[] = [
  'ag bronnadh',
  'agus',
  'atá',
  'bhí',
  'bronnadh',
  'le linn',
  'leis an',
];
