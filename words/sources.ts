import type { SourceId } from '../regulation/kernel/source.ts';
import { sourceOf } from '../regulation/sources.ts';
import type { Lang } from './entry.ts';

/** What a message cites: 嘉政办发〔2017〕109号 二（一）1. */
export function citation(_lang: Lang, id: SourceId): string {
  const { title, ref } = sourceOf(id);
  return `${title} ${ref}`;
}
