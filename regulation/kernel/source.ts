import type { ClauseId } from '../clauses/clause-id.generated.ts';
import type { FormatId } from '../documents/form/format.ts';
import type { OrdinanceId } from '../documents/form/ordinance.ts';

/** An article of the 条例 (《党政机关公文处理工作条例》) or a clause of GB/T 9704-2012; see regulation/documents/form/. */
export type FormSourceId = OrdinanceId | FormatId;

/** Where a rule comes from. Every message to a person cites one. */
export type SourceId = ClauseId | FormSourceId;
