import { actOf } from '../../office/acts.ts';
import type { CaseRow } from '../../office/rows.ts';

const hidden = ['sheet', 'matter', 'numberKey', 'titleKey', 'caseId', 'id'];
/** When a draft was begun is no arrival. */
const ofArrival = ['arrivedAt', 'countsFrom', 'outsideHours'];

/** What of the paper's row is for people. */
export const shownDocument = (document: Record<string, unknown>, { kind }: CaseRow) => {
  const left = kind === 'sending' ? [...hidden, ...ofArrival] : hidden;
  return Object.fromEntries(Object.entries(document).filter(([key]) => !left.includes(key)));
};

/** A sending's history is the department's own: what the office did stands in what it told, and nowhere else. */
export const isShownIn =
  ({ kind }: CaseRow) =>
  ({ act }: { readonly act: string }): boolean =>
    kind !== 'sending' || actOf(act)?.of === 'sending';
