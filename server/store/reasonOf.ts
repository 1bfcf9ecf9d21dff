import { diskReason } from '../services/diskReasons.ts';
import { codeOf } from './files.ts';

const inTheWay = 'a file of that name is in the way';
const reasons: Readonly<Record<string, string>> = { EEXIST: inTheWay, ENOTDIR: inTheWay };

/** What the disk said, in words that follow "because". */
export const reasonOf = (error: unknown): string => {
  const code = codeOf(error);
  if (code !== undefined) return diskReason(error) ?? reasons[code] ?? code;
  return error instanceof Error ? error.message : String(error);
};
