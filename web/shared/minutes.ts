import type { Lang } from '../../words/entry.ts';
import { sayDuration } from '../../words/format.ts';

/** Whole minutes as people say them: 2天3小时. */
export const minutesText = (minutes: number, lang: Lang): string => sayDuration(lang, minutes);
