import type { Desk } from '../../contract/views/desk.ts';
import { mayInstruct } from '../../office/documents/leader-desk.ts';
import { rankOf } from '../../office/documents/opinion.ts';
import { absenceOf, dayOfMoment, holdsOn } from '../../office/people/book.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

const remembered = 30;

/** The departments of the city, those first that the viewer named last. */
export async function recentUnits(reading: Reading, viewer: Viewer): Promise<Desk['units']> {
  const rows = await reading
    .selectFrom('opinions as o')
    .select('o.units')
    .where('o.person', '=', viewer.personId)
    .where(visibleTo(viewer, 'o.caseId'))
    .orderBy('o.at', 'desc')
    .limit(remembered)
    .execute();
  const recent = [...new Set(rows.flatMap(({ units }) => units))];
  const placeOf = (id: string) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return viewer.book.units
    .filter((unit) => unit.kind === 'department' && holdsOn(unit, dayOfMoment(viewer.now)))
    .toSorted((a, b) => placeOf(a.id) - placeOf(b.id))
    .map(({ id, zh, en }) => ({ id, zh, en, recent: recent.includes(id) }));
}

/** Everybody else who can be asked to instruct, in the official order. */
export const asked = ({ book, personId, now }: Viewer): Desk['people'] =>
  book.people
    .filter(({ id }) => id !== personId && mayInstruct(book, id, now))
    .toSorted((a, b) => rankOf(book, a.id) - rankOf(book, b.id))
    .map(({ id, name }) => ({ id, name, away: absenceOf(book, id, now) !== undefined }));
