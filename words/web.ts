import { chapter } from './entry.ts';

/** Labels of the pages. */
export const web = chapter({
  'web.office': { zh: '政办', en: 'Zhengban' },
});
