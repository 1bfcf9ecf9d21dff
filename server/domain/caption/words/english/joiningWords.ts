/** Words between a job and a list of its fields: "Member for Transport, Harbours and Planning"; sorted. */
export const fieldJoints: readonly string[] = ['for', 'of'];

/** Words that end a credit before its maker's name, sorted. May enter: what is followed by a maker and nobody else. */
export const makerJoints: readonly string[] = ['by', 'courtesy', 'of'];

/**
 * Words right after which somebody is named, small letters, sorted. May enter: verbs of meeting, giving and speaking,
 * and prepositions before people. May not: prepositions before places ("at").
 */
export const wordsBeforePeople: readonly string[] = [
  'added',
  'by',
  'commented',
  'congratulated',
  'congratulates',
  'explained',
  'greeted',
  'greets',
  'joined',
  'joins',
  'joked',
  'meets',
  'met',
  'presented',
  'presents',
  'said',
  'thanked',
  'thanks',
  'to',
  'welcomed',
  'welcomes',
  'with',
];

/**
 * Small words between a job and the body it is in: "Chair of Sarn Harbour Trust"; sorted. May enter: prepositions after
 * which captions name a body. May not: "in" and "to", after which a field stands.
 */
export const bodyJoints: ReadonlySet<string> = new Set(['at', 'for', 'from', 'of', 'with']);

/** Small words that join a job to its field or body; sorted. May enter: prepositions, articles and "and" within a role. */
export const roleJoints: ReadonlySet<string> = new Set([
  '&',
  'and',
  'at',
  'for',
  'from',
  'in',
  'of',
  'the',
  'to',
  'with',
]);

/**
 * Small words before a name that belong to nobody, sorted. May enter: articles, pronouns, joining words and forms of "to
 * be". May not: particles, which are part of a name ("van"), nor what says who somebody is.
 */
export const wordsBeforeNames: ReadonlySet<string> = new Set([
  'a',
  'also',
  'an',
  'and',
  'are',
  'as',
  'being',
  'by',
  'from',
  'her',
  'here',
  'his',
  'including',
  'is',
  'it',
  'its',
  'late',
  'my',
  'our',
  'plus',
  'that',
  'the',
  'their',
  'then',
  'to',
  'was',
  'were',
  'with',
  'your',
]);

/**
 * Small words in front of a role or body, which are none of it, sorted. May enter: as before names, and what joins
 * a role to somebody ("representing"). May not: what changes the role ("former").
 */
export const wordsBeforeRoles: ReadonlySet<string> = new Set([
  '&',
  'a',
  'all',
  'also',
  'an',
  'and',
  'are',
  'as',
  'at',
  'both',
  'for',
  'from',
  'her',
  'his',
  'is',
  'its',
  'my',
  'of',
  'our',
  'representing',
  'the',
  'their',
  'was',
  'were',
  'who',
  'your',
]);

/**
 * Small words after which a new phrase begins, so that a job after them is not that of the words before; sorted. May
 * enter: articles, pronouns and prepositions. May not: "and" and "&", which join two jobs.
 */
export const wordsBeforeJobs: ReadonlySet<string> = new Set([
  'a',
  'an',
  'by',
  'for',
  'from',
  'her',
  'his',
  'its',
  'my',
  'of',
  'our',
  'the',
  'their',
  'to',
  'with',
]);

/** Small words after which a place is named and nobody; sorted. May not: "to" and "with", after which people are. */
export const wordsBeforePlaces: ReadonlySet<string> = new Set([
  'around',
  'at',
  'during',
  'for',
  'in',
  'into',
  'near',
  'of',
  'on',
  'outside',
  'the',
]);
