import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReviewSheet } from '../../contract/documents/sheet.ts';
import type { Outcome } from '../perform.ts';
import { openScene, type More, type Scene } from '../../store/testing/scene.test-helper.ts';
import { passingSheet, request } from './samples.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 120_000);
afterAll(() => scene.close());

type Sheet = Partial<ReviewSheet>;
type Document = Readonly<Record<string, unknown>>;

/** A paper arrives and its review is to be passed with this sheet. */
async function reviewed(sheet: Sheet, document: Document = {}, more: More = {}) {
  const { caseId } = await scene.done('documents/record-arrival', 'clerk', { ...request, ...document });
  const input = { sheet: { ...passingSheet, ...sheet } };
  const outcome = await scene.act('documents/pass-review', 'clerk', input, { caseId, ...more });
  return { caseId, outcome, step: await stepOf(caseId) };
}

const stepOf = async (caseId: string) => (await scene.rows('select step from cases where id = $1', [caseId]))[0]?.step;

const brokenIn = (outcome: Outcome): string[] =>
  outcome.kind === 'findings' ? outcome.findings.filter(({ met }) => !met).map(({ source }) => source) : [];
const factsOf = (outcome: Outcome, source: string) =>
  outcome.kind === 'findings'
    ? outcome.findings.find((finding) => finding.source === source && !finding.met)?.facts
    : {};

const government = { name: '市人民政府', kind: 'government' as const, copy: false, belowSender: false };
const besides = (name: string, kind: 'leader' | 'department' | 'party-committee', copy = false) => ({
  addressees: [government, { name, kind, copy, belowSender: false }],
});
const allSigned = { drafter: true, proofreader: true, reviewer: true, signatory: true };
const urgent = { urgency: 'extra-urgent' };
const opinion = (name: string, opinionAttached: boolean) => ({ name, opinionAttached });
const agreedBy = (...departments: ReturnType<typeof opinion>[]): Sheet => ({
  others: { departments, agreement: { state: 'agreed' } },
});
const both = [opinion('财政局', true), opinion('住建局', true)];
const dispute = {
  state: 'disputed' as const,
  departments: ['财政局', '住建局'],
  consultation: { on: '2026-02-25', counterpart: '财政局局长', result: '未达成一致' },
  settled: false,
  ownGrounds: '管网老化',
  grounds: [
    { department: '财政局', text: '预算不足' },
    { department: '住建局', text: '规划未定' },
  ],
  proposal: '分两年实施',
  coSignatures: ['财政局', '住建局'],
};
const disputed = (more: Partial<typeof dispute> | { consultation: null } = {}): Sheet => ({
  others: { departments: both, agreement: { ...dispute, ...more } },
});
const bypass = (exception: 'emergency' | null): Sheet => ({ bypass: { exception, bypassedBodyInCopy: true } });

interface Told {
  readonly title: string;
  readonly source: string;
  readonly refused: readonly [Sheet, Document?];
  readonly passes: readonly [Sheet, Document?];
}

