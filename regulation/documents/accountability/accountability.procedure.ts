import { procedure } from '../../kernel/procedure.ts';

const supervision = 'post:supervision-officer';
const rectify = ['documents/accountability/rectify', 'documents/accountability/improve-after-urging'];

/** Accountability of a department, annex 1 X: from the problem pointed out over the rectification to the circular of criticism and the Supervision Bureau. */
// prettier-ignore
export const accountability = procedure({
  id: 'documents/accountability', version: 1, start: 'finding',
  steps: {
    finding:             { kind: 'act', source: '2.2.9-b', holder: supervision, acts: {
      'documents/point-out-problem':         { to: 'pointed-out', by: 'chosen' } } },
    'pointed-out':       { kind: 'act', source: '2.2.9-b', holder: supervision, acts: {
      'documents/issue-accountability':      { to: 'rectification', source: '2.2.9-d' },
      'documents/refer-to-bureau':           { to: 'bureau', source: '2.2.9-f' },
      'documents/drop-accountability':       { to: 'dropped' } } },
    // The department has it. Once its day has passed after an urging the clock leaves one way only.
    rectification:       { kind: 'act', source: '2.2.9-c', holder: 'chosen', deadlines: rectify, acts: {
      'documents/report-rectification':      { to: 'acceptance' },
      'documents/refer-to-bureau':           { to: 'bureau', source: '2.2.9-f', by: supervision },
      'general/clock-fell-due':              { to: 'criticism', source: '2.2.9-e', by: 'clock' } } },
    acceptance:          { kind: 'act', source: '2.2.9-d', holder: supervision, acts: {
      'documents/accept-rectification':      { to: 'accounted' },
      'documents/reject-rectification':      { to: 'rectification', return: true },
      'documents/refer-to-bureau':           { to: 'bureau', source: '2.2.9-f' } } },
    criticism:           { kind: 'act', source: '2.2.9-e', holder: supervision, acts: {
      'documents/issue-criticism':           { to: 'criticised' } } },
    criticised:          { kind: 'act', source: '2.2.9-e', holder: supervision, acts: {
      'documents/close-accountability':      { to: 'accounted' },
      'documents/refer-to-bureau':           { to: 'bureau', source: '2.2.9-f' } } },
    bureau:              { kind: 'act', source: '2.2.9-f', holder: 'chosen', acts: {
      'documents/record-bureau-opinion':     { to: 'accounted' } } },
    accounted:           { kind: 'end', source: '2.2.9-d' },
    dropped:             { kind: 'end', source: '2.2.9-b' },
  },
});
