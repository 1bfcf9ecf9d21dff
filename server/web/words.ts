import type { Audience } from '../domain/directory/audience.ts';
import type { Naming, PersonKind } from '../domain/directory/records.ts';

/** Every word of ours that stands on the screen for something the records call otherwise. Pages see it as `it.words`. */
export const words = {
  kinds: {
    councillor: 'Councillor',
    staff: 'Staff',
    partner: 'Partner',
    child: 'Child',
    unsure: 'Not sure',
  } satisfies Record<PersonKind, string>,
  /** As headings and doors. */
  kindsMany: {
    councillor: 'Councillors',
    staff: 'Staff',
    partner: 'Partners',
    child: 'Children',
    unsure: 'Not sure',
  } satisfies Record<PersonKind, string>,
  /** After "Who can see this:". */
  audiences: {
    public: 'everyone',
    staff: 'people signed in',
    comms: 'communications team',
    admin: 'administrators',
  } satisfies Record<Audience, string>,
  whoCanSee: 'Who can see this',
  namings: {
    page: 'A page of their own',
    named: 'Named under this photo only',
    withheld: 'Not named',
  } satisfies Record<Naming, string>,
  parts: {
    honorific: 'Title',
    name: 'Name',
    postnominals: 'Letters after the name',
    role: 'Role',
    organisation: 'Organisation',
    unread: 'Not understood',
    row: 'Row',
    place: 'Place',
  },
  faces: {
    title: 'Names on faces',
    face: 'Face',
    notMarked: 'Not marked',
    notPlaced: 'Not placed',
    byOrder: 'Confirmed by order',
    confirmAll: 'Confirm all places',
    confirmOrder: 'Confirm by order alone, without faces',
    nobodyNamed: 'A person who is not named',
    strangers: 'Is any of these faces of nobody in the list?',
    answers: { suggested: 'Suggested', confirmed: 'Confirmed', rejected: 'Taken away' },
    done: {
      saved: 'Saved. Nothing new is confirmed yet.',
      confirmed: 'Confirmed: these names are on these faces.',
      suggested: 'Everybody else has a place now. Please check, then confirm.',
    },
    found: {
      found: 'The faces were found again. What was confirmed has stayed.',
      off: 'Finding faces is turned off.',
    },
    nothingChanged: 'Nothing was changed.',
  },
  inThisPhoto: 'In this photo',
  whosWho: 'Who’s who',
  saysWho: 'Says who?',
  fromLeft: 'From left',
} as const;

/** Words of the records that people never see. */
export const neverOnScreen = ['span', 'honorific', 'depiction', 'rendition', 'region', 'line-up'] as const;
