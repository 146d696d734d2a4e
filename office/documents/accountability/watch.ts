import { caseOf, type Context, type Put } from '../../act.ts';
import { askedOf } from '../../case-tasks.ts';
import type { Watch } from '../../general/watch.ts';
import type { CaseFile } from '../../rows.ts';
import { criticismDraft, entryOf, stillImproves, withEntry } from './entry.ts';
import { moveEntry } from './move.ts';

/** Criticism, where the department was urged and the day is over (2.2.9-e). */
function fallen(file: CaseFile, context: Context): readonly Put[] {
  if (caseOf(file).step !== 'rectification') return [];
  if (stillImproves(file, context).every(({ met }) => met)) return [];
  const entry = withEntry(file, { criticism: criticismDraft(entryOf(file), context) });
  const moved = moveEntry(file, { act: 'general/clock-fell-due', entry }, context);
  return moved.ok ? moved.puts : [];
}

export const entryWatch: Watch = {
  concerned: askedOf,
  above: () => ['post:supervision-officer', 'post:secretary-general'],
  fallen,
};
