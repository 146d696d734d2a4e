import { Nothing } from '../../contract/documents/receipt.ts';
import { anyone } from '../act.ts';
import { caseOf, type Context, type Put } from '../act.ts';
import type { CaseFile } from '../rows.ts';
import { takenBack } from './circulation.ts';
import { inTransit } from './custody.ts';
import { receiptAct } from './receipt-act.ts';
import { story } from './samples.ts';

/** Whoever acted last may take the act back until the next one has acted (L16). Numbers given stay given (L1). */
export const withdraw = receiptAct<Nothing>({
  id: 'documents/withdraw',
  clause: '2.2-c',
  by: anyone,
  input: Nothing,
  move: () => ({ act: 'withdraw' }),
  ends: () => ({}),
  also: (file, _input, context) => [...recalled(file, context), ...unsent(file, context)],
  example: { before: story.forDivision, by: 'post:documents-clerk', input: {} },
});

/** What was on its way comes back to its sender. */
function recalled(file: CaseFile, context: Context): Put[] {
  const moving = inTransit(file);
  if (!moving) return [];
  const row = {
    ...moving,
    toTarget: moving.fromTarget,
    receivedAt: context.at.toString(),
    receivedBy: context.actor.personId,
  };
  return [{ table: 'custody', row }];
}

/** What the withdrawn act sent to readers comes back with it, from those who have not read it. */
function unsent(file: CaseFile, context: Context): Put[] {
  const { state } = caseOf(file);
  if (state?.last?.act !== 'documents/distribute-for-reading') return [];
  const rows = file.circulations.filter(({ seq }) => seq === state.signatures.at(-1)?.seq);
  return takenBack(file, rows, { act: 'documents/withdraw', why: null }, context);
}
