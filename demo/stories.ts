import { Temporal } from 'temporal-polyfill';
import { zone } from '../office/people/book.ts';
import { cast } from './cast.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Coming } from './comings.ts';
import { lastClose, workedBack } from './hours.ts';
import { newName, phoneNumber } from './names.ts';
import { dealer, type Paper, paperOf, urgencyOf, type Way } from './papers.ts';
import type { Plot } from './plot.ts';
import type { Stage } from './stage.ts';
import type { Story } from './story.ts';
import type { Imprint } from './text/official.ts';

type Begun = Story & { readonly at: Temporal.Instant };

interface Entrance {
  readonly at: Temporal.Instant;
  readonly way: Way;
  readonly queued: boolean;
  readonly plot: Plot | null;
}

const isPlain = (way: Way): boolean => ['request', 'report', 'letter'].includes(way);

/** The month's papers with what stands on them, the cast before the others; one plain paper lies forgotten since before the last close of business. */
export async function storiesOf(stage: Stage, coming: readonly Coming[], asOf: Temporal.Instant): Promise<Begun[]> {
  const book = await stage.book();
  const { calendar } = book;
  const chance = chanceOf(20_170_725);
  const deal = dealer(asOf, chance);
  const used = new Set(book.people.map(({ name }) => name));
  const imprintOf = await imprints(stage);
  const before = lastClose(calendar, asOf);
  const left = coming.findLastIndex(({ at, way }) => isPlain(way) && Temporal.Instant.compare(at, before) < 0);
  const entrances: Entrance[] = [
    ...cast.map((plot): Entrance => ({ at: entranceOf(plot, calendar, asOf), way: plot.way, queued: false, plot })),
    ...coming.map((one): Entrance => ({ ...one, plot: null })),
  ];
  return entrances.map(({ at, way, queued, plot }, serial) => {
    const own = chanceOf(1009 * (serial + 1));
    const paper = paperOf(way, serial, at, deal(way, plot?.about));
    const minute = at.round({ smallestUnit: 'minute', roundingMode: 'floor' });
    return {
      at: minute,
      paper,
      imprint: imprintOf(paper, minute, own, used),
      chance: own,
      plot,
      queued,
      forgotten: serial === left + cast.length,
      endsAt: asOf,
      caseId: undefined,
      sending: undefined,
      resubmits: null,
      done: new Set(),
      waiting: [],
    };
  });
}

function entranceOf(plot: Plot, calendar: Parameters<typeof workedBack>[0], asOf: Temporal.Instant): Temporal.Instant {
  const isAnyTime = ['special', 'extra-urgent'].includes(urgencyOf(plot.way));
  return isAnyTime ? asOf.subtract({ minutes: plot.before }) : workedBack(calendar, asOf, plot.before);
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
