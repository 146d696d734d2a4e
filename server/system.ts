import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Clock, Ids } from '../office/ports.ts';

/** The machine's clock, in whole milliseconds. */
export const systemClock: Clock = {
  now: () => Temporal.Instant.fromEpochMilliseconds(Temporal.Now.instant().epochMilliseconds),
};

/** UUIDv7: 48 bits of time, 74 of chance; ids made in one millisecond sort in the order in which they were made. */
export function newIds(): Ids {
  let lastTime = -1;
  let count = 0;
  return {
    next: (at) => {
      const time = at.epochMilliseconds;
      count = time === lastTime ? (count + 1) & 0xfff : 0;
      lastTime = time;
      const stamp = time.toString(16).padStart(12, '0');
      // The variant and the chance of a UUIDv4 are those of a UUIDv7; the runtime makes many of them at once.
      return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${count.toString(16).padStart(3, '0')}-${randomUUID().slice(19)}`;
    },
  };
}
