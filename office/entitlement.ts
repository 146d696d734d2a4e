import { holdersIn } from '../regulation/kernel/advance.ts';
import type { Target } from '../regulation/kernel/procedure.ts';
import type { Actor, By, Entitlement } from './act.ts';
import type { CaseRow } from './rows.ts';
import type { CirculationRow } from './documents/rows.ts';

/** Whether the expression lets the actor act, and as what: the first thing he holds that fits. */
export function entitlementOf(
  by: By,
  actor: Actor,
  row: CaseRow | null,
  circulations: readonly Pick<CirculationRow, 'reader'>[] = [],
): Entitlement | null {
  switch (by.kind) {
    case 'any':
      return by.of.map((part) => entitlementOf(part, actor, row, circulations)).find((found) => found !== null) ?? null;
    case 'post':
      return holds(actor, (target) => target === `post:${by.post}`);
    case 'status':
      return holds(actor, (target) => target === `status:${by.status}`);
    case 'relation':
      return holds(actor, (target) => target.startsWith(`relation:${by.relation}:`));
    case 'holder':
      return holds(actor, (target) => holding(row).includes(target));
    case 'reader':
      return holds(actor, (target) => circulations.some(({ reader }) => reader === target));
    case 'anyone':
      return holds(actor, () => true);
    case 'clock':
      return null;
  }
}

const holding = (row: CaseRow | null): readonly Target[] => (row?.state ? holdersIn(row.state) : []);

function holds(actor: Actor, fits: (target: Target) => boolean): Entitlement | null {
  const found = actor.held.find(({ target }) => fits(target));
  return found ? { target: found.target, why: found.why } : null;
}
