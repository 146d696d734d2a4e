import { RemindLeader } from '../../contract/documents/instruction.ts';
import { act, anyOf, post, refuse, relation } from '../act.ts';
import { staying, subjectOf } from '../case-act.ts';
import { noticePut } from '../notice.ts';
import { closeTask } from '../task.ts';
import { awaited } from './away.ts';
import { openReminders } from './reminding.ts';
import { story } from './samples.ts';

/** Whoever serves the leader has reminded and asked: when, by whom and with what answer stays in the trail (2.2.6.1-a). */
export const remindLeader = act<RemindLeader>({
  id: 'documents/remind-leader',
  clause: '2.2.6.1-a',
  // Where a leader has no counterpart deputy, the secretary-general stands in.
  by: anyOf(
    relation('counterpart-deputy'),
    relation('leader-secretary'),
    post('documents-clerk'),
    post('secretary-general'),
  ),
  on: 'case',
  version: 1,
  input: RemindLeader,
  decide: (subject, { text }, context) => {
    const file = subjectOf(subject);
    const leader = awaited(file);
    const task = openReminders(file).find(({ target }) => context.actor.held.some((held) => held.target === target));
    if (!task || leader === null) return refuse('nobody-to-remind', {});
    const row = closeTask(task, { act: 'documents/remind-leader', why: 'done' }, context);
    return staying(
      file,
      [{ table: 'tasks', row }, noticePut(file, context, `person:${leader}`, 'reminded', { text })],
      context,
    );
  },
  example: { before: story.urgentNear, by: 'post:documents-clerk', input: { text: '已电话请示，领导会后即批' } },
});
