import { Temporal } from 'temporal-polyfill';
import type { Attachment } from '../../contract/documents/arrival.ts';
import { countsAsReceivedAt } from '../../regulation/documents/receipt/received-at.ts';
import { receipt } from '../../regulation/documents/receipt/receipt.procedure.ts';
import type { Urgency } from '../../regulation/general/urgency.ts';
import { isWorkingTime } from '../../regulation/kernel/calendar.ts';
import type { Target } from '../../regulation/kernel/procedure.ts';
import type { Finding } from '../../regulation/kernel/rule.ts';
import type { Context, Decision, Put } from '../act.ts';
import { dayOfMoment } from '../people/book.ts';
import { clearOf } from '../findings.ts';
import { mayOpenBeside } from '../case-access.ts';
import { caseRowOf, fileOf } from '../new-case.ts';
import type { CaseRow, FileRow } from '../rows.ts';
import type { DocumentRow } from './rows.ts';
import { numberKey, titleKey } from './keys.ts';
import { moveReceipt } from './receipt-move.ts';

export interface Opening {
  readonly act: string;
  readonly subject: string;
  readonly document: Pick<DocumentRow, 'paperKind' | 'sender' | 'senderClass' | 'title' | 'copies'> &
    Partial<DocumentRow>;
  readonly files: readonly Attachment[];
  readonly holder?: Target;
  /** The papers of the section are open to the section; a personal letter is not. */
  readonly sectionMayOpen: boolean;
  readonly findings?: readonly Finding[];
  readonly also?: (row: CaseRow, document: DocumentRow) => readonly Put[];
  readonly accepted?: boolean;
  /** By whom a department sent it in, and the case in which it prepared it. */
  readonly sentIn?: { readonly parent: string; readonly by: Target };
}

/** A new receipt: the arrival is stamped, counted from when it counts (2.1.4-j), and stands at its first step. */
export function openReceipt(opening: Opening, context: Context): Decision {
  const caseId = context.newId();
  const document = documentRow(caseId, opening.document, context);
  const row = caseRow(caseId, opening, document, context);
  const empty = fileOf(row, { documents: [document] });
  const moved = moveReceipt(
    empty,
    { act: opening.act, document, ...(opening.holder === undefined ? {} : { to: { holder: opening.holder } }) },
    context,
  );
  if (!moved.ok) return { kind: 'refusal', refusal: moved.refusal };
  const findings = opening.findings ?? [];
  const stopped = clearOf(findings, null, context);
  if (stopped) return stopped;
  const puts = [
    ...moved.puts,
    ...fileRows(caseId, opening.files, context),
    ...(opening.sectionMayOpen ? mayOpenBeside(moved.puts, empty, sectionPosts, 'section', context) : []),
    ...(opening.also?.(row, document) ?? []),
  ];
  return {
    kind: 'changes',
    changes: { caseId, puts, numbers: [], findings, takes: context.uploads.map(({ id }) => id) },
  };
}

const caseRow = (
  caseId: string,
  { subject, sentIn, accepted }: Opening,
  document: DocumentRow,
  context: Context,
): CaseRow =>
  caseRowOf(
    receipt,
    {
      id: caseId,
      kind: 'receipt',
      parent: sentIn?.parent ?? document.resubmits,
      subject,
      urgency: document.urgency,
      regulationDay: dayOfMoment(Temporal.Instant.from(document.countsFrom)),
    },
    context,
    {
      ...(sentIn ? { holder: sentIn.by } : {}),
      acceptedAt: accepted ? document.countsFrom : null,
    },
  );

/** When a paper that comes at this moment counts as received (2.1.4-j). */
export const arrivalTimes = (
  urgency: string,
  { at, book: { calendar } }: Context,
): Pick<DocumentRow, 'arrivedAt' | 'countsFrom' | 'outsideHours'> => ({
  arrivedAt: at.toString(),
  countsFrom: countsAsReceivedAt(urgency as Urgency, at, calendar).toString(),
  outsideHours: !isWorkingTime(calendar, at),
});

/** The row of a paper that comes at this moment, from what is known of it. */
export function documentRow(caseId: string, document: Opening['document'], context: Context): DocumentRow {
  const urgency = document.urgency ?? 'plain';
  return {
    medium: 'paper',
    kind: null,
    number: null,
    urgency,
    statedLimit: null,
    replyWantedOn: null,
    level: 'none',
    returnStatus: 'n/a',
    signatory: null,
    dated: null,
    addressees: [],
    cc: [],
    disclosure: null,
    contactName: null,
    contactPhone: null,
    pages: null,
    summary: null,
    sheet: null,
    resubmits: null,
    receiptNumber: null,
    receiptYear: null,
    registeredAt: null,
    distributedAt: null,
    distribution: null,
    matter: null,
    ...document,
    id: context.newId(),
    caseId,
    ...arrivalTimes(urgency, context),
    numberKey: numberKey(document.number ?? null),
    titleKey: titleKey(document.title),
  };
}

/** Uploads that a case takes in, each as a row of its own. */
export function fileRows(
  caseId: string,
  files: readonly { readonly upload: string; readonly role: FileRow['role'] }[],
  context: Context,
): Put[] {
  return files.flatMap(({ upload, role }): Put[] => {
    const found = context.uploads.find(({ id }) => id === upload);
    if (!found) return [];
    const row: FileRow = {
      id: context.newId(),
      caseId,
      sha256: found.sha256,
      name: found.name,
      bytes: found.bytes,
      type: found.type,
      role,
      at: context.at.toString(),
      text: found.text,
    };
    return [{ table: 'files', row }];
  });
}

const sectionPosts = [
  'post:documents-clerk',
  'post:documents-section-chief',
  'post:documents-deputy-secretary-general',
];
