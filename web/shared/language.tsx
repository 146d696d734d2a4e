import { createContext, useContext } from 'react';
import type { Lang } from '../../words/entry.ts';
import type { Sayable } from '../../words/format.ts';
import { sayKey, sayNamedFact } from '../../words/words.ts';

export const LanguageContext = createContext<Lang>('zh');

/** Says texts in the page's language. */
export function useWords() {
  const lang = useContext(LanguageContext);
  return {
    lang,
    t: (key: string, facts: Readonly<Record<string, Sayable>> = {}) => sayKey(lang, key, facts),
    fact: (name: string, value: Sayable) => sayNamedFact(lang, name, value),
    pick: (both: { readonly zh: string; readonly en: string }) => both[lang],
  };
}

const formats = {
  zh: new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }),
};

/** A moment as people read it: 11月25日 16:00. */
export const momentText = (moment: string, lang: Lang): string => {
  const text = formats[lang].format(new Date(moment));
  return lang === 'zh' ? text.replace('/', '月').replace(' ', '日 ') : text;
};

const days = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', dateStyle: 'medium' }),
};

/** The day of a moment, with its year: 2026年11月25日. */
export const dayText = (moment: string, lang: Lang): string => days[lang].format(new Date(moment));
