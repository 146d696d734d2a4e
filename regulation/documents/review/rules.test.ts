import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parameters } from '../../cities/parameters.ts';
import type { Requirement, Verdict } from '../../kernel/rule.ts';
import type { Addressee, Answer, Arrival, Dispute } from './arrival.ts';
import { copyRecipients } from './copy-recipients.ts';
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

const signatures = { drafter: true, proofreader: true, reviewer: true, signatory: true };
const dispute: Dispute = {
  state: 'disputed',
  departments: ['财政局', '发改委'],
  consultation: { on: '2026-11-20', counterpart: '财政局局长', result: '未达成一致' },
  settled: false,
  ownGrounds: '项目急需',
  grounds: [
    { department: '财政局', text: '预算不足' },
    { department: '发改委', text: '未立项' },
  ],
  proposal: '分两年实施',
  coSignatures: ['财政局', '发改委'],
};
const disputed = (more: Partial<Dispute> = {}): Partial<Arrival> => ({
  others: {
    departments: [
      { name: '财政局', opinionAttached: true },
      { name: '发改委', opinionAttached: true },
    ],
    agreement: { ...dispute, ...more },
  },
});

describe('a plain conforming paper', () => {
  it('passes every rule of the review', () => {
    const failed = reviewRules.filter((rule) => !rule.check(plain, parameters).met);
    expect(failed.map(({ id }) => id)).toEqual([]);
  });

  it('names each rule after its file and each remedy after a word', () => {
    expect(new Set(reviewRules.map(({ id }) => id)).size).toBe(reviewRules.length);
    expect(reviewRules.every(({ id }) => id.startsWith('documents/review/'))).toBe(true);
  });
});

it('[2.1.1-a] is not accepted while one of the three conformity checks is open', () => {
  const answer = fc.constantFrom<Answer>('yes', 'no', 'open');
  fc.assert(
    fc.property(answer, answer, answer, (ordinance, format, workRules) => {
      const all = ordinance === 'yes' && format === 'yes' && workRules === 'yes';
      expect(passes('conformity', { conformity: { ordinance, format, workRules } })).toBe(all);
    }),
  );
  const one = { ordinance: 'yes', format: 'open', workRules: 'yes' } as const;
  expect(weighed('conformity', { conformity: one })).toMatchObject({ remedy: 'remedy.answer-conformity' });
});

it('[2.1.2-b] skips a level only with one of the three exceptions', () => {
  const bypass = (exception: NonNullable<Arrival['bypass']>['exception']) => ({
    bypass: { exception, bypassedBodyInCopy: false },
  });
  expect(passes('bypassed-level', bypass(null))).toBe(false);
  for (const exception of ['major-event', 'emergency', 'assigned-by-leader'] as const)
    expect(passes('bypassed-level', bypass(exception))).toBe(true);
  expect(weighed('bypassed-level', bypass('emergency')).facts).toMatchObject({ bypassException: 'emergency' });
});

it('[2.1.3-a] fails with an additional direct addressee', () => {
  const also = (kind: Addressee['kind']) => ({ addressees: [...plain.addressees, addressee('另一家', kind)] });
  for (const kind of ['party-committee', 'leader', 'department'] as const)
    expect(passes('no-multiple-addressees', also(kind))).toBe(false);
  expect(weighed('no-multiple-addressees', also('department')).facts).toEqual({ otherAddressees: ['另一家'] });
});

it('[2.1.3-b] goes to a leader besides only with an explanatory letter', () => {
  const addressees = [...plain.addressees, addressee('王副市长', 'leader')];
  expect(passes('explanatory-letter', { addressees })).toBe(false);
  expect(passes('explanatory-letter', { addressees, explanatoryLetter: true })).toBe(true);
  expect(passes('no-multiple-addressees', { addressees, explanatoryLetter: true })).toBe(true);
});

it('[2.1.3-c] does not count a department in the copy list as multiple submission', () => {
  const addressees = [...plain.addressees, addressee('财政局', 'department', { copy: true })];
  expect(passes('no-multiple-addressees', { addressees })).toBe(true);
  const facts = copyRecipients.facts({ ...plain, addressees }, parameters);
  expect([facts, copyRecipients.takesEffect(facts)]).toEqual([{ copiesTo: ['财政局'] }, true]);
  expect(copyRecipients.takesEffect(copyRecipients.facts(plain, parameters))).toBe(false);
});

it('[2.1.3-d] keeps the way to the party committee closed until the government opinion is recorded', () => {
  const addressees = [...plain.addressees, addressee('市委', 'party-committee')];
  const asked = (governmentOpinionRecorded: boolean) => ({ addressees, bothBodies: { governmentOpinionRecorded } });
  expect(passes('government-first', asked(false))).toBe(false);
  expect(passes('government-first', asked(true))).toBe(true);
  expect(passes('no-multiple-addressees', asked(true))).toBe(true);
  expect(passes('government-first', { bothBodies: { governmentOpinionRecorded: false } })).toBe(true);
});

