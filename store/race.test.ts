import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acts } from '../office/acts.ts';
import { passingSheet, registration, request } from '../office/documents/samples.ts';
import { perform } from '../office/perform.ts';
import { canonical } from './canonical.ts';
import { openScene, type Scene } from './testing/scene.test-helper.ts';
import { play } from './testing/story.test-helper.ts';
import { verify } from './verify.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 120_000);
afterAll(() => scene.close());

async function passed(): Promise<string> {
  const { caseId } = await scene.done('documents/record-arrival', 'clerk', request);
  await scene.done('documents/pass-review', 'clerk', { sheet: passingSheet }, { caseId });
  return caseId;
}
const register = (caseId: string, by: string, more: object = {}) =>
  scene.act('documents/register-document', by, registration, { caseId, ...more });
const trailOf = async (caseId: string) =>
  (await scene.rows('select count(*) as n from trail where case_id = $1', [caseId]))[0]?.n;

describe('at the same moment', () => {
  it('[2.2.2.2-a] fifty registrations get fifty consecutive numbers', async () => {
    const cases: string[] = [];
    for (let i = 0; i < 50; i += 1) cases.push(await passed());
    const outcomes = await Promise.all(cases.map((caseId, i) => register(caseId, i % 2 ? 'clerk' : 'second-clerk')));
    const numbers = outcomes.map((outcome) => (outcome.kind === 'done' ? outcome.committed.numbers.receipt : null));
    expect(numbers.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    const rows = await scene.rows(
      'select d.receipt_number as n from documents d join register_entries r on r.case_id = d.case_id and r.number = d.receipt_number',
    );
    expect(rows).toHaveLength(50);
  });

  it('two clerks act on one task: one wins, the other is told who was faster, with what and when', async () => {
    for (let i = 0; i < 10; i += 1) {
      const caseId = await passed();
      const outcomes = await Promise.all([
        register(caseId, 'clerk', { seenSeq: 2 }),
        register(caseId, 'second-clerk', { seenSeq: 2 }),
      ]);
      const winner = outcomes.findIndex(({ kind }) => kind === 'done');
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refusal']);
      expect(outcomes[1 - winner]).toMatchObject({
        refusal: {
          reason: 'too-late',
          facts: {
            by: winner === 0 ? 'clerk' : 'second-clerk',
            act: 'documents/register-document',
            at: new Date(scene.now().epochMilliseconds).toISOString(),
          },
        },
      });
      expect(await trailOf(caseId)).toBe(3);
    }
  });

  it('one request sent ten times under one key is done once, and all ten get the same answer', async () => {
    const caseId = await passed();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => register(caseId, 'clerk', { key: 'one-and-the-same', requestHash: 'h' })),
    );
    const answers = outcomes.map((outcome) => (outcome.kind === 'done' ? outcome.committed : outcome));
    expect(new Set(answers.map(canonical)).size).toBe(1);
    expect(outcomes.filter((outcome) => outcome.kind === 'done' && !outcome.repeated)).toHaveLength(1);
    expect(await trailOf(caseId)).toBe(3);
  });

  it('two people read and one closes: nobody loses a signature, nothing deadlocks', async () => {
    const caseId = await passed();
    await register(caseId, 'clerk');
    const readers = ['vice', 'executive', 'mayor'].map(scene.id);
    await scene.done('documents/distribute-for-reading', 'clerk', { opinion: '请阅', readers }, { caseId });
    const outcomes = await Promise.all(
      ['vice', 'executive', 'mayor'].map((who) =>
        scene.act('documents/mark-read', who, { remark: who }, { caseId, seenSeq: 4 }),
      ),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
  });

  it.each(acts.map((act) => [act.id, act] as const))(
    '%s, sent twice under one key, is done at most once',
    async (_, act) => {
      const { caseId, by, input } = await play(scene, act.example);
      const count = async () => Number((await scene.rows('select count(*) as n from trail'))[0]?.n);
      const before = await count();
      const key = `twice-${act.id}`;
      const envelope = { input, ...(caseId === undefined ? {} : { caseId }) };
      const [first, second] = await Promise.all([0, 1].map(() => perform(scene.office, { act, envelope, by, key })));
      expect(second?.kind).toBe(first?.kind);
      // One row in each trail that the act writes in.
      expect((await count()) - before).toBe(first?.kind === 'done' ? 1 + first.committed.also.length : 0);
    },
  );

  it('leaves an office that verifies', async () => {
    expect((await verify(scene.database)).faults).toEqual([]);
  });
});
