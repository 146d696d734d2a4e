import { procedure } from '../../kernel/procedure.ts';

const clerk = 'post:documents-clerk';
// One limit covers review, registration and distribution (2.2.5.1-b to d): the three steps name the same rules.
const register = [
  'documents/receipt/register-extra-urgent',
  'documents/receipt/register-urgent',
  'documents/receipt/register-plain',
];

/** Receipt of a document, steps 1 to 4 of annex 1: from the arrival to its distribution and reading. */
// prettier-ignore
export const receipt = procedure({
  id: 'documents/receipt', version: 1, start: 'arrival', deadlines: ['documents/receipt/close-extra-urgent'],
  steps: {
    arrival:             { kind: 'act', source: '2.1.2-a', holder: clerk, acts: {
      'documents/record-arrival':            { to: 'review' },
      'documents/record-direct-paper':       { to: 'secretary-desk', source: '2.1.3-f', by: 'relation:leader-secretary:*' },
      'documents/record-personal-letter':    { to: 'personal-delivery', source: '2.2.1-f' },
      'documents/record-classified':         { to: 'registration', source: '2.2.2-a' },
      'documents/record-elsewhere':          { to: 'passing', by: 'post:section-head' },
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
    distribution:        { kind: 'act', source: '2.2.2-b', holder: clerk, deadlines: register, acts: {
      'documents/distribute-for-reading':    { to: 'reading' },
      'documents/distribute-for-instruction':{ to: 'proposal' },
      'documents/distribute-to-department':  { to: 'department' },
      'documents/file-entry':                { to: 'filed' } } },
    reading:             { kind: 'read', source: '2.2.2-b', holder: clerk,
      open: 'documents/open-reading', read: 'documents/mark-read', acts: {
      'documents/close-reading':             { to: 'closed' },
      'documents/distribute-again':          { to: 'distribution', return: true } } },
    proposal:            { kind: 'act', source: '2.2.2-b', holder: 'chosen', acts: {
      'documents/close-with-remark':         { to: 'closed' },
      'documents/send-back-to-section':      { to: 'distribution', return: true } } },
    department:          { kind: 'act', source: '2.2.2-b', holder: 'chosen', acts: {
      'documents/close-with-remark':         { to: 'closed' },
      'documents/send-back-to-section':      { to: 'distribution', return: true } } },
    delivered:           { kind: 'end', source: '2.2.1-f' },
    'set-aside':         { kind: 'end', source: '2.2.2.1-b' },
    returned:            { kind: 'end', source: '2.2.1-c' },
    transferred:         { kind: 'end', source: '2.2.1-b' },
    filed:               { kind: 'end', source: '2.2.2-b' },
    closed:              { kind: 'end', source: '2.2.2-b' },
  },
});