const told: readonly Told[] = [
  {
    title: '[2.1.1-a] cannot be accepted while one of the three checks of conformity is open',
    source: '2.1.1-a',
    refused: [{ conformity: { ...passingSheet.conformity, format: 'open' } }],
    passes: [{}],
  },
  {
    title: '[2.1.2-b] bypassing a level is refused without one of the three exceptions, and accepted with an emergency',
    source: '2.1.2-b',
    refused: [bypass(null)],
    passes: [bypass('emergency')],
  },
  {
    title: '[2.1.3-a] an additional direct addressee fails the check',
    source: '2.1.3-a',
    refused: [besides('市财政局', 'department')],
    passes: [{}],
  },
  {
    title: '[2.1.3-b] also sent to a leader: refused without an explanatory letter, accepted with it',
    source: '2.1.3-b',
    refused: [besides('某副市长', 'leader')],
    passes: [{ ...besides('某副市长', 'leader'), explanatoryLetter: true }],
  },
  {
    title: '[2.1.3-c] a department in the copy list does not count as multiple submission',
    source: '2.1.3-a',
    refused: [besides('市财政局', 'department')],
    passes: [besides('市财政局', 'department', true)],
  },
  {
    title:
      '[2.1.3-d] a matter for both bodies: the way to the party committee stays closed until the opinion is recorded',
    source: '2.1.3-d',
    refused: [{ ...besides('市委', 'party-committee'), bothBodies: { governmentOpinionRecorded: false } }],
    passes: [{ bothBodies: { governmentOpinionRecorded: false } }],
  },
  {
    title: '[2.1.3-e] to a leader personally without either exception is refused',
    source: '2.1.3-e',
    refused: [{ toLeaderPersonally: { reason: null, classified: false } }],
    passes: [{ toLeaderPersonally: { reason: 'assigned', classified: false } }],
  },
  {
    title: '[2.1.4-a] an empty basis is refused where a decision is asked',
    source: '2.1.4-a',
    refused: [{ basis: { ...passingSheet.basis, text: ' ' } }],
    passes: [{}],
  },
  {
    title: '[2.1.4-c] a contact with a name and no telephone number is refused',
    source: '2.1.4-c',
    refused: [{}, { contactPhone: '' }],
    passes: [{}],
  },
  {
    title: '[2.1.4-d] measures with neither underlined passages nor the declaration of no new content are refused',
    source: '2.1.4-d',
    refused: [{ measures: { newContent: null, signatures: allSigned } }],
    passes: [{ measures: { newContent: 'underlined', signatures: allSigned } }],
  },
  {
    title: '[2.1.4-e] three signatures of four are refused, four pass',
    source: '2.1.4-e',
    refused: [{ measures: { newContent: 'underlined', signatures: { ...allSigned, reviewer: false } } }],
    passes: [{ measures: { newContent: 'no-new-content', signatures: allSigned } }],
  },
  {
    title: '[2.1.4-f] extra-urgent without the mark in the head fails the review',
    source: '2.1.4-f',
    refused: [{ urgencyReason: '汛情' }, urgent],
    passes: [{ urgencyReason: '汛情', headMark: true }, urgent],
  },
  {
    title: '[2.1.4-g] urgent without a reason is refused',
    source: '2.1.4-g',
    refused: [{ headMark: true }, urgent],
    passes: [{ urgencyReason: '汛情', headMark: true }, urgent],
  },
  {
    title: '[2.2.5.1-c] urgent without a stated limit is not admitted as urgent',
    source: '2.2.5.1-c',
    refused: [{ urgencyReason: '汛情', headMark: true }, { urgency: 'urgent' }],
    passes: [
      { urgencyReason: '汛情', headMark: true },
      { urgency: 'urgent', statedLimit: '2026-03-03T12:00:00+08:00' },
    ],
  },
  {
    title: '[2.1.5-a] touching others with neither agreement nor the way of disagreement is refused',
    source: '2.1.5-a',
    refused: [{ others: { departments: both, agreement: { state: 'open' } } }],
    passes: [agreedBy(...both)],
  },
  {
    title: '[2.1.5-b] of three departments two opinions are attached: refused',
    source: '2.1.5-b',
    refused: [agreedBy(...both, opinion('人社局', false))],
    passes: [agreedBy(...both, opinion('人社局', true))],
  },
  {
    title: "[2.1.5-c] a disagreement without the record of the head's consultation is refused",
    source: '2.1.5-c',
    refused: [disputed({ consultation: null })],
    passes: [disputed()],
  },
  {
    title: '[2.1.5-d] unresolved with empty grounds of one side or without a proposal is refused',
    source: '2.1.5-d',
    refused: [disputed({ grounds: [{ department: '财政局', text: '预算不足' }] })],
    passes: [disputed()],
  },
  {
    title: '[2.1.5-e] of two departments one co-signature is refused, two pass',
    source: '2.1.5-e',
    refused: [disputed({ coSignatures: ['财政局'] })],
    passes: [disputed()],
  },
  {
    title: '[2.1.6-a] assigned by a leader with an empty assignment is refused',
    source: '2.1.6-a',
    refused: [{ assignment: { text: '', writtenInstruction: false, copyAttached: false } }],
    passes: [{ assignment: { text: '请水务局牵头', writtenInstruction: false, copyAttached: false } }],
  },
  {
    title: '[2.1.6-b] a written instruction without its copy is refused',
    source: '2.1.6-b',
    refused: [{ assignment: { text: '请水务局牵头', writtenInstruction: true, copyAttached: false } }],
    passes: [{ assignment: { text: '请水务局牵头', writtenInstruction: true, copyAttached: true } }],
  },
  {
    title: '[2.2.1-b] whether it is our matter: open cannot be passed',
    source: '2.2.1-b',
    refused: [{ checks: { ...passingSheet.checks, ownMatter: 'open' } }],
    passes: [{}],
  },
  {
    title: '[2.2.1-e] touching others with no opinion attached cannot pass the check of consultation',
    source: '2.2.1-e',
    refused: [agreedBy(opinion('财政局', false))],
    passes: [agreedBy(opinion('财政局', true))],
  },
];

