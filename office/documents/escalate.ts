import type { Target } from '../../regulation/kernel/procedure.ts';
import { caseOf, type Context } from '../act.ts';
import { isLeader } from '../people/leaders.ts';
import type { CaseFile } from '../rows.ts';

const section: Target = 'post:documents-section-chief';
const ofTheSection = ['review', 'registration', 'distribution', 'submission', 'transfer', 'handing-out'];

/**
 * Who else hears that a limit of a receipt has passed: the head of the section always; above the desks of the proposal the
 * secretary-general; of a leader's desk whoever serves that leader, since nobody above a leader is told by a clock.
 */
export function aboveOf(file: CaseFile, { book, at }: Context): Target[] {
  const { step, state } = caseOf(file);
  if (state === null || state.over || ofTheSection.includes(step)) return [section];
  const [kind, person = ''] = state.holder?.split(':') ?? [];
  return kind === 'person' && isLeader(book, person, at)
    ? [section, `relation:counterpart-deputy:${person}`, 'post:secretary-general']
    : [section, 'post:secretary-general'];
}
