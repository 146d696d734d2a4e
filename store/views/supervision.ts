import type { z } from 'zod';
import type { Named } from '../../contract/views/named.ts';
import type { BoardItem, SupervisionBoard, supervisionView as page } from '../../contract/views/supervision.ts';
import type { Reading, Viewer } from './reading.ts';
import { itemRows, lineOf } from './supervision-lines.ts';

type Asked = z.infer<typeof page.query>;
const mostShown = 500;
const inUnitsHands = ['assigned', 'in-progress'];

/** The open items that the viewer may see: a department its own, whoever follows them up all of theirs; `most` are listed. */
export async function supervisionView(
  reading: Reading,
  viewer: Viewer,
  asked: Asked,
  most = mostShown,
): Promise<SupervisionBoard> {
  const rows = await itemRows(reading, viewer).where('c.closedAt', 'is', null).orderBy('i.id').execute();
  const all = rows.map((row) => lineOf(row, viewer)).map((line) => ({ ...line, mayUrge: mayUrge(line, viewer) }));
  const left = all.filter((item) => isWanted(item, asked, viewer)).toSorted(inOrder(asked.order));
  return {
    now: viewer.now.toString(),
    numbers: {
      open: all.length,
      late: all.filter(({ overdue }) => overdue).length,
      notTakenUp: all.filter(({ notTakenUp }) => notTakenUp).length,
      inReview: all.filter(({ step }) => step === 'result-review').length,
      mine: all.filter((item) => isMine(item, viewer)).length,
    },
    units: each(all.map(({ unit }) => unit)),
    leaders: each(all.flatMap(({ leader }) => (leader === null ? [] : [leader]))),
    total: left.length,
    items: left.slice(0, most),
  };
}

type Line = Omit<BoardItem, 'mayUrge'>;

/** The owner alone urges, while the unit has it. */
const mayUrge = ({ step, owner }: Line, { targets }: Viewer): boolean =>
  inUnitsHands.includes(step) && targets.includes(owner.target);

/** The viewer has to do with it in person: owns it, handles it, instructed it, or urges it. */
const isMine = ({ owner, unit, leader, named }: Line, { targets, personId }: Viewer): boolean =>
  [owner, unit, leader, named].some(
    (one) => one !== null && (targets.includes(one.target) || one.target === `person:${personId}`),
  );

function isWanted(item: Line, { itemClass, only, unit, leader }: Asked, viewer: Viewer): boolean {
  const fits = {
    late: () => item.overdue,
    'not-taken-up': () => item.notTakenUp,
    mine: () => isMine(item, viewer),
  };
  return (
    (itemClass === undefined || item.itemClass === itemClass) &&
    (unit === undefined || item.unit.target === `unit:${unit}`) &&
    (leader === undefined || item.leader?.target === `person:${leader}`) &&
    (only === undefined || fits[only]())
  );
}

/** What is due first stands first, what has no limit running last; by unit or leader, within each the same. */
const inOrder = (order: Asked['order']) => {
  const first = ({ unit, leader }: Line) => (order === 'unit' ? unit.zh : order === 'leader' ? (leader?.zh ?? '') : '');
  return (a: Line, b: Line): number =>
    first(a).localeCompare(first(b), 'zh-CN') || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9');
};

const each = (named: readonly Named[]): Named[] => [...new Map(named.map((one) => [one.target, one])).values()];
