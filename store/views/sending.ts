import type { z } from 'zod';
import { ReviewSheet } from '../../contract/documents/sheet.ts';
import type { SendingSeen, SendingState, sendingsView as page } from '../../contract/views/sending.ts';
import type { SendingRow } from '../../office/documents/sending/rows.ts';
import type { SourceId } from '../../regulation/kernel/source.ts';
import { sourceOf } from '../../regulation/sources.ts';
import { named, onWire, personName } from './named.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

type Sendings = z.infer<typeof page.answer>;
const most = 200;

interface AtOffice {
  readonly step: string;
  readonly acceptedAt: string | null;
  readonly receiptNumber: number | null;
  readonly receiptYear: number | null;
}

/** The sending as its own house sees it, which may open the case; null where the case is none. */
export async function sendingSeen(
  reading: Reading,
  viewer: Viewer,
  row: SendingRow | undefined,
  { step, sheet }: { readonly step: string; readonly sheet: unknown },
): Promise<SendingSeen | null> {
  if (!row) return null;
  const receipts = await atOffice(reading, [row]);
  const kept = ReviewSheet.safeParse(sheet);
  return {
    ...told(row, step, receipts),
    unit: named(viewer.book, `unit:${row.unit}`),
    sheet: kept.success ? kept.data : null,
    reasons: row.reasons,
    checkedBy: personName(viewer.book, row.checkedBy),
    signedBy: personName(viewer.book, row.signedBy),
    returns: row.returns.map(({ at, reason, remark, failed, act }) => ({
      at: onWire(at),
      reason,
      remark,
      failed: failed.map(({ rule, source, facts, remedy }) => ({
        rule,
        source: sourceOf(source as SourceId),
        force: 'must',
        met: false,
        facts,
        // Later desks' remedies speak to the reviewer, not to the sender.
        ...(remedy === null || act !== 'documents/return-to-sender' ? {} : { remedy }),
      })),
    })),
    outcomeText: row.outcomeText,
    outcomeAt: onWire(row.outcomeAt),
  };
}

/** What the viewer may see of what was sent in. */
export async function sendingsView(reading: Reading, viewer: Viewer): Promise<Sendings> {
  const rows = await reading
    .selectFrom('departmentSendings as g')
    .innerJoin('cases as c', 'c.id', 'g.caseId')
    .selectAll('g')
    .select(['c.step', 'c.subject', 'c.openedAt'])
    .where(visibleTo(viewer, 'g.caseId'))
    .orderBy('c.openedAt', 'desc')
    .orderBy('c.id', 'desc')
    .limit(most + 1)
    .execute();
  const shown = rows.slice(0, most);
  const receipts = await atOffice(reading, shown);
  return {
    sendings: shown.map(({ step, subject, openedAt, ...row }) => ({
      ...told(row, step, receipts),
      caseId: row.caseId,
      subject,
      openedAt,
    })),
    more: rows.length > most,
  };
}

/** Of the office's own cases, which the sender may not open, no more than leaves here: whether accepted, the number, whether handed on. */
async function atOffice(
  reading: Reading,
  rows: readonly Pick<SendingRow, 'receipt'>[],
): Promise<ReadonlyMap<string, AtOffice>> {
  const ids = rows.flatMap(({ receipt }) => receipt ?? []);
  if (ids.length === 0) return new Map();
  const found = await reading
    .selectFrom('cases as c')
    .innerJoin('documents as d', 'd.caseId', 'c.id')
    .select(['c.id', 'c.step', 'c.acceptedAt', 'd.receiptNumber', 'd.receiptYear'])
    .where('c.id', 'in', ids)
    .execute();
  return new Map(
    found.map(({ id, receiptNumber, ...one }) => [
      id,
      { ...one, receiptNumber: receiptNumber === null ? null : Number(receiptNumber) },
    ]),
  );
}

function told(row: SendingRow, step: string, receipts: ReadonlyMap<string, AtOffice>) {
  const receipt = receipts.get(row.receipt ?? '');
  return {
    state: stateOf(row, step, receipt),
    sentAt: onWire(row.sentAt),
    receiptNumber: receipt?.receiptNumber ?? null,
    receiptYear: receipt?.receiptYear ?? null,
    acceptedAt: onWire(receipt?.acceptedAt ?? null),
  };
}

function stateOf({ outcome, returns }: SendingRow, step: string, receipt: AtOffice | undefined): SendingState {
  if (outcome !== null) return outcome;
  if (step === 'signing') return 'signing';
  if (step !== 'sent' || !receipt) return returns.length > 0 ? 'returned' : 'drafting';
  if (receipt.step === 'review' || receipt.acceptedAt === null) return 'received';
  if (receipt.step === 'department') return 'handed-on';
  return receipt.receiptNumber === null ? 'accepted' : 'registered';
}
