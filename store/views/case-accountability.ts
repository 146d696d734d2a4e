import type { z } from 'zod';
import type { AccountabilitySeen, CircularSeen } from '../../contract/views/accountability-case.ts';
import type { AccountabilityRow, CircularRow } from '../../office/documents/accountability/rows.ts';
import { subjectsOf } from './counted.ts';
import { named, onWire, personName } from './named.ts';
import type { Reading, Viewer } from './reading.ts';

/** The entry of an accountability case; of its related cases only those by name that the viewer may open. */
export async function accountabilitySeen(
  reading: Reading,
  viewer: Viewer,
  row: AccountabilityRow | undefined,
): Promise<AccountabilitySeen | null> {
  if (!row) return null;
  const { unit, items, urgings, criticisedAt, ...entry } = row;
  const subjects = await subjectsOf(reading, viewer, items);
  return {
    ...entry,
    unit: named(viewer.book, `unit:${unit}`),
    items: items.map((caseId) => ({ caseId, subject: subjects.get(caseId) ?? null })),
    urgings: urgings.map(({ at, by, text }) => ({ at: onWire(at), by: personName(viewer.book, by), text })),
    criticisedAt: onWire(criticisedAt),
  };
}

/** An issued circular, with the figures of its own day. */
export const circularSeen = (viewer: Viewer, row: CircularRow | undefined): z.infer<typeof CircularSeen> | null =>
  row === undefined
    ? null
    : {
        from: row.fromOn,
        to: row.toOn,
        text: row.text,
        figures: row.figures.map(({ desk, deemed = null, urgings = null, ...figures }) => ({
          ...{ desk: named(viewer.book, desk), deemed, urgings },
          ...figures,
        })),
      };
