import { sending } from '../../../regulation/documents/sending/sending.procedure.ts';
import { urgeFirst } from '../../../regulation/documents/consultation/urge-first.ts';
import type { Target } from '../../../regulation/kernel/procedure.ts';
import { procedures } from '../../../regulation/procedures.ts';
import { secretariat } from '../consultation/request.ts';

/** What a department does with its own drafts is no work of the office. */
const ofTheOffice = procedures.filter(({ id }) => id !== sending.id);

const leads = ofTheOffice.flatMap(({ steps }) =>
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

/** Acts that urge a unit about what it was handed, or asked for (2.2.6.2, 2.2.6.5). */
export const urgingActs: readonly string[] = ['documents/urge', 'documents/urge-request'];

/** Each limit with each step over which it runs; one over a whole case runs over all of its steps. */
const runsOver: readonly (readonly [rule: string, step: string])[] = procedures.flatMap(({ steps, deadlines = [] }) => [
  ...deadlines.flatMap((rule) => Object.keys(steps).map((step) => [rule, step] as const)),
  ...Object.entries(steps).flatMap(([step, row]) =>
    'deadlines' in row ? row.deadlines.map((rule) => [rule, step] as const) : [],
  ),
]);

/** Over which steps each limit runs, in every version of its procedure: papers go on as they began. */
export const stepsOfRules: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  runsOver.map(([rule]) => [rule, [...new Set(runsOver.flatMap(([of, step]) => (of === rule ? [step] : [])))]]),
);

/** Limits that bind another desk than the one that has the case: that a unit is urged in time is the section's to see to (2.2.6.5-a). */
export const deskOfRules: Readonly<Record<string, Target>> = { [urgeFirst.id]: secretariat };

/** Steps at which people decide in turn: a limit there is its own desk's. */
export const stepsInTurn: readonly string[] = procedures.flatMap(({ steps }) =>
  Object.entries(steps).flatMap(([step, { kind }]) => (kind === 'sequence' ? [step] : [])),
);
