import { z } from 'zod';
import type { NamingChoices, NamingRow } from '../../domain/directory/namingRows.ts';
import { fieldOf } from '../forms.ts';

const naming = z.enum(['page', 'named', 'withheld']);

/** What was chosen on the publish page: `naming-<key>` for each row, `child-<key>` ticked to name a child. */
export function choicesFrom(body: unknown, rows: readonly NamingRow[]): NamingChoices {
  const namings = rows.map((row) => {
    const chosen = naming.catch(row.proposed.naming).parse(fieldOf(body, `naming-${row.key}`));
    return [row.key, chosen] as const;
  });
  const confirmed = rows.filter((row) => fieldOf(body, `child-${row.key}`) !== '').map((row) => row.key);
  return { namings: new Map(namings), childrenConfirmed: new Set(confirmed) };
}
