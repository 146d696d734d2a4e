import type { BoardItem } from '../contract/views/supervision.ts';
import { say, sayKey } from '../words/words.ts';
import { type Column, wallTime } from './workbook.ts';

/** 督办台账: one line an open item, as the board shows it; no part of a paper says more there than on the page. */
export const boardColumns: readonly Column<BoardItem>[] = [
  { key: 'board.item', width: 44, cell: ({ subject }) => subject },
  { key: 'item.unit', width: 22, cell: ({ unit }) => unit.zh },
  { key: 'board.leader', width: 16, cell: ({ leader, owner }) => (leader ?? owner).zh },
  {
    key: 'board.class',
    width: 18,
    cell: ({ itemClass, named }) =>
      `${sayKey('zh', `item-class.${itemClass}`)}${named === null ? '' : `（${named.zh}）`}`,
  },
  {
    key: 'board.state',
    width: 20,
    cell: ({ step, notTakenUp, round }) =>
      [
        sayKey('zh', `step.${step}`),
        ...(notTakenUp ? [say('zh', 'item.not-taken-up')] : []),
        ...(round > 1 ? [say('zh', 'item.round', { round })] : []),
      ].join('，'),
  },
  { key: 'board.due', width: 18, cell: ({ dueAt }) => (dueAt === null ? '' : wallTime(dueAt)) },
  { key: 'figure.overdue', width: 8, cell: ({ overdue }) => (overdue ? say('zh', 'figure.overdue') : '') },
  { key: 'figure.urgings', width: 10, cell: ({ urgings }) => urgings },
];
