import { setTimeout as sleep } from 'node:timers/promises';

export interface Loaded {
  readonly count: number;
  readonly seconds: number;
  /** In ms, one for each step. */
  readonly latencies: readonly number[];
}

/** A fixed number of clients, each of which asks again as soon as it has its answer. */
export async function closedLoop(
  clients: number,
  seconds: number,
  step: (client: number) => Promise<void>,
): Promise<Loaded> {
  const latencies: number[] = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  const work = async (client: number): Promise<void> => {
    while (performance.now() < end) {
      const asked = performance.now();
      await step(client);
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
  return { count: latencies.length, seconds: (performance.now() - begin) / 1000, latencies };
}

/** Steps begin at a fixed rate, whether or not those before have ended: a stall shows in every one that had to wait for it. */
export async function openLoop(
  perSecond: number,
  seconds: number,
  step: (place: number) => Promise<void>,
): Promise<Loaded> {
  const latencies: number[] = [];
  const begin = performance.now();
  const all = Math.max(1, Math.floor(perSecond * seconds));
  const running: Promise<void>[] = [];
  for (let place = 0; place < all; place += 1) {
    const due = begin + (place * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await sleep(wait);
    running.push(
      step(place).then(() => {
        latencies.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(running);
  return { count: all, seconds: (performance.now() - begin) / 1000, latencies };
}
