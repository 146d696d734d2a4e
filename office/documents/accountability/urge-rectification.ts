import { UrgeRectification } from '../../../contract/documents/accountability.ts';
import { act, caseOf, post, type Put, refuse } from '../../act.ts';
import { staying, subjectOf } from '../../case-act.ts';
import { noticePut } from '../../notice.ts';
import { clocksStarted } from './clocks.ts';
import { entryOf, entryPut, withEntry } from './entry.ts';
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