it('[2.1.3-e] refuses a paper to a leader personally without either exception', () => {
  const direct = (reason: 'assigned' | 'must-be-sent-directly' | null, classified = false) => ({
    toLeaderPersonally: { reason, classified },
  });
  expect(passes('no-leader-in-person', direct(null))).toBe(false);
  expect(passes('no-leader-in-person', direct(null, true))).toBe(false);
  expect(passes('no-leader-in-person', direct('must-be-sent-directly'))).toBe(false);
  expect(passes('no-leader-in-person', direct('must-be-sent-directly', true))).toBe(true);
  expect(passes('no-leader-in-person', direct('assigned'))).toBe(true);
});

it('[2.1.4-a] refuses an empty basis where a decision is asked', () => {
  const basis = (text: string) => ({ forDecision: true, basis: { ...plain.basis, text } });
  expect(passes('basis-stated', basis(' '))).toBe(false);
  expect(passes('basis-stated', basis('国发〔2026〕1号'))).toBe(true);
});

it('[2.1.4-b] prompts for a cited basis that is neither attached nor publicly available', () => {
  const basis = (more: Partial<Arrival['basis']>) => ({ basis: { ...plain.basis, citesDocument: true, ...more } });
  expect(passes('basis-attached', basis({}))).toBe(false);
  expect(passes('basis-attached', basis({ attached: true }))).toBe(true);
  expect(passes('basis-attached', basis({ publiclyAvailable: true }))).toBe(true);
  expect(reviewRules.find(({ id }) => id.endsWith('/basis-attached'))?.force).toBe('advice');
});

it('[2.1.4-c] needs the name and the telephone number of a contact', () => {
  const contact = (name: string, phone: string) => ({ forDecision: true, contact: { name, phone } });
  expect(passes('contact-named', contact('李四', ''))).toBe(false);
  expect(passes('contact-named', contact('', '0937-6220001'))).toBe(false);
  expect(passes('contact-named', contact('李四', '0937-6220001'))).toBe(true);
});

it('[2.1.4-d] needs underlining or a declaration in a system, plan or measures', () => {
  expect(passes('new-content-underlined', { measures: { newContent: null, signatures } })).toBe(false);
  for (const newContent of ['underlined', 'no-new-content'] as const)
    expect(passes('new-content-underlined', { measures: { newContent, signatures } })).toBe(true);
});

it('[2.1.4-e] refuses three of four signatures and passes four', () => {
  for (const role of ['drafter', 'proofreader', 'reviewer', 'signatory'] as const) {
    const three = { measures: { newContent: null, signatures: { ...signatures, [role]: false } } };
    expect(weighed('required-signatures', three)).toMatchObject({ met: false, facts: { missingSignatures: [role] } });
  }
  expect(passes('required-signatures', { measures: { newContent: null, signatures } })).toBe(true);
});

it('[2.1.4-f] fails the review when the mark of urgency is absent from the head', () => {
  for (const urgency of ['extra-urgent', 'urgent', 'special'] as const) {
    expect(passes('urgency-in-head', { urgency, headMark: false })).toBe(false);
    expect(passes('urgency-in-head', { urgency, headMark: true })).toBe(true);
  }
});

it('[2.1.4-g] refuses urgency without its reason', () => {
  expect(passes('urgency-explained', { urgency: 'extra-urgent', urgencyReason: '' })).toBe(false);
  expect(passes('urgency-explained', { urgency: 'extra-urgent', urgencyReason: '汛情' })).toBe(true);
});

it('[2.2.5.1-c] does not admit as urgent what states no limit', () => {
  expect(passes('urgent-needs-a-limit', { urgency: 'urgent', statedLimit: false })).toBe(false);
  expect(passes('urgent-needs-a-limit', { urgency: 'urgent', statedLimit: true })).toBe(true);
  expect(passes('urgent-needs-a-limit', { urgency: 'extra-urgent', statedLimit: false })).toBe(true);
});

it('[2.1.5-a] refuses a paper that touches others with neither agreement nor the way of disagreement', () => {
  const departments = [{ name: '财政局', opinionAttached: true }];
  expect(passes('consulted-first', { others: { departments, agreement: { state: 'open' } } })).toBe(false);
  expect(passes('consulted-first', { others: { departments, agreement: { state: 'agreed' } } })).toBe(true);
  expect(passes('consulted-first', disputed())).toBe(true);
});

it('[2.1.5-b] names the third department when two of three opinions are attached', () => {
  const departments = ['财政局', '发改委', '人社局'].map((name) => ({ name, opinionAttached: name !== '人社局' }));
  const verdict = weighed('opinions-attached', { others: { departments, agreement: { state: 'agreed' } } });
  expect(verdict).toMatchObject({ met: false, facts: { missingOpinions: ['人社局'] } });
});

