import { measuresInForce } from '../../clauses/in-force.ts';
import { deadline } from '../../kernel/rule.ts';
import type { DeskTimes } from './receipt-case.ts';

/** A decided paper is back at the Documents and Archives Section within 1 working day. */
export const returnDecided = deadline<DeskTimes>({
  id: 'documents/receipt/return-decided',
  source: '2.2.5.3-e',
  inForce: measuresInForce,
  onDue: 'escalate',
  startsAt: ({ decidedAt }) => decidedAt,
  period: (_, { receipt }) => ({ kind: 'working-days', days: receipt.returnWorkingDays }),
});
