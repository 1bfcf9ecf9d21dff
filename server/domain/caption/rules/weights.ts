/**
 * What speaks for and against each reading, in one unit: about one plain name. Set by how people write captions
 * and checked on labelled ones; the differences matter, the absolute size does not.
 */
export const personWeights = {
  titled: 4,
  /** By the number of words in the name. */
  byWords: [-9, 1.1, 2.9, 2.7, 1.9, 1.0] as readonly number[],
  longer: 0,
  givenName: 0.9,
  initial: 0.4,
  letters: 0.8,
  jobBefore: 0.5,
  jobBeforeStranger: -0.2,
  region: -3,
  fields: -2.5,
  bodyLast: -2.2,
  bodyFirst: -2.2,
  joined: -5,
  office: -4,
  article: -2,
  relative: 1.6,
  thing: -3,
  namedAfter: -3,
  namedAfterThe: -6,
  acronym: -1.4,
  foreign: -1.6,
  jobAfter: 0.3,
  wordsAfter: -0.9,
} as const;

/** What speaks for and against words being said of somebody; the same unit. */
export const aboutWeights = {
  job: 3.1,
  small: 0.8,
  body: 2.8,
  acronym: 1.8,
  capitals: 1.1,
  single: 0.6,
  office: 2.6,
  telling: -2,
  long: -0.6,
} as const;

/** No name of a body has more words. */
export const longestBody = 6;
