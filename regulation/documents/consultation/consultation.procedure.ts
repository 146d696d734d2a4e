import { procedure } from '../../kernel/procedure.ts';

const rule = (name: string) => `documents/consultation/${name}`;
// One limit holds until the reply; the urging and what silence means run beside it.
const replying = ['reply-separate', 'reply-combined', 'reply-urgent', 'reply-promised', 'urge-first', 'consent-on-silence', 'consent-on-broken-promise'].map(rule); // prettier-ignore
const owner = 'post:*';

/** One unit's opinion on a paper of the Office: asked, answered or deemed to consent; a combined one is countersigned by those who join. */
// prettier-ignore
export const consultation = procedure({
  id: 'documents/consultation', version: 1, start: 'asking',
  steps: {
    asking:              { kind: 'act', source: '2.2.6.4-a', holder: owner, acts: {
      'documents/ask-opinions':              { to: 'asked' } } },
    asked:               { kind: 'act', source: '2.2.6.4-a', holder: 'chosen', deadlines: replying, acts: {
      'documents/answer-request':            { to: 'answered', final: true },
      'documents/send-draft':                { to: 'countersigning', source: '2.2.6.4-b' },
      'documents/deem-consent':              { to: 'deemed-consent', source: '2.2.6.5-c', by: 'clock', final: true },
      'documents/end-consultation':          { to: 'ended', by: owner, final: true } } },
    countersigning:      { kind: 'countersign', source: '2.2.6.4-b', deadlines: replying,
      answer: 'documents/countersign-draft', whenDone: 'answered', acts: {
      'documents/refuse-draft':              { to: 'asked', return: true },
      'documents/answer-request':            { to: 'answered', by: 'unit:*', final: true },
      'documents/deem-consent':              { to: 'deemed-consent', source: '2.2.6.5-c', by: 'clock', final: true },
      'documents/end-consultation':          { to: 'ended', by: owner, final: true } } },
    answered:            { kind: 'end', source: '2.2.6.4-a', leavesTheHouse: true },
    // A real answer that comes later is filed; only the owner lets it count.
    'deemed-consent':    { kind: 'end', source: '2.2.6.5-c', leavesTheHouse: true, acts: {
      'documents/reopen-request':            { to: 'answered', by: owner, final: true } } },
    ended:               { kind: 'end', source: '2.2.3.2-a', leavesTheHouse: true },
  },
});
