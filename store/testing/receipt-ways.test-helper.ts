import type { More, Scene } from './scene.test-helper.ts';
import { passingPreReview, passingSheet, proposal, registration, request } from '../../office/documents/samples.ts';

export const clerk = 'post:documents-clerk';
const urgentSheet = { ...passingSheet, headMark: true, urgencyReason: '汛情' };

export interface Paper {
  readonly urgency?: 'special' | 'extra-urgent' | 'urgent' | 'plain';
  readonly senderClass?: string;
  readonly medium?: string;
  readonly statedLimit?: string;
  readonly kind?: string;
}

/** The ways of a paper through the office, told step by step in one scene. Each gives the case. */
export function waysIn(scene: Scene) {
  const on = (caseId: string): More => ({ caseId });
  const done = (act: string, by: string, input: unknown, caseId: string, more: More = {}) =>
    scene.done(`documents/${act}`, by, input, { ...more, ...on(caseId) });
  const act = (name: string, by: string, input: unknown, caseId: string, more: More = {}) =>
    scene.act(`documents/${name}`, by, input, { ...more, ...on(caseId) });

  async function registered(paper: Paper = {}): Promise<string> {
    const { caseId } = await scene.done('documents/record-arrival', clerk, { ...request, ...paper });
    const urgency = paper.urgency ?? 'plain';
    await done('pass-review', clerk, { sheet: urgency === 'plain' ? passingSheet : urgentSheet }, caseId);
    await done('register-document', clerk, { ...registration, urgency }, caseId);
    return caseId;
  }

  async function forDivision(paper: Paper = {}, matter: object = {}): Promise<string> {
    const caseId = await registered(paper);
    await done('distribute-for-division', clerk, { opinion: '请提出分办意见', matter }, caseId);
    return caseId;
  }

  const division = (matter: object, leader = 'vice') => ({
    opinion: '属城建管网改造，建议分管副市长牵头办理',
    leader: scene.id(leader),
    matter: { asksDecision: true, ...matter },
  });

  async function divided(paper: Paper = {}, matter: object = {}): Promise<string> {
    const caseId = await forDivision(paper, matter);
    await done('divide', 'documents-deputy', division(matter), caseId);
    return caseId;
  }

  async function inPreReview(matter: object = { draftFor: 'approval' }): Promise<string> {
    const caseId = await forDivision({}, matter);
    await done('divide-for-pre-review', 'documents-deputy', division(matter), caseId);
    return caseId;
  }

  const proposalOf = (...leaders: string[]) => ({ ...proposal, leaders: leaders.map(scene.id) });

  async function proposed(paper: Paper = {}): Promise<string> {
    const caseId = await divided(paper);
    await done('sign-proposal', 'deputy-two', proposalOf('vice'), caseId);
    return caseId;
  }

  async function submitted(paper: Paper = {}): Promise<string> {
    const caseId = await proposed(paper);
    await done('submit', clerk, {}, caseId);
    return caseId;
  }

  /** The same while the counterpart deputy is away: whoever stands in proposes. */
  async function submittedWhileAway(): Promise<string> {
    const caseId = await divided();
    await done('sign-proposal', 'secretary-general', proposalOf('vice'), caseId);
    await done('submit', clerk, {}, caseId);
    return caseId;
  }

  /** From above, with these leaders to instruct in order; a paper without a request where `asks` is false. */
  async function fromAbove(leaders: readonly string[], paper: Paper = {}, asks = true): Promise<string> {
    const caseId = await registered({ senderClass: 'provincial', ...(asks ? {} : { kind: 'notice' }), ...paper });
    const matter = { asksDecision: asks };
    await done('distribute-for-instruction', clerk, { opinion: '请提出拟办意见', matter }, caseId);
    const signed = { ...proposal, matter, leaders: leaders.map(scene.id) };
    await done('sign-proposal', 'secretary-general', signed, caseId);
    await done('submit', clerk, {}, caseId);
    return caseId;
  }

  const opinion = (stance: 'agree' | 'disagree' | 'other', text: string, ...units: string[]) => ({
    mark: 'opinion',
    stance,
    text,
    units: units.map(scene.id),
    lead: units[0] === undefined ? null : scene.id(units[0]),
  });

  /** Whose desk the case waits at: the open tasks' targets. */
  const desks = async (caseId: string) =>
    (
      await scene.rows<{ step: string; target: string }>(
        'select step, target from tasks where case_id = $1 and closed_at is null order by step, target',
        [caseId],
      )
    ).map(({ step, target }) => `${step} ${target}`);

  const clock = async (caseId: string, rule: string) =>
    (
      await scene.rows<{ state: string; due: string; holder: string | null }>(
        'select state, due_at as due, holder from clocks where case_id = $1 and rule = $2 order by started_at',
        [caseId, `documents/receipt/${rule}`],
      )
    ).at(-1);

  return {
    act,
    done,
    registered,
    forDivision,
    division,
    divided,
    inPreReview,
    proposalOf,
    proposed,
    submitted,
    submittedWhileAway,
    fromAbove,
    opinion,
    desks,
    clock,
    preReview: passingPreReview,
  };
}
