import { caseOf, type Context, type Put } from '../act.ts';
import type { CaseFile } from '../rows.ts';
import type { HandOutRow } from './rows.ts';

/** The entry of one unit to which a paper goes. */
export const handOutPut = (
  file: CaseFile,
  what: Pick<HandOutRow, 'unit' | 'role' | 'text'>,
  context: Context,
): Put => ({
  table: 'handOuts',
  row: {
    id: context.newId(),
    caseId: caseOf(file).id,
    seq: context.seq,
    ...what,
    at: context.at.toString(),
    byPerson: context.actor.personId,
  },
});
