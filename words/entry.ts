/** zh-CN comes first; English is complete. */
export type Lang = 'zh' | 'en';

/** One text in both languages; `{name}` stands for a fact. */
export interface Entry {
  readonly zh: string;
  readonly en: string;
}

/** A chapter of words; keeps its keys as a type. */
export const chapter = <Key extends string>(entries: Readonly<Record<Key, Entry>>): Readonly<Record<Key, Entry>> =>
  entries;
