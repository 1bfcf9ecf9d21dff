/** How a use case says no. The web turns each into a page or an answer; none of them carries a stack to people. */

/** There is no such record for this audience. */
export class NotThere extends Error {
  override readonly name = 'NotThere';
}

/** Somebody else saved the record since it was opened; nothing was changed. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}

/** A field holds what it may not; `id` is the field's id on the page. */
export interface FieldError {
  readonly id: string;
  /** What to do, as a sentence: "Enter the name of person 3, or remove them". */
  readonly message: string;
}

/** What was typed cannot be taken as it is; it is kept, and each sentence says what to do. */
export class Unacceptable extends Error {
  override readonly name = 'Unacceptable';
  constructor(readonly errors: readonly FieldError[]) {
    super(errors.map((error) => error.message).join(' '));
  }
}
