import { actOf } from '../../office/acts.ts';
import type { CaseRow, RegisterEntryRow } from '../../office/rows.ts';
import { type Diagram, diagramOf } from '../../regulation/kernel/diagram.ts';
import { tableOf } from './case-offers.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

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

/** The table that the case follows; a circular follows none. */
export const diagramSeen = (row: CaseRow): Diagram => {
  const table = tableOf(row);
  return table ? diagramOf(table) : { nodes: [], edges: [] };
};

/** Whether the register's number stands for something, and who may void it. */
export const numberSeen = (entries: readonly RegisterEntryRow[], { targets }: Viewer) => ({
  voidReason: entries.find(({ voidReason }) => voidReason !== null)?.voidReason ?? null,
  mayVoid: targets.includes('post:documents-section-chief') && entries.some(({ voidReason }) => voidReason === null),
});

/** The paper that a case is a part of; null where the viewer may not open the paper. */
export async function paperOf(reading: Reading, viewer: Viewer, { parent }: CaseRow): Promise<string | null> {
  if (parent === null) return null;
  const found = await reading
    .selectFrom('cases')
    .select('id')
    .where('id', '=', parent)
    .where(visibleTo(viewer, 'cases.id'))
    .executeTakeFirst();
  return found?.id ?? null;
}
