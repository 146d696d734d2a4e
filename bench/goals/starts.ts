import type { Place } from '../place.ts';
import { type Goal, isNoisy, shown } from '../report.ts';
import { median, spread } from '../statistics.ts';

/** G13: from the command to the first answer, PostgreSQL stopped before each time. The place's own hold on it must be given up. */
export async function startGoals(place: Place, rounds: number): Promise<Goal[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const program = await place.start();
    times.push(program.startedMs);
    await program.stop();
  }
  const seconds = median(times) / 1000;
  return [
    {
      ...{ id: 'G13', what: 'start of the office with its PostgreSQL to the first answer, data folder there' },
      ...{ limit: '≤ 2 s', ratio: seconds / 2, baseline: '2 s', ours: `${shown(seconds)} s` },
      ...{ rounds: times.map((time) => time / 2000), spread: spread(times), noisy: isNoisy(times), pass: seconds <= 2 },
    },
  ];
}
