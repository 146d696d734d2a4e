import { procedure } from '../../kernel/procedure.ts';

const rule = (name: string) => `documents/supervision/${name}`;
const urging = ['urge-tracking', 'urge-priority', 'urge-periodic'].map(rule);
// The limit of the result runs until the result is filed; a redone one has no new limit.
const handling = ['report-within-limit', 'report-without-limit', 'report-interim'].map(rule);
const owner = 'post:*';

/** Supervision of one unit's part of a paper: from the hand-out over the result and its review to the report back to the leader. */
// prettier-ignore
export const supervision = procedure({
  id: 'documents/supervision', version: 1, start: 'opening', deadlines: urging,
  steps: {
    opening:             { kind: 'act', source: '2.2.6.2-a', holder: 'post:documents-clerk', acts: {
      'documents/hand-out':                  { to: 'assigned' } } },
    assigned:            { kind: 'act', source: '2.2.6.3-a', holder: 'chosen', deadlines: [rule('take-up'), ...handling], acts: {
      'documents/take-up':                   { to: 'in-progress' },
      'documents/close-item':                { to: 'item-closed', by: owner },
      'documents/hand-out-again':            { to: 'item-closed', source: '2.2-c', by: 'post:documents-clerk' } } },
    'in-progress':       { kind: 'act', source: '2.2.6.3-b', holder: 'chosen', deadlines: handling, acts: {
      'documents/file-result':               { to: 'result-review', source: '2.2.6.6-a' },
      'documents/close-item':                { to: 'item-closed', by: owner },
      'documents/hand-out-again':            { to: 'item-closed', source: '2.2-c', by: 'post:documents-clerk' } } },
    'result-review':     { kind: 'act', source: '2.2.6.6-b', holder: 'chosen', acts: {
      'documents/pass-result':               { to: 'reported-back', source: '2.2.6.6-c' },
      'documents/accept-result':             { to: 'item-closed' },
      'documents/return-result':             { to: 'in-progress', source: '2.2.6.6-d', return: true },
      'documents/close-item':                { to: 'item-closed', by: owner },
      'documents/hand-out-again':            { to: 'item-closed', source: '2.2-c', by: 'post:documents-clerk' } } },
    'reported-back':     { kind: 'act', source: '2.2.6.6-c', holder: 'chosen', acts: {
      'documents/acknowledge-result':        { to: 'item-closed' },
      'documents/close-item':                { to: 'item-closed', by: owner },
      'documents/hand-out-again':            { to: 'item-closed', source: '2.2-c', by: 'post:documents-clerk' } } },
    'item-closed':       { kind: 'end', source: '2.2.6.6-c' },
  },
});
