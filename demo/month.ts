import { Temporal } from 'temporal-polyfill';
import { isWorkingTime, nextWorkStart } from '../regulation/kernel/calendar.ts';
import { zone } from '../office/people/book.ts';
import type { Database } from '../store/database.ts';
import { chanceOf, type Chance } from './chance.ts';
import { type Paper, papersOf } from './papers.ts';
import type { Stage } from './stage.ts';
import { beatsOf, type Beat, type Told } from './ways.ts';

interface Event {
  readonly at: Temporal.Instant;
  readonly told: Told;
  readonly beats: readonly Beat[];
}

const days = 30;

/** Plays a month of arrivals up to `asOf`: arrivals, people and clocks in one order of time, each through the real acts. */
export async function playMonth(stage: Stage, database: Database, asOf: Temporal.Instant, count = 72): Promise<void> {
  const chance = chanceOf(109);
  const waiting = await arrivals(stage, asOf, count, chance);
  for (let event = waiting.shift(); event; event = waiting.shift()) {
    await fireClocks(stage, database, event.at);
    stage.moveTo(event.at);
    const [beat, ...later] = event.beats;
    if (!beat) continue;
    const caseId = await play(stage, beat, event.told);
    const next = later[0];
    if (!next) continue;
    const at = await whenDone(stage, event.at.add({ minutes: next.after }), next);
    if (Temporal.Instant.compare(at, asOf) < 0) insert(waiting, { at, told: { ...event.told, caseId }, beats: later });
  }
  await fireClocks(stage, database, asOf);
  stage.moveTo(asOf);
}

async function play(stage: Stage, beat: Beat, told: Told): Promise<string> {
  const { by, input } = await beat.act(stage, told);
  const { caseId } = await stage.act(beat.id, by, input, {
    turn: told.serial,
    ...(told.caseId !== undefined && beat.on === 'case' ? { caseId: told.caseId } : {}),
    ...(beat.reasons ? { reasons: beat.reasons } : {}),
  });
  return caseId;
}

/** People work in office hours; the duty desk and urgent papers do not wait for them. */
async function whenDone(stage: Stage, at: Temporal.Instant, beat: Beat): Promise<Temporal.Instant> {
  const { calendar } = await stage.book();
  if (beat.anyTime || isWorkingTime(calendar, at)) return at;
  return nextWorkStart(calendar, at).add({ minutes: 7 });
}

async function arrivals(stage: Stage, asOf: Temporal.Instant, count: number, chance: Chance): Promise<Event[]> {
  const { calendar } = await stage.book();
  const from = asOf.subtract({ hours: days * 24 });
  const papers = papersOf(count, asOf.toZonedDateTimeISO(zone).year, chance);
  const step = (days * 24 * 60) / count;
  const events = papers.map((paper, i) => {
    const drawn = from.add({ minutes: Math.floor(i * step) + chance.below(Math.floor(step)) });
    const at =
      comesAnyTime(paper) || isWorkingTime(calendar, drawn)
        ? drawn
        : nextWorkStart(calendar, drawn).add({ minutes: 3 + chance.below(180) });
    return {
      at: minute(at),
      told: { paper, serial: i, caseId: undefined, isLazy: chance.percent(12) },
      beats: beatsOf(paper, chance),
    };
  });
  return events
    .filter(({ at }) => Temporal.Instant.compare(at, asOf) < 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

const comesAnyTime = ({ way }: Paper): boolean => way === 'extra-urgent';
const minute = (at: Temporal.Instant) => at.round({ smallestUnit: 'minute', roundingMode: 'floor' });

function insert(events: Event[], event: Event): void {
  const at = events.findIndex((later) => Temporal.Instant.compare(event.at, later.at) < 0);
  events.splice(at < 0 ? events.length : at, 0, event);
}

interface Falling {
  readonly id: string;
  readonly case_id: string;
  readonly at: string;
  readonly what: 'clock' | 'custody';
}

/** Limits and unconfirmed hand-overs that fall due before the moment do so at their own time, not later. */
async function fireClocks(stage: Stage, database: Database, before: Temporal.Instant): Promise<void> {
  for (;;) {
    const { rows } = await database.query<Falling>(
      `select id, case_id, due_at as at, 'clock' as what from clocks where state = 'running' and fired_at is null and due_at < $1
       union all
       select id, case_id, warn_at, 'custody' from custody where received_at is null and warned_at is null and warn_at < $1
       order by at limit 1`,
      [before.subtract({ minutes: 1 }).toString()],
    );
    const first = rows[0];
    if (!first) return;
    stage.moveTo(Temporal.Instant.from(first.at).add({ minutes: 1 }));
    const act = first.what === 'clock' ? 'general/clock-fell-due' : 'general/transit-overdue';
    await stage.byClock(act, { [first.what]: first.id }, first.case_id);
  }
}
