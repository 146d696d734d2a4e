import { Urge } from '../../../contract/documents/supervision.ts';
import { act, caseOf, refuse } from '../../act.ts';
import { staying, subjectOf } from '../../case-act.ts';
import { noticePut } from '../../notice.ts';
import { itemOf, itemPut, unitOf, withItem } from './item.ts';
import { notTheOwner, owners } from './owner.ts';
import { itemStory } from './samples.ts';

/** The owner urges the unit: numbered, with channel and time, and logged (2.2.6.2). */
export const urge = act<Urge>({
  id: 'documents/urge',
  clause: ['2.2.6.2-a', '2.2.6.2-b', '2.2.6.2-c', '2.2.6.2-d'],
  by: owners,
  on: 'case',
  of: 'supervision',
  version: 1,
  input: Urge,
  decide: (subject, { channel, text }, context) => {
    const file = subjectOf(subject);
    const { step } = caseOf(file);
    const stranger = notTheOwner(file, context);
    if (stranger) return { kind: 'refusal', refusal: stranger };
    if (step !== 'assigned' && step !== 'in-progress') return refuse('not-being-handled', { step });
    const { urgings, unit } = itemOf(file);
    const urging = {
      number: urgings.length + 1,
      channel,
      text,
      at: context.at.toString(),
      by: context.actor.personId,
    };
    const puts = [
      itemPut(withItem(file, { urgings: [...urgings, urging] })),
      noticePut(file, context, unitOf({ unit }), 'item-urged', { number: urging.number, text }),
    ];
    return staying(file, puts, context);
  },
  example: {
    before: itemStory.assigned,
    by: 'post:supervision-officer',
    input: { channel: 'phone', text: '请抓紧办理' },
    on: 'opened',
  },
});
