import { z } from 'zod';
import type { NamingChoices, NamingRow } from '../../domain/directory/namingRows.ts';
import { fieldOf } from '../forms.ts';

const naming = z.enum(['page', 'named', 'withheld']);

/** What was chosen on the publish page, and nothing for whom nothing was: `naming-<key>` for each row, `child-<key>` ticked to name a child. */
export function choicesFrom(body: unknown, rows: readonly NamingRow[]): NamingChoices {
  const namings = rows.flatMap((row) => {
    const chosen = naming.safeParse(fieldOf(body, `naming-${row.key}`));
    return chosen.success ? [[row.key, chosen.data] as const] : [];
  });
  const confirmed = rows.filter((row) => fieldOf(body, `child-${row.key}`) !== '').map((row) => row.key);
  return { namings: new Map(namings), childrenConfirmed: new Set(confirmed) };
}
