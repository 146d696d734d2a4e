import { chapter } from './entry.ts';

/** Official activities, part three of the regulation. */
export const activities = chapter({
  'rule.activities/apply-for-leader': { zh: '邀请领导提前报送', en: 'Invitation of a leader, applied for ahead' },
  'rule.activities/report-weekly-plan': { zh: '报送一周活动安排', en: 'Weekly plan reported' },
});
