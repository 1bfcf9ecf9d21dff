import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { folderToStandIn, runHere } from '../commands/builtProgram.ts';
import { randomFrom } from '../images/pictures.ts';
import { told } from './processFigures.ts';
import { addComms, signedInAt, startRunningSite } from './RunningSite.ts';
import { draftsIn } from './uploads.ts';
import { draftIn, type Visitor } from './Visitor.ts';

const rounds = 200;
const email = 'ros@example.org';

it(`whatever was acknowledged over HTTP is there after kill -9, ${rounds} times over`, async () => {
  const folder = folderToStandIn();
  await addComms(folder, email);
  const seed = Date.now() % 100_000;
  const random = randomFrom(seed);
  const total = { acknowledged: 0, extra: 0 };
  let site = await startRunningSite(folder);
  const visitor = await signedInAt(site.origin, email);
  let kept = 0;
  for (let round = 0; round < rounds; round++) {
    const posting = postUntilGone(visitor, kept + 1);
    await pause(random() * 500);
    await site.kill();
    const acknowledged = await posting;

    // What starts again is also what the next round is killed in.
    site = await startRunningSite(folder);
    visitor.origin = site.origin;
    for (const id of acknowledged) expect((await visitor.get(`/intake/${id}`)).status).toBe(200);
    const { code, stdout } = await runHere(['check'], folder);
    expect(code, stdout).toBe(0);
    const numbers = await numbersIn(folder);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, at) => at + 1));
    const extra = numbers.length - kept - acknowledged.length;
    expect([0, 1], `round ${round}, seed ${seed}`).toContain(extra);
    total.acknowledged += acknowledged.length;
    total.extra += extra;
    kept = numbers.length;
  }
  await site.kill();
  expect(total.acknowledged).toBeGreaterThan(rounds);
  told(
    `${rounds} rounds, ${total.acknowledged} acknowledged edits, 0 lost, ${total.extra} kept without an answer`,
  );
});

async function numbersIn(folder: string): Promise<number[]> {
  const numbers = (await draftsIn(folder)).map((words) => Number(/Number (\d+)/u.exec(words)?.[1]));
  return numbers.sort((a, b) => a - b);
}

/** Posts drafts numbered from `first`, one after another, until the site is gone; answers with the ids acknowledged. */
async function postUntilGone(visitor: Visitor, first: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = first; ; number++) {
    const answer = await visitor.paste(`From left: Number ${number}, Harbour Master.`).catch(() => undefined);
    if (answer === undefined) return ids;
    const id = draftIn(answer);
    if (id === undefined) throw new Error(`Refused: ${answer.status}`);
    ids.push(id);
  }
}
