import type { Departure } from '../contract/views/accountability.ts';
import { type Sayable, sayLateness } from '../words/format.ts';
import { say, sayKey, sayNamedFact } from '../words/words.ts';
import { type Column, wallTime } from './workbook.ts';

/** The conformance report: one line a departure. */
export const conformanceColumns: readonly Column<Departure>[] = [
  { key: 'departure.clause', width: 16, cell: ({ source }) => source.ref },
  { key: 'departure.kind', width: 16, cell: ({ kind }) => sayKey('zh', `departure.${kind}`) },
  { key: 'behind.case', width: 44, cell: ({ subject }) => subject ?? say('zh', 'behind.closed') },
  {
    key: 'departure.act',
    width: 26,
    cell: ({ act, rule }) => sayKey('zh', act === null ? `rule.${rule ?? ''}` : `act.${act}`),
  },
  { key: 'behind.at', width: 18, cell: ({ at }) => wallTime(at) },
  {
    key: 'departure.who',
    width: 24,
    cell: ({ person, as }) => [person, as?.zh ?? ''].filter((part) => part !== '').join('，'),
  },
  {
    key: 'behind.late',
    width: 14,
    cell: ({ lateMinutes }) => (lateMinutes === null ? '' : sayLateness('zh', lateMinutes)),
  },
  {
    key: 'departure.evidence',
    width: 60,
    cell: ({ facts, reason }) => [...factsSaid(facts), ...(reason === null ? [] : [reason])].join('；'),
  },
];

const factsSaid = (facts: Departure['facts']): string[] =>
  Object.entries(facts ?? {}).map(([name, value]) => sayNamedFact('zh', name, value as Sayable));
