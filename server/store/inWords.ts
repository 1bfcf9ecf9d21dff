import { CannotOpen } from './cannotOpen.ts';
import { reasonOf } from './reasonOf.ts';

/** Opens something in the data folder; what the system says against it rejects as `CannotOpen`, in words. */
export async function inWords<T>(folder: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof CannotOpen) throw error;
    throw new CannotOpen(`The data folder ${folder} cannot be opened: ${reasonOf(error)}.`, { cause: error });
  }
}
