import type { Checkpoint } from '../route-search/out-of-time';

const SETS_BETWEEN_LOOKS = 1024;

/**
 * Whether all stops can be divided into a set (bit mask) for each vehicle that is possible for it.
 * @param possible by vehicle, then by set; 1 = possible
 */
export function possibleDivision(possible: readonly Uint8Array[], look: Checkpoint): boolean {
  const [first, ...others] = possible;
  if (!first) return false;
  const full = first.length - 1;
  const reached = others.reduce(
    (before, own, index) => withVehicle(before, own, index === others.length - 1 ? full : 0, look),
    first,
  );
  return reached[full] === 1;
}

/** Which sets can be divided into one that was reached and one of a further vehicle. */
function withVehicle(reached: Uint8Array, possible: Uint8Array, fromMask: number, look: Checkpoint): Uint8Array {
  const either = new Uint8Array(reached.length);
  for (let mask = fromMask; mask < reached.length; mask++) {
    if (mask % SETS_BETWEEN_LOOKS === 0) look();
    for (let share = mask; share >= 0; share = share === 0 ? -1 : (share - 1) & mask) {
      if (possible[share] === 0 || reached[mask ^ share] === 0) continue;
      either[mask] = 1;
      break;
    }
  }
  return either;
}
