import type { OpinionSeen } from '../../../contract/views/opinions.ts';
import type { UnitRole } from './unit-roles.tsx';

/** The units that the valid instructions name, each once; it leads where an instruction says so. */
export function instructedUnits(instructions: readonly OpinionSeen[]): UnitRole[] {
  const leads = new Set(instructions.map(({ lead }) => lead));
  const named = new Set(instructions.flatMap(({ units }) => units.map(({ id }) => id)));
  return [...named].map((unit) => ({ unit, role: leads.has(unit) ? 'lead' : 'join' }));
}
