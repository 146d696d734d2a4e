import type { Target } from '../../regulation/kernel/procedure.ts';
import type { Context, Put } from '../act.ts';
import { caseOf } from '../act.ts';
import type { CaseFile } from '../rows.ts';
import type { CustodyRow } from './rows.ts';

/** The original goes from hand to hand: sent now, in transit until the receiver confirms (2.2-c). */
export function custodyPut(
  file: CaseFile,
  context: Context,
  toTarget: Target,
  fromTarget: Target = context.as.target,
): Put {
  const row: CustodyRow = {
    id: context.newId(),
    caseId: caseOf(file).id,
    fromTarget,
    toTarget,
    sentAt: context.at.toString(),
    sentBy: context.actor.personId,
    receivedAt: null,
    receivedBy: null,
    warnAt: context.at.add({ minutes: context.parameters.general.inTransitWarningMinutes }).toString(),
    warnedAt: null,
  };
  return { table: 'custody', row };
}

/** The hand-over that nobody has confirmed yet. */
export const inTransit = (file: CaseFile): CustodyRow | undefined =>
  file.custody.find(({ receivedAt }) => receivedAt === null);

/** Who has the original: the last confirmed receiver, or whoever took it in. */
export const custodianOf = (file: Pick<CaseFile, 'custody'>): Target =>
  file.custody
    .filter(({ receivedAt }) => receivedAt !== null)
    .toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1))
    .at(-1)?.toTarget ?? 'post:documents-clerk';

const holds = (context: Context, target: Target): boolean => context.actor.held.some((held) => held.target === target);

/**
 * The original moves on with the act, where the actor has it: what was on its way to him counts as received.
 * Where it lies elsewhere or is on its way to somebody else, the act moves the matter and leaves the paper where it is.
 */
export function passedOn(file: CaseFile, context: Context, toTarget: Target): Put[] {
  const moving = inTransit(file);
  if (moving && !holds(context, moving.toTarget)) return [];
  if (moving) return [received(moving, context), { ...custodyPut(file, context, toTarget) }];
  const custodian = custodianOf(file);
  return holds(context, custodian) && custodian !== toTarget ? [custodyPut(file, context, toTarget)] : [];
}

/** The original is at the actor's desk now, whoever carried it: what was on its way has arrived. */
export function takenIn(file: CaseFile, context: Context): Put[] {
  const { target } = context.as;
  const moving = inTransit(file);
  if (moving) return [received({ ...moving, toTarget: target }, context)];
  const custodian = custodianOf(file);
  if (custodian === target) return [];
  const at = context.at.toString();
  const put = custodyPut(file, context, target);
  if (put.table !== 'custody') return [];
  const { row } = put;
  return [{ table: 'custody', row: { ...row, fromTarget: custodian, receivedAt: at, receivedBy: row.sentBy } }];
}

const received = (row: CustodyRow, context: Context): Put => ({
  table: 'custody',
  row: { ...row, receivedAt: context.at.toString(), receivedBy: context.actor.personId },
});
