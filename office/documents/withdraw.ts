import { Nothing } from '../../contract/documents/receipt.ts';
import { anyone } from '../act.ts';
import type { Context, Put } from '../act.ts';
import type { CaseFile } from '../rows.ts';
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
  also: (file, _input, context) => recalled(file, context),
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
