import type { Target } from '../../../regulation/kernel/procedure.ts';
import { anyOf, type Context, post, type Refusal } from '../../act.ts';
import { isLeader } from '../../people/leaders.ts';
import type { CaseFile } from '../../rows.ts';
import { validOpinions } from '../opinion.ts';
import type { OpinionRow } from '../rows.ts';
import { itemOf } from './item.ts';

export const supervisionOffice: Target = 'post:supervision-officer';
export const secretariatSection: Target = 'post:secretariat-section-chief';

/** Whoever may own an item; which of the two owns this one, the item says. */
export const owners = anyOf(post('supervision-officer'), post('secretariat-section-chief'));

/** Why this person cannot act for the owner: the item is the other body's. */
export function notTheOwner(file: CaseFile, { actor }: Context): Refusal | null {
  const { owner } = itemOf(file);
  return actor.held.some(({ target }) => target === owner) ? null : { reason: 'not-the-owner', facts: { owner } };
}

/** The instruction on which a unit acts: that of the leader who named it, else the last leader's; none where no leader gave one. */
export function instructionFor(file: CaseFile, unit: string, { book, at }: Context): OpinionRow | null {
  const given = validOpinions(file, 'instruction').filter(({ person }) => isLeader(book, person, at));
  return given.findLast(({ units }) => units.includes(unit)) ?? given.at(-1) ?? null;
}

/** Leaders' instructions are supervised by the supervision office, other hand-outs urged by the Secretariat Section (D13). */
export const ownerFor = (instruction: OpinionRow | null): Target =>
  instruction ? supervisionOffice : secretariatSection;
