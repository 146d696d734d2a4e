import { type Reading, type Viewer, visibleTo } from './reading.ts';

/** A file that this person may have: of a case open to him, or his own upload. */
export interface FileSeen {
  readonly id: string;
  /** null: an upload that no act has taken. */
  readonly caseId: string | null;
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
}

export async function fileSeen(reading: Reading, viewer: Viewer, id: string): Promise<FileSeen | null> {
  const filed = await reading
    .selectFrom('files')
    .select(['id', 'caseId', 'sha256', 'name', 'bytes'])
    .where('id', '=', id)
    .where(visibleTo(viewer, 'files.case_id'))
    .executeTakeFirst();
  if (filed) return filed;
  const own = await reading
    .selectFrom('uploads')
    .select(['id', 'sha256', 'name', 'bytes'])
    .where('id', '=', id)
    .where('uploader', '=', viewer.personId)
    .executeTakeFirst();
  return own ? { ...own, caseId: null } : null;
}
