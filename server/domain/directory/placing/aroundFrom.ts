import { acrossOf, downOf } from './faceMeasures.ts';
import type { Corner, Face } from './Placing.ts';

/** How much nearer to its corner than all others the first face must be, in widths of the whole group. */
const clear = 0.25;
/** The top left is the left of the top row before it is the top of the left side. */
const heightCounts = 2;

/**
 * All faces in the order of a clock's hand around their middle, from the one nearest to that corner of them all;
 * undefined when two are about as near.
 */
export function aroundFrom(faces: readonly Face[], corner: Corner): number[] | undefined {
  const first = nearestTo(faces, corner);
  const middle = { x: mean(faces.map(acrossOf)), y: mean(faces.map(downOf)) };
  const around = faces
    .map((face, at) => ({ at, angle: Math.atan2(downOf(face) - middle.y, acrossOf(face) - middle.x) }))
    .sort((a, b) => a.angle - b.angle)
    .map(({ at }) => at);
  const start = first === undefined ? -1 : around.indexOf(first);
  return start < 0 ? undefined : [...around.slice(start), ...around.slice(0, start)];
}

function nearestTo(faces: readonly Face[], corner: Corner): number | undefined {
  const across = sharesOf(faces.map(acrossOf));
  const down = sharesOf(faces.map(downOf));
  const away = faces.map((_, at) => {
    const [x, y] = [across[at] ?? 0, down[at] ?? 0];
    return (corner.endsWith('left') ? x : 1 - x) + heightCounts * (corner.startsWith('top') ? y : 1 - y);
  });
  const [nearest = 0, next = Number.POSITIVE_INFINITY] = [...away].sort((a, b) => a - b);
  return next - nearest < clear ? undefined : away.indexOf(nearest);
}

/** Each as a share of the way from the least to the most. */
function sharesOf(values: readonly number[]): number[] {
  const least = Math.min(...values);
  const range = Math.max(...values) - least;
  return values.map((value) => (range === 0 ? 0 : (value - least) / range));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
