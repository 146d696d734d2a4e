import { UrgeRectification } from '../../../contract/documents/accountability.ts';
import { act, caseOf, type Context, post, type Put, refuse } from '../../act.ts';
import { staying, subjectOf } from '../../case-act.ts';
import { noticePut } from '../../notice.ts';
import type { CaseFile } from '../../rows.ts';
import { clocksStarted } from './clocks.ts';
import { criticismDraft, entryOf, entryPut, stillImproves, withEntry } from './entry.ts';
import { moveEntry } from './move.ts';
import { entryStory } from './samples.ts';

/** The department is urged, and that is logged: after it, and after the day, nothing is left but the criticism (2.2.9-e). */
export const urgeRectification = act<UrgeRectification>({
  id: 'documents/urge-rectification',
  clause: '2.2.9-e',
  by: post('supervision-officer'),
  on: 'case',
  of: 'accountability',
  version: 1,
  input: UrgeRectification,
  decide: (subject, { text }, context) => {
    const file = subjectOf(subject);
    const { state, step } = caseOf(file);
    if (state?.step !== 'rectification') return refuse('nothing-to-urge', { step });
    const { urgings, unit } = entryOf(file);
    const entry = withEntry(file, {
      urgings: [...urgings, { at: context.at.toString(), by: context.actor.personId, text }],
    });
    const clocks = clocksStarted(file.clocks, state, entry, context);
    return staying(
      file,
      [
        entryPut(entry),
        ...clocks.map((row): Put => ({ table: 'clocks', row })),
        noticePut(file, context, `unit:${unit}`, 'urged', { text }),
      ],
      context,
    );
  },
  example: { before: entryStory.issued, by: 'post:supervision-officer', input: { text: '请抓紧整改并报告' } },
});

/** What the clock does when a limit of an entry has passed: criticism, where the department was urged and the day is over. */
export function criticismPuts(file: CaseFile, context: Context): readonly Put[] {
  if (caseOf(file).kind !== 'accountability' || caseOf(file).step !== 'rectification') return [];
  if (stillImproves(file, context).every(({ met }) => met)) return [];
  const entry = withEntry(file, { criticism: criticismDraft(entryOf(file), context) });
  const moved = moveEntry(file, { act: 'general/clock-fell-due', entry }, context);
  return moved.ok ? moved.puts : [];
}
