import type { Act } from '../../act.ts';
import { answerRequest, countersignDraft, fileLateAnswer, refuseDraft, sendDraft } from './answer.ts';
import { askOpinions, endConsultation } from './ask.ts';
import { deemConsent } from './deem-consent.ts';
import { promiseDate } from './promise.ts';
import { urgeRequest } from './urge-request.ts';
import { reopenRequest, weighOpinion } from './weigh.ts';

/** Opinions that departments are asked for (2.2.6.4, 2.2.6.5). */
export const consultationActs = [
  askOpinions,
  answerRequest,
  sendDraft,
  countersignDraft,
  refuseDraft,
  promiseDate,
  urgeRequest,
  deemConsent,
  fileLateAnswer,
  reopenRequest,
  weighOpinion,
  endConsultation,
] as readonly Act[];