describe('passing the initial review', () => {
  it.each(told)('$title', async ({ source, refused, passes }) => {
    const no = await reviewed(...refused);
    expect(brokenIn(no.outcome)).toContain(source);
    expect(no.step).toBe('review');
    const yes = await reviewed(...passes);
    expect(brokenIn(yes.outcome)).toEqual([]);
    expect(yes.step).toBe('registration');
  });

  it.each([
    ['省发展改革委', 'provincial', true],
    ['省防汛抗旱指挥部', 'provincial', true],
    ['省政府', 'provincial', false],
    ['省政府办公厅', 'provincial', false],
    ['中共甘肃省委', 'provincial', false],
    ['国务院', 'central', false],
    ['国家发展改革委', 'central', true],
  ])(
    'a paper of %s (%s) that commands: is stopped as one of a department: %s',
    async (sender, senderClass, stopped) => {
      const command = (commands: boolean) => reviewed({ commands }, { sender, senderClass, kind: 'notice' });
      expect(brokenIn((await command(true)).outcome)).toEqual(stopped ? ['ordinance-16.2'] : []);
      expect((await command(false)).step).toBe('registration');
    },
  );

  it('a report sent up with a copy to a body below is stopped, with one to a peer it passes', async () => {
    const report = (belowSender: boolean) =>
      reviewed(
        { addressees: [government, { name: '某区政府', kind: 'department', copy: true, belowSender }] },
        { kind: 'report' },
      );
    expect(brokenIn((await report(true)).outcome)).toEqual(['ordinance-15.1']);
    expect((await report(false)).step).toBe('registration');
  });

  it('[2.1.2-b] the emergency that let it pass stands in the trail', async () => {
    const { caseId } = await reviewed(bypass('emergency'));
    const [row] = await scene.rows<{ body: string }>('select body from trail where case_id = $1 and seq = 2', [caseId]);
    expect(row?.body).toContain('"bypassException":"emergency"');
  });

  it.each([
    [
      '[2.1.5-b] names the department whose opinion is missing',
      agreedBy(...both, opinion('人社局', false)),
      '2.1.5-b',
      '人社局',
    ],
    [
      '[2.1.4-e] names the signature that is missing',
      { measures: { newContent: 'underlined', signatures: { ...allSigned, reviewer: false } } } satisfies Sheet,
      '2.1.4-e',
      'reviewer',
    ],
  ] as const)('%s', async (_, sheet, source, name) => {
    expect(JSON.stringify(factsOf((await reviewed(sheet)).outcome, source))).toContain(name);
  });

  it('[2.1.4-b] a cited basis that is neither attached nor public prompts, and passes with a reason', async () => {
    const cited: Sheet = {
      basis: { text: '省政办发〔2025〕9号', citesDocument: true, attached: false, publiclyAvailable: false },
    };
    expect(brokenIn((await reviewed(cited)).outcome)).toEqual(['2.1.4-b']);
    const reasons = { 'documents/review/basis-attached': '文件随后补送' };
    expect((await reviewed(cited, {}, { reasons })).step).toBe('registration');
    const open: Sheet = { basis: { ...passingSheet.basis, citesDocument: true, publiclyAvailable: true } };
    expect((await reviewed(open)).step).toBe('registration');
  });

  it('[2.1.4-h] a wanted reply date shows how many working days are left', async () => {
    const { outcome } = await reviewed({}, { replyWantedOn: '2026-03-09' }, { dryRun: true });
    const findings = outcome.kind === 'would' ? outcome.changes.findings : [];
    expect(findings.find(({ source }) => source === '2.1.4-i')?.facts).toMatchObject({ workingDays: 5 });
  });

  it('[2.1.4-i] a reply wanted 5 working days after receipt gives no warning, 4 ask for a reason', async () => {
    expect((await reviewed({}, { replyWantedOn: '2026-03-09' })).step).toBe('registration');
    const short = await reviewed({}, { replyWantedOn: '2026-03-06' });
    expect(brokenIn(short.outcome)).toEqual(['2.1.4-i']);
    const reasons = { 'documents/receipt/reply-lead': '会期提前' };
    expect((await reviewed({}, { replyWantedOn: '2026-03-06' }, { reasons })).step).toBe('registration');
  });
});

