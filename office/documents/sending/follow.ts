import type { Finding } from '../../../regulation/kernel/rule.ts';
import type { State } from '../../../regulation/kernel/procedure.ts';
import { type Also, caseOf, type Context, type Put } from '../../act.ts';
import type { NoticeKind } from '../../notices/purpose.ts';
import { noticePut } from '../../notice.ts';
import type { CaseFile } from '../../rows.ts';
import type { FailedCheck, SendingRow } from './rows.ts';
import { deskOf, moveSending, sendingOf, withSending } from './sending.ts';

/** What the sender is told of an act that ends a receipt. */
export interface ToldSender {
  readonly reason?: string;
  readonly remark?: string;
  readonly failed?: readonly Finding[];
  readonly text?: string;
}

interface Ending {
  readonly act: string;
  readonly state: State;
  readonly told: ToldSender;
}

/**
 * Where the receipt was sent in by a department, its sending goes on with it, in the same transaction: returned with the reasons,
 * answered with the text, or closed with what became of it; and open again where the end is withdrawn. Nothing else of the receipt
 * reaches it, and nobody of the office may open it for having ended the receipt.
 */
export function followed(parent: CaseFile | null, file: CaseFile, ending: Ending, context: Context): Also[] {
  if (!parent || caseOf(parent).kind !== 'sending' || sendingOf(parent).receipt !== caseOf(file).id) return [];
  const wasOver = caseOf(file).state?.over ?? false;
  if (!ending.state.over) return wasOver ? [reopened(parent, context)] : [];
  if (ending.state.step === 'returned') return [given(parent, returned(parent, file, ending, context), context)];
  const outcome = outcomeOf(ending);
  const sending = withSending(parent, {
    outcome,
    outcomeText: ending.told.text ?? '',
    outcomeAt: context.at.toString(),
  });
  return [given(parent, { act: ending.act, sending, notice: `sending-${outcome}` }, context)];
}

interface Follow {
  readonly act: string;
  readonly sending: SendingRow;
  readonly notice: NoticeKind;
}

function returned(parent: CaseFile, file: CaseFile, { act, told }: Ending, context: Context): Follow {
  const one = {
    receipt: caseOf(file).id,
    act,
    at: context.at.toString(),
    reason: told.reason ?? '',
    remark: told.remark ?? '',
    failed: (told.failed ?? []).map(failedCheck),
  };
  const returns = [...sendingOf(parent).returns, one];
  return {
    act,
    sending: withSending(parent, { returns, checkedAt: null, checkedBy: null }),
    notice: 'sending-returned',
  };
}

const failedCheck = ({ rule, source, facts, remedy }: Finding): FailedCheck => ({
  rule,
  source,
  facts,
  remedy: remedy ?? null,
});

const outcomeOf = ({ act, state: { step } }: Ending): 'answered' | 'transferred' | 'filed' | 'closed' => {
  if (act === 'documents/reply') return 'answered';
  return step === 'transferred' || step === 'filed' ? step : 'closed';
};

function given(parent: CaseFile, { act, sending, notice }: Follow, context: Context): Also {
  const to = { holder: deskOf(sending) };
  return written(parent, { act, to, reason: act, sending }, context, [
    noticePut(parent, context, deskOf(sending), notice, {}),
  ]);
}

/** The office withdrew the end: the sending waits again, and is told so. */
const reopened = (parent: CaseFile, context: Context): Also => {
  const sending = withSending(parent, { outcome: null, outcomeText: '', outcomeAt: null });
  return written(parent, { act: 'withdraw', sending }, context, [
    noticePut(parent, context, deskOf(sending), 'sending-reopened', {}),
  ]);
};

function written(
  parent: CaseFile,
  asked: Parameters<typeof moveSending>[1],
  context: Context,
  puts: readonly Put[],
): Also {
  const moved = moveSending(parent, asked, { ...context, seq: context.parentSeq });
  if (!moved.ok) throw new Error(`A sending could not follow its receipt: ${moved.refusal.reason}`);
  return { caseId: caseOf(parent).id, puts: [...moved.puts.filter(({ table }) => table !== 'access'), ...puts] };
}
