import { Temporal } from 'temporal-polyfill';
import { failingSheet, passingSheet, proposal, registration, request } from '../../office/documents/samples.ts';
import type { Scene } from './scene.test-helper.ts';

/** One draw: which case, which of the acts that it knows there, how long after the last, and whether it is entered only later. */
export interface Drawn {
  readonly paper: number;
  readonly act: number;
  readonly minutesLater: number;
  readonly enteredLater: number;
  readonly clockRuns: boolean;
}

type Step = readonly [act: string, by: string, input: unknown];
const clerk = 'post:documents-clerk';
const reason = '材料不齐';

/** Where a paper stands, what may be done with it: onward, back, taken back. Returned and finished papers too. */
function movesOf(scene: Scene): Readonly<Record<string, readonly Step[]>> {
  const division = { opinion: '请分管副市长阅示', leader: scene.id('vice'), matter: { asksDecision: true } };
  const instructed = {
    ...{ mark: 'opinion', stance: 'agree', text: '同意', units: [scene.id('water')], lead: scene.id('water') },
  };
  const handOut = { units: [{ unit: scene.id('water'), role: 'lead' }], text: '请办理' };
  return {
    review: [
      ['pass-review', clerk, { sheet: passingSheet }],
      ['pass-review', clerk, { sheet: { ...passingSheet, headMark: true, urgencyReason: '汛情' } }],
      ['return-to-sender', clerk, { sheet: failingSheet, remark: '请补正' }],
    ],
    registration: [
      ['register-document', clerk, registration],
      ['register-document', clerk, { ...registration, urgency: 'urgent' }],
      ['reopen-review', clerk, { reason }],
    ],
    distribution: [['distribute-for-division', clerk, { opinion: '请提出分办意见', matter: {} }]],
    division: [
      ['divide', 'documents-deputy', division],
      ['send-back-to-section', 'documents-deputy', { reason }],
    ],
    proposal: [
      ['sign-proposal', 'deputy-two', { ...proposal, leaders: ['vice', 'vice-two'].map(scene.id) }],
      ['sign-proposal', 'deputy-two', { ...proposal, leaders: [scene.id('vice')] }],
      ['send-back-to-section', 'deputy-two', { reason }],
    ],
    submission: [
      ['submit', clerk, {}],
      ['send-back-proposal', clerk, { reason }],
    ],
    instruction: [
      ['instruct', 'vice', instructed],
      ['instruct', 'vice-two', instructed],
      ['call-back', clerk, { reason }],
    ],
    returning: [['receive-back', clerk, {}]],
    'handing-out': [
      ['hand-out', clerk, handOut],
      ['submit-again', clerk, { reason }],
    ],
    handling: [
      ['close-with-remark', clerk, { remark: '已办结' }],
      ['hand-out-again', clerk, { reason }],
    ],
  };
}

const everywhere: readonly Step[] = [
  ['withdraw', 'clerk', {}],
  ['withdraw', 'deputy-two', {}],
  ['withdraw', 'vice', {}],
  ['void-number', 'chief', { reason: '重复登记' }],
];
const arrivals = [{}, { urgency: 'urgent' }, { sender: '市文旅局' }];

/** Plays draws in a scene. What is refused is nothing; gives the acts that were done. */
export function storyteller(scene: Scene) {
  const moves = movesOf(scene);
  const papers: string[] = [];

  async function ofPaper({ paper, act }: Drawn): Promise<[Step, string | undefined]> {
    const caseId = papers[paper % (papers.length + 1)];
    if (caseId === undefined)
      return [['record-arrival', clerk, { ...request, ...arrivals[act % arrivals.length] }], undefined];
    const [found] = await scene.rows<{ step: string }>('select step from cases where id = $1', [caseId]);
    const here = [...(moves[found?.step ?? ''] ?? []), ...(moves[found?.step ?? ''] ?? []), ...everywhere];
    return [here[act % here.length] ?? ['withdraw', 'clerk', {}], caseId];
  }

  async function attempt([act, by, input]: Step, caseId: string | undefined, more: object): Promise<string | null> {
    // At night nobody may hold a post.
    const outcome = await scene.act(`documents/${act}`, by, input, { caseId, ...more }).catch(() => null);
    if (outcome?.kind !== 'done') return null;
    if (caseId === undefined) papers.push(outcome.committed.caseId);
    return act;
  }

  async function clocksRun(): Promise<string[]> {
    const minute = scene.now().round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString();
    const due = await scene.rows<{ id: string; caseId: string }>(
      `select id, case_id as "caseId" from clocks where state = 'running' and fired_at is null and due_at < $1`,
      [minute],
    );
    const fired = [];
    for (const { id, caseId } of due) {
      const outcome = await scene.act('general/clock-fell-due', 'clock', { clock: id }, { caseId });
      if (outcome.kind === 'done') fired.push('clock-fell-due');
    }
    return fired;
  }

  return async (drawn: Drawn): Promise<string[]> => {
    const moved = scene.now().add({ minutes: drawn.minutesLater });
    scene.moveTo(moved.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString());
    const [step, caseId] = await ofPaper(drawn);
    const late = drawn.enteredLater === 0 ? {} : earlier(scene.now(), drawn.enteredLater);
    const done = await attempt(step, caseId, late);
    return [...(done === null ? [] : [done]), ...(drawn.clockRuns ? await clocksRun() : [])];
  };
}

const earlier = (now: Temporal.Instant, minutes: number) => ({
  happenedAt: now.subtract({ minutes }).toString(),
  lateReason: '系统停用',
});
