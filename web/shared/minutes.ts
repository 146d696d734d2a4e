import type { Lang } from '../../words/entry.ts';
import { sayDuration, sayLateness } from '../../words/format.ts';

/** Whole minutes as people say them: 2天3小时. */
export const minutesText = (minutes: number, lang: Lang): string => sayDuration(lang, minutes);

/** How late something is, as people say it. */
export const lateText = (minutes: number, lang: Lang): string => sayLateness(lang, minutes);
