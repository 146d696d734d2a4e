import { deadlineRules } from './deadlines.ts';
import { failedCheck } from './documents/receipt/failed-check.ts';
import { notClassified } from './documents/receipt/not-classified.ts';
import { notOurMatter } from './documents/receipt/not-our-matter.ts';
import { replyLead } from './documents/receipt/reply-lead.ts';
import { resubmission } from './documents/receipt/resubmission.ts';
import { sameItems } from './documents/receipt/same-items.ts';
import { copyRecipients } from './documents/review/copy-recipients.ts';
import { reviewRules } from './documents/review/rules.ts';
import type { Header } from './kernel/rule.ts';

/** What the catalogue, the pages and the checks ask of a rule, whatever it weighs. */
export interface Rule extends Header {
  readonly kind: 'requirement' | 'deadline' | 'effect';
}

/** Every rule of the regulation. A rule that is not listed here is not bound to its clause. */
export const rules: readonly Rule[] = [
  ...deadlineRules,
  ...reviewRules,
  copyRecipients,
  failedCheck,
  notClassified,
  notOurMatter,
  replyLead,
  resubmission,
  sameItems,
];
