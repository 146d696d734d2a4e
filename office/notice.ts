import { caseOf, type Context, type Put } from './act.ts';
import type { CaseFile, NoticeRow } from './rows.ts';

/** A notice to whoever holds the target when it is read. */
export function noticePut(
  file: CaseFile,
  context: Context,
  toTarget: string,
  kind: string,
  facts: NoticeRow['facts'],
): Put {
  const { id, urgency } = caseOf(file);
  const at = context.at.toString();
  const row = { id: context.newId(), caseId: id, toTarget, kind, facts, urgent: urgency !== 'plain', at };
  return { table: 'notices', row };
}
