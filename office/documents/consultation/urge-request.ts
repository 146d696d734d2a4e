import { UrgeRequest } from '../../../contract/documents/consultation.ts';
import { act, caseOf, refuse } from '../../act.ts';
import { staying, subjectOf } from '../../case-act.ts';
import { noticePut } from '../../notice.ts';
import { consentClocks, urgedClocks } from './clocks.ts';
import { clockPuts } from './move.ts';
import { notTheAsker, requestOf, requestPut, secretariat, unitOf, urgers, withRequest } from './request.ts';
import { requestStory } from './samples.ts';

/** The section urges the unit: numbered, with channel and time, and logged. Only an urged unit's silence is consent (2.2.6.5). */
export const urgeRequest = act<UrgeRequest>({
  id: 'documents/urge-request',
  clause: ['2.2.6.5-a', '2.2.6.5-c', '2.2.6.5-d'],
  by: urgers,
  on: 'case',
  of: 'consultation',
  version: 1,
  input: UrgeRequest,
  decide: (subject, { channel, text }, context) => {
    const file = subjectOf(subject);
    const stranger = notTheAsker(file, context, secretariat);
    if (stranger) return { kind: 'refusal', refusal: stranger };
    const { step, state } = caseOf(file);
    if (step !== 'asked' && step !== 'countersigning') return refuse('not-asked-now', { step });
    const { urgings } = requestOf(file);
    const number = urgings.length + 1;
    const urging = { number, channel, text, at: context.at.toString(), by: context.actor.personId };
    const request = withRequest(file, { urgings: [...urgings, urging] });
    const clocks = [...urgedClocks(file, context), ...consentClocks(file, request, context)];
    const urged = [...new Set([unitOf(request), ...(state?.parts?.open ?? [])])];
    const puts = [
      requestPut(request),
      ...clockPuts(file, clocks),
      ...urged.map((target) => noticePut(file, context, target, 'request-urged', { number, text })),
    ];
    return staying(file, puts, context);
  },
  example: {
    before: requestStory.asked,
    by: 'post:secretariat-section-chief',
    input: { channel: 'phone', text: '请按时回复' },
    on: 'opened',
  },
});
