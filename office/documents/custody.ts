import type { Target } from '../../regulation/kernel/procedure.ts';
import type { Context, Put } from '../act.ts';
import { caseOf } from '../act.ts';
import type { CaseFile, CustodyRow } from '../rows.ts';

/** The original goes from hand to hand: sent now, in transit until the receiver confirms (2.2-c). */
export function custodyPut(file: CaseFile, context: Context, toTarget: Target): Put {
  const row: CustodyRow = {
    id: context.newId(),
    caseId: caseOf(file).id,
    fromTarget: context.as.target,
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
export const custodianOf = (file: CaseFile): Target =>
  file.custody
    .filter(({ receivedAt }) => receivedAt !== null)
    .toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1))
    .at(-1)?.toTarget ?? 'post:documents-clerk';
