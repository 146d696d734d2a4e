import { catalogue } from './clauses/catalogue.ts';
import { format } from './documents/form/format.ts';
import { ordinance } from './documents/form/ordinance.ts';
import type { SourceId } from './kernel/source.ts';

/** What a message cites: the title of the text, the place in it and our paraphrase. */
export interface Source {
  readonly id: SourceId;
  readonly ref: string;
  readonly title: string;
  readonly zh: string;
  readonly en: string;
}

const titled = (title: string, entries: readonly Omit<Source, 'title'>[]): [string, Source][] =>
  entries.map(({ id, ref, zh, en }) => [id, { id, ref, title, zh, en }]);

const byId: ReadonlyMap<string, Source> = new Map([
  ...titled('嘉政办发〔2017〕109号', catalogue),
  ...titled('中办发〔2012〕14号', ordinance),
  ...titled('GB/T 9704-2012', format),
]);

/** Any source by its id; every SourceId has one. */
export function sourceOf(id: SourceId): Source {
  const source = byId.get(id);
  if (!source) throw new Error(`Source ${id} is in no catalogue of regulation/; run "npm run generate".`);
  return source;
}

export const isSourceId = (id: string): id is SourceId => byId.has(id);