describe('a check that fails', () => {
  const withChecks = (checks: Partial<ReviewSheet['checks']>) => ({
    sheet: { ...passingSheet, checks: { ...passingSheet.checks, ...checks } },
  });
  const arrived = async () => (await scene.done('documents/record-arrival', 'clerk', request)).caseId;

  it.each([
    ['[2.2.1-c] content against the rules', { documentRules: 'no' }],
    ['[2.2.1-d] kind or layout irregular', { kindAndLayout: 'no' }],
    ['[2.2.1-b] not our matter', { ownMatter: 'no' }],
  ] as const)('%s: cannot pass, needs its reason, and goes back to the sender', async (_, checks) => {
    const caseId = await arrived();
    const pass = await scene.act('documents/pass-review', 'clerk', withChecks(checks), { caseId });
    expect(pass.kind).toBe('findings');
    const without = await scene.act('documents/return-to-sender', 'clerk', withChecks(checks), { caseId });
    expect(without.kind).toBe('findings');
    await scene.done('documents/return-to-sender', 'clerk', withChecks({ ...checks, reason: '见退文单' }), { caseId });
    expect(await stepOf(caseId)).toBe('returned');
  });

  it('[2.2.1-b] what is not our matter may be passed to the body whose it is, what is ours may not', async () => {
    const caseId = await arrived();
    const transfer = (ownMatter: 'yes' | 'no') =>
      scene.act(
        'documents/transfer-elsewhere',
        'clerk',
        { ...withChecks({ ownMatter, reason: '属人大' }), to: '市人大办' },
        { caseId },
      );
    expect((await transfer('yes')).kind).toBe('findings');
    expect((await transfer('no')).kind).toBe('done');
    expect(await stepOf(caseId)).toBe('transferred');
  });

  it('[2.1.1-b] a paper without a failed check cannot be returned; a returned one keeps its reasons, and only it can be resubmitted', async () => {
    const caseId = await arrived();
    const groundless = await scene.act('documents/return-to-sender', 'clerk', withChecks({}), { caseId });
    expect(groundless.kind).toBe('findings');
    const early = await scene.act('documents/record-arrival', 'clerk', { ...request, resubmits: caseId });
    expect(brokenIn(early)).toEqual(['2.1.1-b']);
    await scene.done('documents/return-to-sender', 'clerk', withChecks({ documentRules: 'no', reason: '未写明依据' }), {
      caseId,
    });
    const again = await scene.done('documents/record-arrival', 'clerk', { ...request, resubmits: caseId });
    const [row] = await scene.rows('select parent from cases where id = $1', [again.caseId]);
    expect(row?.parent).toBe(caseId);
    const [document] = await scene.rows('select sheet from documents where case_id = $1', [caseId]);
    expect(JSON.stringify(document?.sheet)).toContain('未写明依据');
  });
});
