import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { DuplicateSeen } from '../../contract/views/duplicates.ts';
import { numberKey, titleKey } from '../../office/documents/keys.ts';
import { nearlySame, similarity } from '../../office/documents/similar.ts';
import { parametersOn } from '../../regulation/cities/parameters.ts';
import { dayOfMoment } from '../../office/people/book.ts';
import { type Reading, type Viewer, visibleTo } from './reading.ts';

interface Asked {
  readonly sender: string;
  readonly number: string;
  readonly title: string;
  readonly sha256: string;
}

const most = 10;

/** Whoever takes papers in learns that one was there before, also where he may not open it; a department that sends one does not. */
const takesIn = ({ targets }: Viewer): boolean =>
  ['documents-clerk', 'duty-desk', 'section-head'].some((post) => targets.includes(`post:${post}`)) ||
  targets.some((target) => target.startsWith('relation:leader-secretary:'));

/** Earlier papers that may be this one: same sender and number, same file, a nearly identical title within the city's days. */
export async function duplicatesView(
  reading: Reading,
  viewer: Viewer,
  asked: Asked,
): Promise<{ found: DuplicateSeen[] }> {
  const number = numberKey(asked.number);
  const title = titleKey(asked.title);
  const { general } = parametersOn(Temporal.PlainDate.from(dayOfMoment(viewer.now)), viewer.city);
  const since = viewer.now.subtract({ hours: 24 * general.duplicateTitleDays }).toString();
  const rows = await reading
    .selectFrom('documents as d')
    .innerJoin('cases as c', 'c.id', 'd.caseId')
    .select(['d.caseId', 'd.sender', 'd.titleKey', 'd.numberKey', 'd.arrivedAt', 'c.subject', 'c.step'])
    .select(sql<number | null>`d.receipt_number`.as('receiptNumber'))
    .select(visibleTo(viewer, 'd.caseId').as('visible'))
    .select(
      sql<boolean>`exists (select 1 from files f where f.case_id = d.case_id and f.sha256 = ${asked.sha256})`.as(
        'sameFile',
      ),
    )
    .where((e) =>
      e.or([
        ...(number === null ? [] : [e('d.numberKey', '=', number)]),
        ...(asked.sha256 === ''
          ? []
          : [sql<boolean>`exists (select 1 from files f where f.case_id = d.case_id and f.sha256 = ${asked.sha256})`]),
        ...(title === '' ? [sql<boolean>`false`] : [e('d.arrivedAt', '>=', since)]),
      ]),
    )
    .where('c.kind', '=', 'receipt')
    .$if(!takesIn(viewer), (q) => q.where(visibleTo(viewer, 'd.caseId')))
    .where('d.level', '=', 'none')
    .orderBy('d.arrivedAt', 'desc')
    .limit(3000)
    .execute();
  const found = rows.flatMap((row): DuplicateSeen[] => {
    const why = whyOf(row, { number, title, sender: asked.sender });
    if (why === null) return [];
    const { caseId, subject, sender, receiptNumber, arrivedAt, step, visible } = row;
    return [
      visible
        ? { caseId, why, subject, sender, receiptNumber, arrivedAt, step }
        : { caseId: null, why, subject: null, sender: null, receiptNumber: null, arrivedAt, step: null },
    ];
  });
  return { found: found.slice(0, most) };
}

interface Keys {
  readonly number: string | null;
  readonly title: string;
  readonly sender: string;
}

function whyOf(
  row: { sender: string; numberKey: string | null; titleKey: string; sameFile: boolean },
  keys: Keys,
): DuplicateSeen['why'] | null {
  if (keys.number !== null && row.numberKey === keys.number && row.sender === keys.sender) return 'same-number';
  if (row.sameFile) return 'same-file';
  return keys.title !== '' && similarity(row.titleKey, keys.title) >= nearlySame ? 'similar-title' : null;
}
