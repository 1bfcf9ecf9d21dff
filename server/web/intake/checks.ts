import type { Difference, ReadRelease } from '../../domain/release/ReleaseReading.ts';

/** Where caption and text differ about somebody, as sentences for the page. */
export interface Check {
  readonly who: string;
  readonly what: string;
  readonly inCaption: string;
  readonly inBody: string;
  /** What happens if nothing is changed. */
  readonly outcome: string;
}

const fieldWords = {
  name: 'The name',
  honorific: 'The title',
  role: 'The role',
  organisation: 'The organisation',
} as const;

/** Every difference between a caption and the text around it, in the order of the captions. */
export function checksOf(reading: ReadRelease): Check[] {
  return reading.differences.map((difference) => {
    const person = reading.captions[difference.caption]?.reading.people[difference.person];
    return {
      who: person?.name.text ?? '',
      what: fieldWords[difference.field],
      inCaption: difference.inCaption ?? 'nothing',
      inBody: difference.inBody ?? 'nothing',
      outcome: outcomeOf(difference),
    };
  });
}

function outcomeOf({ field, fuller }: Difference): string {
  if (fuller !== null && (field === 'role' || field === 'organisation')) {
    return 'The photo keeps the caption’s words; the directory gets the fuller ones.';
  }
  return 'Which is right? The caption’s words are kept unless you change them in the list.';
}
