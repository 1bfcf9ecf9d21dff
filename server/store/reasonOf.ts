import { codeOf } from './files.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'it is full',
  EDQUOT: 'the quota is used up',
  EROFS: 'it is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EIO: 'it has a fault',
  EEXIST: 'a file of that name is in the way',
  ENOTDIR: 'a file of that name is in the way',
};

/** What the disk said, in words that follow "because". */
export const reasonOf = (error: unknown): string => {
  const code = codeOf(error);
  if (code !== undefined) return reasons[code] ?? code;
  return error instanceof Error ? error.message : String(error);
};
