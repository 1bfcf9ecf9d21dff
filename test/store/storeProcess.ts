/**
 * A process of its own that opens the store in the folder named first and, told so, adds people with the numbers
 * 1, 2, 3 … as fast as it can. Each line it prints is a fact: `open`, `refused <why>`, `kept <number>`.
 */
import { CannotOpen } from '../../server/store/cannotOpen.ts';
import { openStore } from '../../server/store/openStore.ts';
import { aPerson } from '../builders/records.ts';

const [folder = '', job = 'hold', firstNumber = '1'] = process.argv.slice(2);

try {
  const store = await openStore({ folder, clock: { now: () => new Date() }, snapshotEvery: 7 });
  process.stdout.write('open\n');
  setInterval(() => undefined, 1000);
  for (let number = Number(firstNumber); job === 'add'; number++) {
    const person = aPerson({ id: `n${String(number).padStart(9, '0')}`, name: `Number ${number}` });
    await store.change({ who: 'tester', why: 'counting' }, (writer) => writer.put(person));
    process.stdout.write(`kept ${number}\n`);
  }
} catch (error) {
  if (!(error instanceof CannotOpen)) throw error;
  process.stdout.write(`refused ${error.message}\n`);
}
