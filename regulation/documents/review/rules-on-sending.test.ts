import { describe, expect, it } from 'vitest';
import type { Parameters } from '../../cities/parameters.ts';
import type { Verdict } from '../../kernel/rule.ts';
import type { Addressee, Arrival } from './arrival.ts';
import { requestPhrasesIn, requestsIn } from './request-phrases.ts';
import { reviewRules } from './rules.ts';

// The rules read one figure only.
const parameters = { receipt: { requiredSignatures: 4 } } as unknown as Parameters;

const addressee = (name: string, kind: Addressee['kind'], more: Partial<Addressee> = {}): Addressee => ({
  name,
  kind,
  copy: false,
  belowSender: false,
  ...more,
});

const plain: Arrival = {
  kind: 'notice',
  text: null,
  sender: { relation: 'below', isDepartment: false },
  conformity: { ordinance: 'yes', format: 'yes', workRules: 'yes' },
  checks: { ownMatter: 'yes', documentRules: 'yes', kindAndLayout: 'yes', consultation: 'yes', reason: '' },
  bypass: null,
  addressees: [addressee('市政府', 'government')],
  explanatoryLetter: false,
  bothBodies: null,
  toLeaderPersonally: null,
  forDecision: false,
  basis: { text: '', citesDocument: false, attached: false, publiclyAvailable: false },
  contact: { name: '', phone: '' },
  measures: null,
  urgency: 'plain',
  headMark: false,
  urgencyReason: '',
  statedLimit: false,
  receivedOn: '2026-11-25',
  replyWantedOn: null,
  others: null,
  assignment: null,
  severalMatters: false,
  passesOnRequest: null,
  commands: false,
};

function weighed(id: string, arrival: Partial<Arrival>): Verdict {
  const rule = reviewRules.find((one) => one.id === `documents/review/${id}`);
  if (!rule) throw new Error(`No review rule ${id}`);
  return rule.check({ ...plain, ...arrival }, parameters);
}
const passes = (id: string, arrival: Partial<Arrival>) => weighed(id, arrival).met;

describe('the rules on sending documents of the 条例', () => {
  const government = addressee('市政府', 'government');
  const finance = addressee('财政局', 'department');
  it.each<[string, string, Partial<Arrival>, boolean]>([
    [
      'a request has one addressee',
      'one-addressee-of-a-request',
      { kind: 'request', addressees: [government, finance] },
      false,
    ],
    ['a request to one body passes', 'one-addressee-of-a-request', { kind: 'request' }, true],
    [
      'a report to two bodies needs an exception',
      'one-addressee-upward',
      { kind: 'report', addressees: [government, finance] },
      false,
    ],
    [
      'no copy to a body below',
      'no-copy-downward',
      { kind: 'report', addressees: [government, { ...finance, copy: true, belowSender: true }] },
      false,
    ],
    [
      'a notice may have a copy to a body below',
      'no-copy-downward',
      { kind: 'notice', addressees: [government, { ...finance, copy: true, belowSender: true }] },
      true,
    ],
    [
      'a report from an unrelated body may have one',
      'no-copy-downward',
      {
        kind: 'report',
        sender: { relation: 'unrelated', isDepartment: false },
        addressees: [government, { ...finance, copy: true, belowSender: true }],
      },
      true,
    ],
    [
      'a skipped body that has its copy is no matter',
      'bypassed-body-in-copy',
      { bypass: { exception: 'emergency', bypassedBodyInCopy: true } },
      true,
    ],
    ['a request on one matter passes', 'one-matter', { kind: 'request', severalMatters: false }, true],
    [
      'a request passed on with an opinion passes',
      'own-opinion-on-request',
      { passesOnRequest: { ownOpinion: true } },
      true,
    ],
    ['a request that asks once passes', 'several-requests-in-text', { kind: 'request', text: '妥否，请批示。' }, true],
    ['a report to one body passes', 'one-addressee-upward', { kind: 'report' }, true],
    [
      'a letter without a line of command passes',
      'letter-not-request',
      { kind: 'letter', sender: { relation: 'unrelated', isDepartment: false } },
      true,
    ],
    [
      'to a leader above on a matter that he assigned passes',
      'leader-in-person',
      { toLeaderPersonally: { reason: 'assigned', classified: false } },
      true,
    ],
    [
      'a department above that does not command passes',
      'no-command-downward',
      { sender: { relation: 'above', isDepartment: true }, commands: false },
      true,
    ],
    [
      'a copy to a peer passes',
      'no-copy-downward',
      { kind: 'report', addressees: [government, { ...finance, copy: true }] },
      true,
    ],
    [
      'a request passed on needs an opinion',
      'own-opinion-on-request',
      { passesOnRequest: { ownOpinion: false } },
      false,
    ],
    ['a request is about one matter', 'one-matter', { kind: 'request', severalMatters: true }, false],
    [
      'a second request in the text is pointed out',
      'several-requests-in-text',
      { kind: 'request', text: '请批复。妥否，请批示。' },
      false,
    ],
    [
      'a report carries no request',
      'no-request-in-a-report',
      { kind: 'report', text: '特此报告。妥否，请批示。' },
      false,
    ],
    ['a report that reports passes', 'no-request-in-a-report', { kind: 'report', text: '特此报告。' }, true],
    ['paper that was not read is not searched', 'no-request-in-a-report', { kind: 'report', text: null }, true],
    ['a letter may ask', 'no-request-in-a-report', { kind: 'letter', text: '请予批准为盼。' }, true],
    [
      'a department above does not command',
      'no-command-downward',
      { sender: { relation: 'above', isDepartment: true }, commands: true },
      false,
    ],
    [
      'a government above commands',
      'no-command-downward',
      { sender: { relation: 'above', isDepartment: false }, commands: true },
      true,
    ],
    [
      'no request without a line of command',
      'letter-not-request',
      { kind: 'request', sender: { relation: 'unrelated', isDepartment: false } },
      false,
    ],
    [
      'a skipped body gets a copy',
      'bypassed-body-in-copy',
      { bypass: { exception: 'emergency', bypassedBodyInCopy: false } },
      false,
    ],
    [
      'nothing to a leader above in person',
      'leader-in-person',
      { toLeaderPersonally: { reason: null, classified: false } },
      false,
    ],
  ])('%s', (_, id, arrival, expected) => {
    expect(passes(id, arrival)).toBe(expected);
  });

  it('finds the phrases that ask, whatever spaces a reading left', () => {
    expect(requestPhrasesIn('妥 否，请 批 示')).toEqual(['妥否', '请批示']);
    expect([requestsIn('妥否，请批示。'), requestsIn('请批复。又请审批。'), requestsIn(null)]).toEqual([1, 2, 0]);
  });
});
