import { ChangedMeanwhile, type FieldError, Unacceptable } from '../../services/errors.ts';

/** Why a form was not taken, for its page: the sentences and the status to answer with. */
export interface Refusal {
  readonly errors: readonly FieldError[];
  readonly status: number;
}

/** What a use case said no to; null when it went well. Other faults are thrown on. */
export async function refusalOf(work: () => Promise<unknown>): Promise<Refusal | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Unacceptable) return { errors: error.errors, status: 422 };
    if (error instanceof ChangedMeanwhile) return { errors: [changedMeanwhile], status: 409 };
    throw error;
  }
}

const changedMeanwhile: FieldError = {
  id: 'people-0',
  message:
    'Somebody saved this draft after you opened it. What you typed is below, not saved: open the draft in another tab to see theirs, then save again',
};
