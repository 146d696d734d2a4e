import type { House, Reference } from '../house.ts';
import { closedLoop } from '../load.ts';
import { alternate, asPercentile, type Extent, type Measured, measured, open } from '../measure.ts';
import type { Place } from '../place.ts';
import { type Goal, isNoisy, judged, shown, skippedGoal } from '../report.ts';
import { median, percentile } from '../statistics.ts';
import { wordClasses } from '../scale/words.ts';

/** Two offices of different size on one PostgreSQL, and the reference that reads the greater one's tables. */
export interface Readers {
  readonly place: Place;
  readonly small: House;
  readonly great: House;
  readonly reference: Reference;
  /** Those whose desks are looked at, the busiest first, with their sessions in either office. */
  readonly desks: readonly { readonly id: string; readonly small: string; readonly great: string }[];
  readonly papers: number;
  readonly extent: Extent;
}

const clients = 8;

async function get({ client }: Pick<House, 'client'>, path: string, cookie: string): Promise<void> {
  const { status, body } = await client.ask('GET', path, { cookie });
  if (status !== 200) throw new Error(`${path} answered ${String(status)}: ${body.slice(0, 500)}`);
}

/** Whose turn it is: half of all looks are at the busiest desk, half of the rest at the next. */
function deskAt(desks: Readers['desks'], place: number) {
  let desk = 0;
  for (let n = place; n % 2 === 1 && desk < desks.length - 1; n = (n - 1) / 2) desk += 1;
  const found = desks[desk];
  if (!found) throw new Error('No desk to look at.');
  return found;
}

/** G5b: how long the inbox keeps people waiting, against a bare one; requests come at half of what the office can do. */
export async function inboxGoals(readers: Readers): Promise<Goal[]> {
  const { place, great, reference, desks, papers, extent } = readers;
  const inbox = (i: number) => get(great, '/api/views/inbox?limit=20', deskAt(desks, i).great);
  const bare = (i: number) => get(reference, `/inbox?target=person:${deskAt(desks, i).id}`, '');
  let asked = 0;
  const peak = await closedLoop(clients, extent.warmUpSeconds, () => inbox(asked++));
  await closedLoop(clients, extent.warmUpSeconds / 2, () => bare(asked++));
  const perSecond = peak.count / peak.seconds / 2;
  const [ours = [], theirs = []] = await alternate(extent.rounds, [
    () => open([great.program.pid, place.postmaster], perSecond, extent.seconds, inbox),
    () => open([reference.program.pid, place.postmaster], perSecond, extent.seconds, bare),
  ]);
  const p99 = (list: readonly Measured[]) => list.map((one) => asPercentile(one, 0.99));
  return [
    judged({
      ...{ id: 'G5b', unit: 'ms p99', ours: p99(ours), theirs: p99(theirs) },
      what: `inbox at ${String(papers)} papers, busiest desk half of the time, ${shown(perSecond)}/s`,
      ...{ limit: { is: 'at-most', value: 4 }, cpuAtMost: 4 },
    }),
  ];
}

const times = (count: number, seconds: number, pids: readonly number[], step: (i: number) => Promise<void>) =>
  measured(pids, async () => {
    const latencies: number[] = [];
    const begin = performance.now();
    for (let i = 0; i < count && performance.now() - begin < seconds * 1000; i += 1) {
      const asked = performance.now();
      await step(i);
      latencies.push(performance.now() - asked);
    }
    return { count: latencies.length, seconds: (performance.now() - begin) / 1000, latencies };
  });

