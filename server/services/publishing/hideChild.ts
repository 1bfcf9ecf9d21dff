import type { Person } from '../../domain/directory/records.ts';
import type { Writer } from '../ports.ts';
import { takePageBack } from './pages.ts';

/**
 * What follows when it becomes known that somebody is a child: no page, no name in any text, and every photo in
 * which they stand goes back to the communications team, until each is published anew with a second confirmation.
 */
export function hideChild(writer: Writer, person: Person): void {
  takePageBack(writer, person);
  for (const mention of writer.referring('mention', 'personId', person.id)) {
    writer.put({ ...mention, naming: 'withheld' });
  }
  for (const { photoId } of writer.referring('depiction', 'personId', person.id)) {
    const photo = writer.get('photo', photoId);
    if (photo?.audience === 'public') writer.put({ ...photo, audience: 'comms' });
  }
}
