/** Jobs in companies: what follows "of" is a body even when no word of it says so. May enter: who owns or runs one. */
export const companyJobs: ReadonlySet<string> = new Set([
  'ceo',
  'cfo',
  'co-founder',
  'co-owner',
  'coo',
  'cto',
  'director',
  'editor',
  'founder',
  'md',
  'owner',
  'partner',
  'proprietor',
  'v.p',
  'vice president',
  'vp',
]);

/** Offices that have a place and no body after "of". May enter: of a town, a county, a country or a see. */
export const placeJobs: ReadonlySet<string> = new Set([
  'archbishop',
  'archdeacon',
  'bishop',
  'canon',
  'commander',
  'commissioner',
  'consul',
  'curate',
  'dean',
  'deputy lieutenant',
  'duke',
  'earl',
  'governor',
  'high sheriff',
  'king',
  'lieutenant',
  'lord-lieutenant',
  'mayor',
  'mayoress',
  'member',
  'minister',
  'premier',
  'president',
  'prince',
  'provost',
  'queen',
  'rector',
  'resident',
  'sheriff',
  'vicar',
  'winner',
]);

/** Makers of works: what follows "of" is a title, and no body unless a word of it says so. */
export const workJobs: ReadonlySet<string> = new Set([
  'artist',
  'author',
  'co-author',
  'co-writer',
  'composer',
  'creator',
  'sculptor',
  'translator',
  'writer',
]);

/** Words that make a role of anything after them. May enter: what says when, or in whose stead, somebody is something. */
export const pastOffices: ReadonlySet<string> = new Set([
  'acting',
  'deputy',
  'ex',
  'former',
  'interim',
  'past',
  'then',
]);
