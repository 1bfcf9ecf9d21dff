/**
 * How small words end that say what somebody does, though no list has them: "medallist", "accompanist"; sorted. May
 * enter: endings that make hardly anything but people. May not: "-er" and "-or", which make as many things.
 */
export const agentEndings: readonly string[] = [
  'builder',
  'designer',
  'grapher',
  'holder',
  'ist',
  'keeper',
  'maker',
  'ologist',
  'owner',
  'player',
  'technician',
  'winner',
  'woman',
];

/** Words with such an ending that are nobody; sorted. */
export const notAgents: ReadonlySet<string> = new Set([
  'assist',
  'checklist',
  'consist',
  'desist',
  'enlist',
  'exist',
  'insist',
  'longlist',
  'persist',
  'playlist',
  'resist',
  'shortlist',
  'subsist',
  'waist',
  'waitlist',
]);