it('[2.1.5-c] needs date, counterpart and result of the consultation by the head', () => {
  expect(passes('head-consulted', disputed())).toBe(true);
  expect(passes('head-consulted', disputed({ consultation: null }))).toBe(false);
  for (const part of ['on', 'counterpart', 'result'] as const) {
    const consultation = { on: '2026-11-20', counterpart: '局长', result: '未一致', [part]: '' };
    expect(passes('head-consulted', disputed({ consultation }))).toBe(false);
  }
});

it('[2.1.5-d] needs the grounds of each side and a proposal while the matter is unresolved', () => {
  expect(passes('grounds-and-proposal', disputed())).toBe(true);
  expect(passes('grounds-and-proposal', disputed({ proposal: '' }))).toBe(false);
  expect(passes('grounds-and-proposal', disputed({ ownGrounds: '' }))).toBe(false);
  const oneSide = disputed({ grounds: [{ department: '财政局', text: '预算不足' }] });
  expect(weighed('grounds-and-proposal', oneSide)).toMatchObject({ met: false, facts: { withoutGrounds: ['发改委'] } });
  expect(passes('grounds-and-proposal', disputed({ settled: true, proposal: '' }))).toBe(true);
});

it('[2.1.5-e] refuses one co-signature of two departments and routes two for decision', () => {
  expect(passes('co-signed-dispute', disputed({ coSignatures: ['财政局'] }))).toBe(false);
  expect(weighed('co-signed-dispute', disputed())).toMatchObject({ met: true, facts: { goesForDecision: true } });
});

it('[2.1.6-a] refuses an assigned matter without the text of the assignment', () => {
  const assignment = (text: string) => ({ assignment: { text, writtenInstruction: false, copyAttached: false } });
  expect(passes('assignment-stated', assignment(' '))).toBe(false);
  expect(passes('assignment-stated', assignment('请商发改委提出方案'))).toBe(true);
});

it('[2.1.6-b] refuses a written instruction without its copy', () => {
  const assignment = (copyAttached: boolean) => ({
    assignment: { text: '办', writtenInstruction: true, copyAttached },
  });
  expect(passes('instruction-copy-attached', assignment(false))).toBe(false);
  expect(passes('instruction-copy-attached', assignment(true))).toBe(true);
});

describe('the four questions of the initial review', () => {
  const checks = (more: Partial<Arrival['checks']>) => ({ checks: { ...plain.checks, ...more } });

  it('[2.2.1-b] whose matter: open cannot be saved, no leads to return or transfer', () => {
    expect(weighed('own-matter', checks({ ownMatter: 'open' }))).toMatchObject({ remedy: 'remedy.answer-own-matter' });
    expect(weighed('own-matter', checks({ ownMatter: 'no' }))).toMatchObject({ remedy: 'remedy.return-or-transfer' });
  });

  it.each([
    ['[2.2.1-c] content: a no needs its reason and returns the paper', 'document-rules-checked', 'documentRules'],
    [
      '[2.2.1-d] kind and layout: a no needs its reason and returns the paper',
      'kind-and-layout-checked',
      'kindAndLayout',
    ],
  ] as const)('%s', (_, id, key) => {
    expect(weighed(id, checks({ [key]: 'no' }))).toMatchObject({ met: false, remedy: 'remedy.give-reason' });
    const withReason = checks({ [key]: 'no', reason: '文种不符' });
    expect(weighed(id, withReason)).toMatchObject({ met: false, remedy: 'remedy.return-to-sender' });
    expect(passes(id, checks({ [key]: 'open' }))).toBe(false);
  });

  it('[2.2.1-e] consultation cannot pass without an opinion where others are touched', () => {
    const others = (opinionAttached: boolean) => ({
      others: { departments: [{ name: '财政局', opinionAttached }], agreement: { state: 'agreed' } as const },
    });
    expect(passes('consultation-checked', others(false))).toBe(false);
    expect(passes('consultation-checked', others(true))).toBe(true);
    expect(passes('consultation-checked', checks({ consultation: 'open' }))).toBe(false);
    expect(passes('consultation-checked', { others: { departments: [], agreement: { state: 'agreed' } } })).toBe(false);
  });
});

it('measures neither a higher body nor a citizen by what part two asks of senders', () => {
  const bare: Partial<Arrival> = {
    urgency: 'extra-urgent',
    forDecision: true,
    measures: { newContent: null, signatures: { ...signatures, drafter: false } },
    assignment: { text: '', writtenInstruction: true, copyAttached: false },
    others: null,
  };
  const broken = (relation: 'above' | 'public' | 'below') =>
    reviewRules.filter(
      (rule: Requirement<Arrival>) =>
        !rule.check({ ...plain, ...bare, sender: { relation, isDepartment: false } }, parameters).met,
    ).length;
  expect([broken('above'), broken('public')]).toEqual([0, 0]);
  expect(broken('below')).toBeGreaterThan(5);
});