/** G7: one client's time for each kind of look and for an act, in the greater office against the smaller. */
export async function growthGoals(readers: Readers): Promise<Goal[]> {
  const { place, small, great, desks, papers, extent } = readers;
  const rare = encodeURIComponent(wordClasses[1]?.words[1] ?? '');
  const [desk] = desks;
  const asks: Readonly<Record<string, (house: House, i: number) => Promise<void>>> = {
    act: (house) => house.teller(0).next(),
    inbox: (house) => get(house, '/api/views/inbox', (house === small ? desk?.small : desk?.great) ?? ''),
    case: (house, i) => get(house, `/api/views/case?id=${house.teller(0).cases[i % 2] ?? ''}`, house.cast.clerk),
    search: (house) => get(house, `/api/views/search?q=${rare}`, house.cast.clerk),
  };
  for (const house of [small, great]) for (let i = 0; i < 21; i += 1) await house.teller(0).next();
  const each: Goal[] = [];
  for (const [name, ask] of Object.entries(asks)) {
    const run = (house: House) => () =>
      times(200, extent.seconds / 2, [house.program.pid, place.postmaster], (i) => ask(house, i));
    await run(great)();
    await run(small)();
    const [ours = [], theirs = []] = await alternate(extent.rounds, [run(great), run(small)]);
    const p50 = (list: readonly Measured[]) => list.map((one) => asPercentile(one, 0.5));
    each.push(
      judged({
        ...{ id: 'G7', what: name, unit: 'ms p50', ours: p50(ours), theirs: p50(theirs) },
        ...{ limit: { is: 'at-most', value: 1.5 }, cpuAtMost: 1.5 },
      }),
    );
  }
  const worst = each.toSorted((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0))[0];
  if (!worst) throw new Error('Nothing was looked at.');
  return [
    {
      ...worst,
      what: `growth from ${String(papers / 10)} to ${String(papers)} papers; worst: ${worst.what}`,
      ours: each.map(({ what, ours, ratio }) => `${what} ${ours}, grown ${shown(ratio ?? 0)}×`).join('; '),
      noisy: each.some(({ noisy }) => noisy),
      pass: each.every(({ pass }) => pass),
    },
  ];
}

interface Found {
  readonly name: string;
  readonly ours: readonly number[];
  readonly like: readonly number[];
}

/** G6 and G6b: a search for each class of words, against reading all titles; no class of words is a trap. */
export async function searchGoals(readers: Readers): Promise<Goal[]> {
  const { great, reference, papers, extent } = readers;
  const classes: Found[] = [];
  for (const { name, words } of wordClasses)
    for (const word of words) {
      const q = encodeURIComponent(word);
      const run = (asked: () => Promise<void>, count: number) => () => times(count, extent.seconds / 2, [], asked);
      const search = () => get(great, `/api/views/search?q=${q}`, great.cast.clerk);
      await search();
      const [ours = [], like = []] = await alternate(Math.min(3, extent.rounds), [
        run(search, 20),
        run(() => get(reference, `/like?word=${q}`, ''), 5),
      ]);
      const p50 = (list: readonly Measured[]) => list.map(({ loaded }) => percentile(loaded.latencies, 0.5));
      classes.push({ name: `${name} ${word}`, ours: p50(ours), like: p50(like) });
    }
  const middles = classes.map(({ ours }) => median(ours));
  const typical = median(middles);
  const slowest = classes[middles.indexOf(Math.max(...middles))];
  const trap = Math.max(...middles) / typical;
  const said = classes
    .map(({ name, ours, like }) => `${name} ${shown(median(ours))} (${shown(median(like))})`)
    .join(', ');
  const selective = classes.filter(({ name }) => name.startsWith('rare') || name.startsWith('absent'));
  const gains = selective.map(({ ours, like }) => median(like) / median(ours));
  const common = Math.max(...classes.flatMap(({ name, ours }) => (name.startsWith('common') ? [median(ours)] : [])));
  const gain = Math.min(...gains);
  const what = `search at ${String(papers)} papers, against reading all titles`;
  const limit = '≥ 50× for rare and absent words at 1,000,000 papers; common ≤ 50 ms';
  const g6: Goal = {
    ...{
      id: 'G6',
      what,
      limit,
      ratio: gain,
      baseline: `${shown(Math.min(...selective.map(({ like }) => median(like))))} ms`,
    },
    ...{ ours: `worst gain ${shown(gain)}×, slowest common ${shown(common)} ms`, rounds: gains, spread: 0 },
    ...{ noisy: isNoisy(middles.slice(0, 1)), pass: gain >= 50 && common <= 50 },
  };
  return [
    papers < 1_000_000
      ? {
          ...skippedGoal('G6', what, limit, 'judged at 1,000,000 papers, with --full'),
          ours: g6.ours,
          baseline: g6.baseline,
        }
      : g6,
    {
      ...{ id: 'G6b', what: `slowest class of words against the median class; ms, in brackets all titles: ${said}` },
      ...{ limit: '≤ 20×', ratio: trap, baseline: `${shown(typical)} ms`, rounds: [], spread: 0 },
      ...{ ours: `${shown(Math.max(...middles))} ms (${slowest?.name ?? ''})`, noisy: g6.noisy, pass: trap <= 20 },
    },
  ];
}
