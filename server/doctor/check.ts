/** One thing looked at, for the person who runs the machine. */
export interface Check {
  readonly id: string;
  readonly state: 'ok' | 'warn' | 'bad';
  readonly zh: string;
  readonly en: string;
  /** What to do; wherever it is not `ok`. */
  readonly remedy?: { readonly zh: string; readonly en: string };
}

type Words = readonly [zh: string, en: string];

export const ok = (id: string, [zh, en]: Words): Check => ({ id, state: 'ok', zh, en });

export const not = (state: 'warn' | 'bad', id: string, [zh, en]: Words, [doZh, doEn]: Words): Check => ({
  id,
  state,
  zh,
  en,
  remedy: { zh: doZh, en: doEn },
});
