import type { Announcement } from './announcements/Announcement.ts';
import { absent } from './announcements/absent.ts';
import { credit } from './announcements/credit.ts';
import { head } from './announcements/head.ts';
import { maker } from './announcements/maker.ts';
import { order } from './announcements/order.ts';
import { row } from './announcements/row.ts';
import { rowInMidSentence } from './announcements/rowInMidSentence.ts';
import { ahead } from './rules/ahead.ts';
import { bracketAlone } from './rules/bracketAlone.ts';
import { date } from './rules/date.ts';
import { goesOn } from './rules/goesOn.ts';
import { goesOnAhead } from './rules/goesOnAhead.ts';
import { letters } from './rules/letters.ts';
import { name } from './rules/name.ts';
import { note } from './rules/note.ts';
import { place } from './rules/place.ts';
import type { Rule } from './rules/Rule.ts';
import { region } from './rules/region.ts';
import { said } from './rules/said.ts';
import { scene } from './rules/scene.ts';
import { several } from './rules/several.ts';
import { titleAlone } from './rules/titleAlone.ts';
import { uncounted } from './rules/uncounted.ts';
import { unnamed } from './rules/unnamed.ts';

/** What announces how the words after it are to be read. At each spot the first that finds something is believed. */
export const announcements: readonly Announcement[] = [
  // Before all words for a picture, which it holds: "not pictured" is no "pictured".
  absent,
  order,
  rowInMidSentence,
  // Before a row and a head: "Picture by" is no "Picture".
  credit,
  maker,
  row,
  // Last, since "pictured in the back row" is a row.
  head,
];

/** What a chunk of a caption may be. All are heard, and of two readings that weigh the same the earlier rule's stands. */
export const rules: readonly Rule[] = [
  // First: what is said of somebody weighs less in a chunk that holds a name of its own.
  name,
  said,
  // After what it goes on with.
  goesOn,
  goesOnAhead,
  // After the name: a job that stands with its name is not said ahead of another one.
  ahead,
  titleAlone,
  several,
  unnamed,
  // Before a place: a bracket may hold more than where somebody stands.
  bracketAlone,
  place,
  letters,
  region,
  uncounted,
  date,
  note,
  // Last: whatever nobody else understands better is what happens.
  scene,
];
