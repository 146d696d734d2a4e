import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../regulation/kernel/calendar.ts';
import { zone } from '../office/people/book.ts';
import type { Database } from '../store/database.ts';
import { arrivalOf } from './arrivals.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type Coming, comings } from './comings.ts';
import { personOf } from './found.ts';
import { habitOf } from './habits.ts';
import { lastClose, whenDone } from './hours.ts';
import { newName, phoneNumber } from './names.ts';
import { dealer, type Paper, paperOf, type Way, waysOf } from './papers.ts';
import type { Stage } from './stage.ts';
import type { Deed, Event, Story } from './story.ts';
import { fireClocks, waitingIn } from './waiting.ts';
import type { Imprint } from './text/official.ts';

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
  const coming = comings(calendar, waysOf(papers), from, asOf);
  const queue = (await storiesOf(stage, coming, lastClose(calendar, asOf), asOf)).map(({ at, ...story }): Event => ({
    at,
    story,
    deed: arrivalOf(story),
    waiting: null,
  }));
  queue.sort(byTime);
  const asked = new Set<string>();
  for (let event = queue.shift(); event; event = queue.shift()) {
    await fireClocks(stage, database, event.at);
    stage.moveTo(event.at);
    onProgress((event.at.epochMilliseconds - from.epochMilliseconds) / (days * 24 * 3_600_000));
    await play(stage, event);
    for (const next of await reactions(stage, database, event, calendar, asked))
      if (Temporal.Instant.compare(next.at, asOf) < 0) insert(queue, next);
  }
  await fireClocks(stage, database, asOf);
  stage.moveTo(asOf);
}

async function play(stage: Stage, { story, deed }: Event): Promise<void> {
  const personId = await stage.holder(await targetOf(stage, deed.by), story.paper.serial);
  const { caseId } = await stage.actAs(deed.id, personId, await deed.input(stage, personId), story.caseId);
  story.caseId = caseId;
}

async function targetOf(stage: Stage, by: string): Promise<string> {
  const [kind, key = ''] = by.split(':');
  if (kind === 'seat') return `person:${await personOf(stage, key)}`;
  if (kind === 'secretary-of') return `relation:leader-secretary:${await personOf(stage, key)}`;
  return by;
}

/** What the people whom the act has left something for will do about it, and the sender of a paper that went back. */
async function reactions(
  stage: Stage,
  database: Database,
  { story, deed }: Event,
  calendar: Calendar,
  asked: Set<string>,
): Promise<Event[]> {
  const later = (next: Story, what: Deed, waiting: string | null): Event => ({
    at: whenDone(calendar, stage.now(), what.after, what.anyTime ?? false),
    story: next,
    deed: what,
    waiting,
  });
  if (deed.id === 'documents/return-to-sender') {
    const again: Story = { ...story, resubmits: story.caseId ?? null, caseId: undefined };
    return [later(again, { ...arrivalOf(again), after: 500 + story.chance.below(500) }, null)];
  }
  const events: Event[] = [];
  for (const waiting of await waitingIn(database, story.caseId ?? '')) {
    const next = asked.has(waiting.id) ? null : habitOf(story, waiting);
    if (!next) continue;
    asked.add(waiting.id);
    events.push(later(story, next, waiting.id));
  }
  return events;
}

const byTime = (a: Event, b: Event): number => Temporal.Instant.compare(a.at, b.at);

function insert(events: Event[], event: Event): void {
  const at = events.findIndex((later) => byTime(event, later) < 0);
  events.splice(at < 0 ? events.length : at, 0, event);
}

const isPlain = (way: Way): boolean => ['request', 'report', 'letter'].includes(way);

type Begun = Story & { readonly at: Temporal.Instant };

/** The month's papers with what stands on them; one plain request lies forgotten since before the last close of business. */
async function storiesOf(
  stage: Stage,
  coming: readonly Coming[],
  before: Temporal.Instant,
  asOf: Temporal.Instant,
): Promise<Begun[]> {
  const chance = chanceOf(20_170_725);
  const deal = dealer(asOf, chance);
  const used = new Set((await stage.book()).people.map(({ name }) => name));
  const imprintOf = await imprints(stage);
  const left = coming.findLastIndex(({ at, way }) => isPlain(way) && Temporal.Instant.compare(at, before) < 0);
  return coming.map(({ at, way, queued }, serial) => {
    const own = chanceOf(1009 * (serial + 1));
    const paper = paperOf(way, serial, at, deal(way));
    const minute = at.round({ smallestUnit: 'minute', roundingMode: 'floor' });
    const imprint = imprintOf(paper, minute, own, used);
    return {
      at: minute,
      paper,
      imprint,
      chance: own,
      queued,
      forgotten: serial === left,
      caseId: undefined,
      resubmits: null,
    };
  });
}

/** A department's paper is signed by its head, and its document desk is the contact; others' people are names. */
async function imprints(stage: Stage) {
  const book = await stage.book();
  const holderIn = (unit: string, post: string): string | undefined => {
    const unitId = book.units.find(({ zh }) => zh === unit)?.id;
    if (unitId === undefined) return undefined;
    const held = book.assignments.find((row) => row.post === post && row.unitId === unitId);
    return book.people.find(({ id }) => id === held?.personId)?.name;
  };
  return (paper: Paper, at: Temporal.Instant, chance: Chance, used: Set<string>): Imprint => {
    const day = at.toZonedDateTimeISO(zone).toPlainDate();
    const { name } = paper.sender;
    const limit = at.add({ hours: 20 }).toZonedDateTimeISO(zone).round({ smallestUnit: 'hour', roundingMode: 'floor' });
    return {
      dated: paper.urgency === 'plain' ? day.subtract({ days: 1 + chance.below(4) }) : day,
      signatory: holderIn(name, 'department-head') ?? newName(chance, used),
      contactName: holderIn(name, 'document-desk') ?? newName(chance, used),
      contactPhone: phoneNumber(chance),
      limit: paper.urgency === 'urgent' ? limit : null,
    };
  };
}
