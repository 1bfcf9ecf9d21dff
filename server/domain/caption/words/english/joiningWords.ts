/** Words between a job and a list of its fields: "Member for Transport, Harbours and Planning". */
export const fieldJoints: readonly string[] = ['for', 'of'];

/** Words that end a credit before its maker's name. */
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
