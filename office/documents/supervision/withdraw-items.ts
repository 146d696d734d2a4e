import { type Also, caseOf, type Context } from '../../act.ts';
import { noticePut } from '../../notice.ts';
import { unitOf, itemOf, withItem } from './item.ts';
import { moveItem } from './move.ts';

/** A hand-out that is done again closes what is open of it; each unit is told why. */
export const withdrawItems = (reason: string, context: Context): Also[] =>
  context.children.map(({ file, seq }) => {
    const item = withItem(file, { closedWhy: reason });
    const moved = moveItem(file, { act: 'documents/hand-out-again', item }, { ...context, seq });
    if (!moved.ok) throw new Error(`An open item could not be closed: ${moved.refusal.reason}`);
    const notice = noticePut(file, context, unitOf(itemOf(file)), 'item-closed', { text: reason });
    return { caseId: caseOf(file).id, puts: [...moved.puts, notice] };
  });
