import { story } from '../samples.ts';

const deputy = 'relation:counterpart-deputy:{vice}';
const asking = { units: ['{unit}'], question: '请就管网改造立项提出意见' };
const combined = { ...asking, mode: 'combined', units: ['{unit}', '{joined}'] };
export const opinion = { stance: 'disagree', text: '资金来源未落实' } as const;

const ask = (input: unknown, daysAgo = 0) => ({ act: 'documents/ask-opinions', by: deputy, input, daysAgo });
const onRequest = (act: string, by: string, input: unknown, daysAgo = 0) =>
  ({ act: `documents/${act}`, by, input, on: 'opened', daysAgo }) as const;
const urging = { channel: 'phone', text: '请按时回复' };

const asked = [...story.divided, ask(asking)];
/** Long ago: the last day to answer is over. */
const silent = [
  ...story.divided,
  ask(asking, 40),
  onRequest('urge-request', 'post:secretariat-section-chief', urging, 30),
];
const deemed = [...silent, onRequest('deem-consent', 'clock', { clock: '{consent}' })];
const combinedAsked = [...story.divided, ask(combined)];

/** Stages of a request, each with everything before it. */
export const requestStory = {
  asking,
  asker: deputy,
  asked,
  silent,
  deemed,
  answeredLate: [...deemed, onRequest('file-late-answer', 'unit:{unit}', opinion)],
  answered: [...asked, onRequest('answer-request', 'unit:{unit}', opinion)],
  combinedAsked,
  drafted: [...combinedAsked, onRequest('send-draft', 'unit:{unit}', opinion)],
};
