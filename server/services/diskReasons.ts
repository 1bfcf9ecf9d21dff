import { StoreUnwritable } from './ports.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'it is full',
  EDQUOT: 'the quota is used up',
  EROFS: 'it is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EIO: 'it has a fault',
};

/** Why a disk took nothing, in words that follow "because"; undefined for any other error. */
export function diskReason(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined;
}

/** Lets work write; what the disk refuses then rejects as `StoreUnwritable`, whose message begins with `what`. */
export async function writing<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = diskReason(error);
    if (reason === undefined) throw error;
    throw new StoreUnwritable(`${what} at present: the disk cannot be written (${reason}).`, {
      cause: error,
    });
  }
}
