import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../regulation/kernel/calendar.ts';
import { absenceOf } from '../office/people/book.ts';
import type { Database } from '../store/database.ts';
import { arrivalOf } from './arrivals.ts';
import { comings } from './comings.ts';
import { personOf, unitOf } from './found.ts';
import { habitOf } from './habits/habits.ts';
import { whenDone } from './hours.ts';
import { waysOf } from './papers.ts';
import type { Stage } from './stage.ts';
import { storiesOf } from './stories.ts';
import { doneOn } from './deeds.ts';
import type { Event, Story } from './story.ts';
import { fireNext, waitingIn } from './waiting.ts';

const days = 30;

export interface Told {
  readonly asOf: Temporal.Instant;
  readonly papers: number;
  /** How much of the month has been told, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Plays a month of arrivals up to `asOf`: arrivals, people and clocks in one order of time, each through the real acts. */
export async function playMonth(stage: Stage, database: Database, { asOf, papers, onProgress }: Told): Promise<void> {
  const { calendar } = await stage.book();
  const from = asOf.subtract({ hours: days * 24 });
  const stories = await storiesOf(stage, comings(calendar, waysOf(papers), from, asOf), asOf);
  const queue = stories.map(({ at, ...story }): Event => ({ at, story, deed: arrivalOf(story), waiting: null }));
  queue.sort(byTime);
  const told: Playing = { stage, database, calendar, asked: new Set(), queue, asOf, running: new Map() };
  for (;;) {
    const fired = await fireNext(stage, database, queue[0]?.at ?? asOf);
    const event = fired === null ? queue.shift() : undefined;
    if (fired === null && !event) break;
    if (event) stage.moveTo(event.at);
    if (event) onProgress((event.at.epochMilliseconds - from.epochMilliseconds) / (days * 24 * 3_600_000));
    const story = event ? await play(told, event) : told.running.get(fired ?? '');
    if (story) await react(told, story);
  }
  stage.moveTo(asOf);
}

/** The story as it is being told. */
interface Playing {
  readonly stage: Stage;
  readonly database: Database;
  readonly calendar: Calendar;
  /** What somebody has already decided to do something about. */
  readonly asked: Set<string>;
  readonly queue: Event[];
  readonly asOf: Temporal.Instant;
  readonly running: Map<string, Story>;
}

/** Does the deed, unless nothing waits for it any more, or its doer is away: then after the return. Gives the story that went on. */
async function play(told: Playing, event: Event): Promise<Story | undefined> {
  const { stage, asked, running } = told;
  const { story, deed, waiting } = event;
  if (waiting !== null && !story.waiting.some(({ id }) => id === waiting.id)) return undefined;
  const target = await targetOf(stage, deed.by);
  const back = await backAgain(stage, target);
  if (back) {
    later(told, { ...event, at: whenDone(told.calendar, back, 40, false) });
    return undefined;
  }
  const personId = await stage.holder(target, story.paper.serial);
  const of = deed.byTelephoneOf;
  const on = waiting?.caseId ?? story.caseId;
  const byTelephoneOf = of === undefined ? undefined : await personOf(stage, of);
  const input = await deed.input(stage, personId, on ?? '');
  const { caseId, also } = await stage.actAs(deed.id, personId, input, { caseId: on, byTelephoneOf });
  story.caseId ??= caseId;
  if (deed.id === 'documents/sign-and-send') follow(told, story, also[0]);
  story.done.add(deed.id).add(doneOn(deed.id, caseId));
  running.set(caseId, story);
  if (deed.stays === true && waiting !== null) asked.delete(waiting.id);
  if (deed.id !== 'documents/return-to-sender') return story;
  if (story.sending === undefined) bringAgain(told, story);
  else await react(told, atSender(story));
  return story;
}

/** The paper has left its house: from now on the story is the office's own case of it. */
function follow({ running }: Playing, story: Story, receipt: string | undefined): void {
  story.sending = story.caseId;
  story.caseId = receipt;
  if (receipt !== undefined) running.set(receipt, story);
}

/** The department has its paper back, and goes on with it where it began. */
const atSender = (story: Story): Story => ({
  ...story,
  resubmits: story.caseId ?? null,
  caseId: story.sending,
  sending: undefined,
  done: new Set(),
  waiting: [],
});

/** When somebody who is asked in person comes back; undefined where he is there. */
async function backAgain(stage: Stage, target: string): Promise<Temporal.Instant | undefined> {
  const [kind, person = ''] = target.split(':');
  const absence = kind === 'person' ? absenceOf(await stage.book(), person, stage.now()) : undefined;
  return absence && Temporal.Instant.from(absence.untilAt);
}

/** The sender of a paper that went back completes it and sends it again. */
function bringAgain(told: Playing, story: Story): void {
  const again: Story = {
    ...story,
    resubmits: story.caseId ?? null,
    caseId: undefined,
    done: new Set(),
    waiting: [],
  };
  const after = 500 + story.chance.below(500);
  const at = whenDone(told.calendar, told.stage.now(), after, false);
  later(told, { at, story: again, deed: arrivalOf(again), waiting: null });
}

/** What the people whom something waits for will do about it. */
async function react(told: Playing, story: Story): Promise<void> {
  const { stage, database, calendar, asked } = told;
  story.waiting = await waitingIn(database, story.caseId ?? '');
  for (const waiting of story.waiting) {
    told.running.set(waiting.caseId, story);
    const deed = asked.has(waiting.id) ? null : habitOf(story, waiting);
    if (!deed) continue;
    asked.add(waiting.id);
    const at = whenDone(calendar, stage.now(), deed.after, deed.anyTime ?? false);
    later(told, { at, story, deed, waiting });
  }
}

/** What comes after the story's end is not told. */
function later({ queue, asOf }: Playing, event: Event): void {
  if (Temporal.Instant.compare(event.at, asOf) < 0) insert(queue, event);
}

async function targetOf(stage: Stage, by: string): Promise<string> {
  const [kind, key = ''] = by.split(':');
  if (kind === 'seat') return `person:${await personOf(stage, key)}`;
  if (kind === 'desk') return `unit:${await unitOf(stage, key)}`;
  if (kind === 'secretary-of') return `relation:leader-secretary:${await personOf(stage, key)}`;
  return by;
}

const byTime = (a: Event, b: Event): number => Temporal.Instant.compare(a.at, b.at);

function insert(events: Event[], event: Event): void {
  const at = events.findIndex((later) => byTime(event, later) < 0);
  events.splice(at < 0 ? events.length : at, 0, event);
}
