import { procedures } from '../../../regulation/procedures.ts';

const leads = procedures.flatMap(({ steps }) =>
  Object.values(steps).flatMap((step) => ('acts' in step ? Object.entries(step.acts) : [])),
);

/** Acts that send work back to an earlier desk. */
export const returningActs: readonly string[] = [
  ...new Set(leads.filter(([, lead]) => lead.return === true).map(([act]) => act)),
];

/** Acts that send a paper back to its sender (2.1.1-b). */
export const returningToSender: readonly string[] = [
  ...new Set(leads.filter(([, { to }]) => to === 'returned').map(([act]) => act)),
];
