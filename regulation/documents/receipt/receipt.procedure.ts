import { procedure } from '../../kernel/procedure.ts';

const clerk = 'post:documents-clerk';
const deputy = 'relation:counterpart-deputy:*';
const rule = (name: string) => `documents/receipt/${name}`;
// One limit covers review, registration and distribution (2.2.5.1-b to d): the three steps name the same rules.
const register = ['register-extra-urgent', 'register-urgent', 'register-plain'].map(rule);
// Another covers everything from the distribution to the submission (2.2.5.2).
const propose = ['propose-extra-urgent', 'propose-urgent', 'propose-cipher-special', 'propose-telegram', 'propose-plain'].map(rule); // prettier-ignore
// And one each desk on which a paper waits for its decision (2.2.5.3, C12).
const decide = ['decide-extra-urgent', 'decide-urgent', 'decide-urgent-reminder', 'decide-plain-deputy', 'decide-plain-leader'].map(rule); // prettier-ignore
// By which a unit's part of a consultation ends, in a case of its own.
const opinions = ['documents/answer-request', 'documents/countersign-draft', 'documents/deem-consent'];

/** Receipt of a document, annex 1: from the arrival over proposal, instruction and hand-out to the reply. */
// prettier-ignore
export const receipt = procedure({
  id: 'documents/receipt', version: 4, start: 'arrival', deadlines: [rule('close-extra-urgent')],
  steps: {
    arrival:             { kind: 'act', source: '2.1.2-a', holder: clerk, acts: {
      'documents/record-arrival':            { to: 'review' },
      'documents/record-direct-paper':       { to: 'secretary-desk', source: '2.1.3-f', by: 'relation:leader-secretary:*' },
      'documents/record-personal-letter':    { to: 'personal-delivery', source: '2.2.1-f' },
      'documents/record-classified':         { to: 'registration', source: '2.2.2-a' },
      'documents/record-elsewhere':          { to: 'passing', by: 'post:section-head' },
      // A department sends it in, signed; it has left that house.
      'documents/sign-and-send':             { to: 'review', by: 'chosen', final: true },
      'documents/set-aside':                 { to: 'set-aside', source: '2.2.2.1-b' } } },
    'secretary-desk':    { kind: 'act', source: '2.1.3-f', holder: 'chosen', acts: {
      'documents/pass-to-section':           { to: 'review' } } },
    passing:             { kind: 'act', source: '2.1.2-a', holder: 'chosen', acts: {
      'documents/pass-to-section':           { to: 'review' } } },
    'personal-delivery': { kind: 'act', source: '2.2.1-f', holder: 'chosen', acts: {
      'documents/deliver-letter':            { to: 'delivered' } } },
    review:              { kind: 'act', source: '2.2.1-a', holder: clerk, deadlines: register, acts: {
      'documents/pass-review':               { to: 'registration' },
      'documents/return-to-sender':          { to: 'returned', source: '2.2.1-c' },
      'documents/transfer-elsewhere':        { to: 'transferred', source: '2.2.1-b' } } },
    registration:        { kind: 'act', source: '2.2.2-a', holder: clerk, deadlines: register, acts: {
      'documents/register-document':         { to: 'distribution' },
      'documents/reopen-review':             { to: 'review', source: '2.2.1-a', return: true } } },
    distribution:        { kind: 'act', source: '2.2.3-a', holder: clerk, deadlines: register, acts: {
      'documents/distribute-for-reading':    { to: 'reading', source: '2.2.3.1-a' },
      'documents/distribute-for-instruction':{ to: 'proposal', source: '2.2.3.2.1-a' },
      'documents/distribute-for-division':   { to: 'division', source: '2.2.3.2.2-a' },
      'documents/distribute-to-department':  { to: 'duty-deputy', source: '2.2.3.2.4-a' },
      'documents/file-entry':                { to: 'filed' } } },
    // Who has read stands beside the procedure; here the paper is out, and comes back to the section.
    reading:             { kind: 'read', source: '2.2.3.1-a', holder: clerk, deadlines: [rule('return-reading')], acts: {
      'documents/close-reading':             { to: 'closed', source: '2.2.3.1-b' },
      'documents/distribute-again':          { to: 'distribution', return: true } } },
    division:            { kind: 'act', source: '2.2.3.2.2-a', holder: 'post:documents-deputy-secretary-general', deadlines: propose, acts: {
      'documents/divide':                    { to: 'proposal', source: '2.2.3.2.2-b' },
      'documents/divide-for-pre-review':     { to: 'pre-review', source: '2.2.3.2.3-b' },
      'documents/send-back-to-section':      { to: 'distribution', return: true },
      'documents/return-for-completion':     { to: 'returned', source: '2.1.1-b' } } },
    'pre-review':        { kind: 'act', source: '2.2.3.2.3-b', holder: 'chosen', deadlines: propose, acts: {
      'documents/pass-pre-review':           { to: 'proposal', source: '2.2.3.2.3-a' },
      'documents/ask-legality-review':       { to: 'legality', source: '2.2.3.2.3-h' },
      'documents/fail-pre-review':           { to: 'returned', source: '2.1.1-b' } } },
    legality:            { kind: 'act', source: '2.2.3.2.3-h', holder: 'chosen', deadlines: propose, acts: {
      'documents/pass-legality-review':      { to: 'proposal' },
      'documents/fail-legality-review':      { to: 'returned', source: '2.1.1-b' } } },
    proposal:            { kind: 'act', source: '2.2.3.2-a', holder: 'chosen', deadlines: propose, acts: {
      'documents/sign-proposal':             { to: 'submission', source: '2.2.3.2-b' },
      'documents/open-pre-review':           { to: 'pre-review', source: '2.2.3.2.3-b' },
      'documents/ask-opinions':              { to: 'consultation', source: '2.2.6.4-a', final: true },
      'documents/send-back-to-section':      { to: 'distribution', return: true },
      'documents/return-for-completion':     { to: 'returned', source: '2.1.1-b' } } },
    // The units asked answer in cases of their own; the limit of the proposal runs on, since 2.2.5.2 stops it for nothing.
    consultation:        { kind: 'consult', source: '2.2.6.4-a', holder: 'chosen', deadlines: propose, whenDone: 'proposal',
      ends: opinions, acts: {
      'documents/end-consultation':          { to: 'proposal', final: true } } },
    submission:          { kind: 'act', source: '2.2.3.2-b', holder: clerk, deadlines: propose, acts: {
      'documents/submit':                    { to: 'instruction' },
      'documents/send-back-proposal':        { to: 'proposal', return: true } } },
    instruction:         { kind: 'sequence', source: '2.2.4.1-a', deadlines: decide,
      answer: 'documents/instruct', whenDone: 'returning', acts: {
      'documents/redirect-instruction':      { to: 'instruction', source: '2.2.4.3-a', by: deputy, reassign: true },
      'documents/call-back':                 { to: 'submission', source: '2.2-c', by: clerk, return: true } } },
    returning:           { kind: 'act', source: '2.2.5.3-e', holder: 'chosen', deadlines: [rule('return-decided')], acts: {
      'documents/receive-back':              { to: 'handing-out', by: clerk } } },
    'handing-out':       { kind: 'act', source: '2.2.4.1-a', holder: clerk, acts: {
      // The units have it at once, each as an item of its own: it is handed out again, never taken back.
      'documents/hand-out':                  { to: 'handling', final: true },
      'documents/ask-opinions':              { to: 'instructed-consultation', source: '2.2.6.4-a', final: true },
      'documents/ask-settlement':            { to: 'settlement', source: '2.2.4.2-c' },
      'documents/submit-again':              { to: 'submission', return: true },
      'documents/close-with-remark':         { to: 'closed' } } },
    // The leader wants opinions first (annex 1, steps 10 and 11): with the last one the paper is back in the section.
    'instructed-consultation': { kind: 'consult', source: '2.2.6.4-a', holder: clerk, whenDone: 'handing-out', ends: opinions, acts: {
      'documents/end-consultation':          { to: 'handing-out', final: true } } },
    settlement:          { kind: 'act', source: '2.2.4.2-c', holder: 'chosen', deadlines: decide, acts: {
      'documents/settle':                    { to: 'returning' } } },
    // The last of its supervision items that closes leads on.
    handling:            { kind: 'act', source: '2.2.4.1-a', holder: clerk, acts: {
      'documents/acknowledge-result':        { to: 'replying', source: '2.2.7-a', by: 'person:*', final: true },
      'documents/accept-result':             { to: 'replying', source: '2.2.7-a', by: 'post:*', final: true },
      'documents/close-item':                { to: 'replying', source: '2.2.7-a', by: 'post:*', final: true },
      'documents/hand-out-again':            { to: 'handing-out', return: true, final: true } } },
    replying:            { kind: 'act', source: '2.2.7-a', holder: 'chosen', deadlines: [rule('reply-promptly')], acts: {
      'documents/reply':                     { to: 'closed', final: true } } },
    'duty-deputy':       { kind: 'act', source: '2.2.3.2.4-a', holder: 'chosen', deadlines: propose, acts: {
      'documents/confirm-duty':              { to: 'duty-secretary-general' },
      'documents/send-back-to-section':      { to: 'distribution', return: true } } },
    'duty-secretary-general': { kind: 'act', source: '2.2.3.2.4-a', holder: 'post:secretary-general', deadlines: propose, acts: {
      'documents/confirm-duty':              { to: 'transfer' },
      'documents/send-back-to-section':      { to: 'distribution', return: true } } },
    transfer:            { kind: 'act', source: '2.2.3.2.4-a', holder: clerk, deadlines: propose, acts: {
      'documents/transfer-to-department':    { to: 'department' } } },
    department:          { kind: 'act', source: '2.2.3.2.4-a', holder: 'chosen', acts: {
      'documents/close-with-remark':         { to: 'closed' },
      'documents/send-back-to-section':      { to: 'distribution', return: true } } },
    // Delivered, returned or transferred, the paper is in other hands. What was set aside, filed or closed lies in this house,
    // and nobody has acted on it since: its last actor may still mend a slip.
    delivered:           { kind: 'end', source: '2.2.1-f', leavesTheHouse: true },
    'set-aside':         { kind: 'end', source: '2.2.2.1-b' },
    returned:            { kind: 'end', source: '2.1.1-b', leavesTheHouse: true },
    transferred:         { kind: 'end', source: '2.2.1-b', leavesTheHouse: true },
    filed:               { kind: 'end', source: '2.2.2-b' },
    closed:              { kind: 'end', source: '2.2.5.1-a' },
  },
});
