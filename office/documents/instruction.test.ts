import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openScene, type Scene } from '../../store/testing/scene.test-helper.ts';
import { clerk, waysIn } from '../../store/testing/receipt-ways.test-helper.ts';

let scene: Scene;
let ways: ReturnType<typeof waysIn>;
beforeAll(async () => {
  scene = await openScene();
  ways = waysIn(scene);
}, 120_000);
beforeEach(() => {
  scene.moveTo('2026-03-02T09:00');
});
afterAll(() => scene.close());

const broken = (rule: string): object => ({
  kind: 'findings',
  findings: expect.arrayContaining([
    expect.objectContaining({ rule: `documents/instruction/${rule}`, met: false }),
  ]) as unknown,
});
const circle = { mark: 'circle' };
const opinionsOf = (caseId: string) =>
  scene.rows<{ id: string; kind: string; stance: string | null; effect: string | null; person: string }>(
    'select id, kind, stance, effect, person, entered_by from opinions where case_id = $1 order by seq',
    [caseId],
  );
const stepOf = async (caseId: string) =>
  (await scene.rows<{ step: string }>('select step from cases where id = $1', [caseId]))[0]?.step;

describe('a leader’s answer', () => {
  it('[2.2.4.2-a] to a request is an explicit opinion: a circle mark alone is refused', async () => {
    const caseId = await ways.submitted();
    for (const input of [
      circle,
      { mark: 'opinion', stance: null, text: '阅' },
      { mark: 'opinion', stance: 'other', text: '' },
    ])
      expect(await ways.act('instruct', 'vice', input, caseId)).toMatchObject(broken('request-needs-opinion'));
    await ways.done('instruct', 'vice', ways.opinion('agree', ''), caseId);
  });

  it('[2.2.4.2-b] without a request, a circle mark is read and agreed: the proposal takes effect', async () => {
    const caseId = await ways.fromAbove(['vice'], {}, false);
    await ways.done('instruct', 'vice', circle, caseId);
    expect((await opinionsOf(caseId)).at(-1)).toMatchObject({
      kind: 'instruction',
      stance: 'agree',
      effect: 'documents/instruction/circle-agrees',
    });
  });

  it('asks the named leaders in their order, and others whom a leader names next, each once', async () => {
    const caseId = await ways.fromAbove(['vice', 'mayor']);
    expect(await ways.act('instruct', 'mayor', ways.opinion('agree', ''), caseId)).toMatchObject({ kind: 'refusal' });
    const next = { ...ways.opinion('agree', ''), next: [scene.id('executive'), scene.id('mayor')] };
    await ways.done('instruct', 'vice', next, caseId);
    expect(await ways.desks(caseId)).toEqual([`instruction person:${scene.id('executive')}`]);
    await ways.done('instruct', 'executive', ways.opinion('agree', ''), caseId);
    expect(await ways.desks(caseId)).toEqual([`instruction person:${scene.id('mayor')}`]);
    await ways.done('instruct', 'mayor', ways.opinion('agree', ''), caseId);
    expect(await ways.desks(caseId)).toEqual([`returning relation:leader-secretary:${scene.id('mayor')}`]);
  });

  it('given on paper or by telephone is entered by the counterpart deputy, by nobody else, and both names stay', async () => {
    const caseId = await ways.submitted();
    const onPaper = { by: scene.id('vice'), place: '通话记录第3页', means: 'telephone' };
    const input = ways.opinion('agree', '同意，请水务局办理', 'water');
    for (const who of ['deputy-one', 'clerk', 'secretary-general'])
      expect((await ways.act('instruct', who, input, caseId, { onPaper })).kind).toBe('refusal');
    await ways.done('instruct', 'deputy-two', input, caseId, { onPaper });
    expect((await opinionsOf(caseId)).at(-1)).toMatchObject({
      person: scene.id('vice'),
      entered_by: scene.id('deputy-two'),
    });
  });

  it('can be taken back until the next one has acted (L16)', async () => {
    const caseId = await ways.fromAbove(['vice', 'mayor']);
    await ways.done('instruct', 'vice', ways.opinion('agree', '同意'), caseId);
    await ways.done('withdraw', 'vice', {}, caseId);
    await ways.done('instruct', 'vice', ways.opinion('disagree', '暂缓'), caseId);
    await ways.done('instruct', 'mayor', ways.opinion('disagree', '暂缓'), caseId);
    expect(await ways.act('withdraw', 'vice', {}, caseId)).toMatchObject({ refusal: { reason: 'cannot-withdraw' } });
    await ways.done('receive-back', clerk, {}, caseId);
    // The opinion that was taken back is shown and no longer weighed: the two that count agree.
    expect(await ways.act('ask-settlement', clerk, {}, caseId)).toMatchObject(broken('settlement-needed'));
    expect((await opinionsOf(caseId)).filter(({ kind }) => kind === 'instruction')).toHaveLength(3);
  });
});

describe('carrying out', () => {
  it('[2.2.4.1-a] an instruction for a bureau opens the hand-out in the section, and the bureau cannot be left out', async () => {
    const caseId = await ways.submitted();
    await ways.done('instruct', 'vice', ways.opinion('agree', '请水务局办理', 'water'), caseId);
    await ways.done('receive-back', clerk, {}, caseId);
    expect(await ways.desks(caseId)).toEqual(['handing-out post:documents-clerk']);
    const finance = { units: [{ unit: scene.id('finance'), role: 'lead' }], text: '请办理' };
    expect(await ways.act('hand-out', clerk, finance, caseId)).toMatchObject(broken('handed-out-as-instructed'));
    expect(await ways.act('close-with-remark', clerk, { remark: '已阅' }, caseId)).toMatchObject(
      broken('handed-out-as-instructed'),
    );
    const water = { units: [{ unit: scene.id('water'), role: 'lead' }], text: '请按批示办理' };
    await ways.done('hand-out', clerk, water, caseId);
    const [row] = await scene.rows('select unit, role from hand_outs where case_id = $1', [caseId]);
    expect(row).toEqual({ unit: scene.id('water'), role: 'lead' });
    expect(
      await scene.rows('select 1 from access where case_id = $1 and subject = $2', [
        caseId,
        `unit:${scene.id('water')}`,
      ]),
    ).toHaveLength(1);
    expect(await stepOf(caseId)).toBe('handling');
  });

  it('[2.2.4.2-c] two differing instructions block it until the highest-ranking has picked per point', async () => {
    const caseId = await ways.fromAbove(['vice', 'mayor']);
    await ways.done('instruct', 'vice', ways.opinion('agree', '请水务局牵头', 'water'), caseId);
    await ways.done('instruct', 'mayor', ways.opinion('disagree', '暂缓'), caseId);
    await ways.done('receive-back', clerk, {}, caseId);
    const water = { units: [{ unit: scene.id('water'), role: 'lead' }], text: '请按批示办理' };
    expect(await ways.act('hand-out', clerk, water, caseId)).toMatchObject(broken('differences-settled'));
    expect((await ways.act('close-with-remark', clerk, { remark: '已阅' }, caseId)).kind).toBe('findings');
    await ways.done('ask-settlement', clerk, {}, caseId);
    expect(await ways.desks(caseId)).toEqual([`settlement person:${scene.id('mayor')}`]);
    const mine = (await opinionsOf(caseId)).filter(({ kind }) => kind === 'instruction');
    const of = mine.find(({ person }) => person === scene.id('vice'))?.id;
    const picks = (id: string | undefined) => ({ picks: [{ of: id, point: '由水务局牵头', agrees: true }] });
    expect((await ways.act('settle', 'vice', picks(of), caseId)).kind).toBe('refusal');
    expect(await ways.act('settle', 'mayor', picks(scene.id('water')), caseId)).toMatchObject({
      refusal: { reason: 'no-such-opinion' },
    });
    await ways.done('settle', 'mayor', picks(of), caseId);
    await ways.done('receive-back', clerk, {}, caseId);
    await ways.done('hand-out', clerk, water, caseId);
  });

  it('[2.2.4.2-c] the highest-ranking may pick at once, with his own instruction', async () => {
    const caseId = await ways.fromAbove(['vice', 'mayor']);
    await ways.done('instruct', 'vice', ways.opinion('agree', '请水务局牵头', 'water'), caseId);
    const of = (await opinionsOf(caseId)).at(-1)?.id;
    const picked = {
      ...ways.opinion('disagree', '先由财政局测算', 'finance'),
      picks: [{ of, point: '由水务局牵头', agrees: false }],
    };
    await ways.done('instruct', 'mayor', picked, caseId);
    await ways.done('receive-back', clerk, {}, caseId);
    const both = ['water', 'finance'].map((unit) => ({ unit: scene.id(unit), role: 'join' }));
    await ways.done('hand-out', clerk, { units: both, text: '请按批示办理' }, caseId);
  });

  it.each(['extra-urgent', 'urgent'] as const)(
    '[2.2.4.1-b] an advance copy of an %s paper is logged as one',
    async (urgency) => {
      const limit = urgency === 'urgent' ? { statedLimit: '2026-03-04T12:00:00+08:00' } : {};
      const caseId = await ways.proposed({ urgency, ...limit });
      const copy = { units: [scene.id('water')], text: '先行办理' };
      await ways.done('send-advance-copy', clerk, copy, caseId);
      expect(await scene.rows('select unit, role from hand_outs where case_id = $1', [caseId])).toEqual([
        { unit: scene.id('water'), role: 'advance' },
      ]);
      await ways.done('submit', clerk, {}, caseId);
    },
  );

  it('[2.2.4.1-b] of a plain paper, or outside the submission, there is none', async () => {
    const copy = { units: [scene.id('water')], text: '先行办理' };
    expect(await ways.act('send-advance-copy', clerk, copy, await ways.proposed())).toMatchObject(
      broken('advance-copy-urgent-only'),
    );
    expect(await ways.act('send-advance-copy', clerk, copy, await ways.registered())).toMatchObject({
      refusal: { reason: 'not-being-submitted' },
    });
  });
});

describe('a leader who is away (L22)', () => {
  const away = (who: string, until: string) =>
    scene.done('people/record-absence', 'director', {
      personId: scene.id(who),
      kind: 'business',
      fromAt: '2026-03-02T08:00:00+08:00',
      untilAt: `${until}:00+08:00`,
      approvedBy: scene.id('secretary-general'),
    });
  const near = async (caseId: string) => {
    const [row] = await scene.rows<{ id: string; warn_at: string }>(
      `select id, warn_at from clocks where case_id = $1 and state = 'running' and rule like '%decide-plain-leader'`,
      [caseId],
    );
    return row;
  };
  const back = async () => {
    for (const { id } of await scene.rows<{ id: string }>('select id from absences where ended_at is null'))
      await scene.done('people/end-absence', 'director', { id });
  };

  it('[2.2.4.3-a] with the limit near, the counterpart deputy has to ask for the handling; not before, and once', async () => {
    const caseId = await ways.submitted();
    await away('vice', '2026-03-05T12:00');
    const clock = await near(caseId);
    const warn = () => scene.act('general/limit-near', 'clock', { clock: clock?.id }, { caseId });
    // Monday's submission is due on Thursday's close: the warning comes as Thursday begins.
    expect(clock?.warn_at).toBe(new Date('2026-03-05T08:30:00+08:00').toISOString());
    scene.moveTo('2026-03-05T08:29');
    expect(await warn()).toMatchObject({ refusal: { reason: 'not-yet-due' } });
    scene.moveTo('2026-03-05T08:30');
    expect((await warn()).kind).toBe('done');
    expect(await ways.desks(caseId)).toEqual([
      `away relation:counterpart-deputy:${scene.id('vice')}`,
      `instruction person:${scene.id('vice')}`,
    ]);
    expect(await warn()).toMatchObject({ refusal: { reason: 'clock-not-running' } });
    const redirect = { to: scene.id('mayor'), reason: '分管副市长外出' };
    expect(await ways.act('redirect-instruction', 'deputy-two', redirect, caseId)).toMatchObject(
      broken('deputy-asks-the-substitute'),
    );
    const onPaper = { by: scene.id('vice'), place: '通话记录', means: 'telephone' };
    await ways.done('instruct', 'deputy-two', ways.opinion('agree', '同意'), caseId, { onPaper });
    expect(await ways.desks(caseId)).toEqual([`returning relation:counterpart-deputy:${scene.id('vice')}`]);
    await back();
  });

  it('[2.2.4.3-a] a substitute who is named is asked instead, and acts for the one who is away', async () => {
    await scene.done('people/name-substitute', 'director', {
      forTarget: `person:${scene.id('vice')}`,
      personId: scene.id('executive'),
      decision: '分工通知',
      fromOn: '2026-03-02',
      toOn: '2026-03-02',
    });
    const caseId = await ways.submitted();
    await away('vice', '2026-03-20T12:00');
    await ways.done('instruct', 'executive', ways.opinion('agree', '同意'), caseId);
    const [row] = await scene.rows<{ body: string }>(
      'select body from trail where case_id = $1 order by seq desc limit 1',
      [caseId],
    );
    expect(JSON.parse(row?.body ?? '')).toMatchObject({ as: { why: { kind: 'substitute', for: scene.id('vice') } } });
    await back();
  });

  it('[2.2.4.3-b] both away: the secretary-general redirects or waits, and the choice is logged', async () => {
    scene.moveTo('2026-03-10T09:00');
    for (const who of ['vice', 'deputy-two']) await away(who, '2026-03-30T12:00');
    const first = await ways.submittedWhileAway();
    expect(await ways.desks(first)).toEqual(['away post:secretary-general', `instruction person:${scene.id('vice')}`]);
    await ways.done('wait-for-leader', 'secretary-general', { reason: '可待返回' }, first);
    expect(await ways.desks(first)).toEqual([`instruction person:${scene.id('vice')}`]);
    const second = await ways.submittedWhileAway();
    const redirect = { to: scene.id('mayor'), reason: '事项不能等' };
    await ways.done('redirect-instruction', 'secretary-general', redirect, second);
    expect(await ways.desks(second)).toEqual([`instruction person:${scene.id('mayor')}`]);
    const trail = await scene.rows<{ act: string }>('select act from trail where case_id = any ($1)', [
      [first, second],
    ]);
    expect(trail.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['documents/wait-for-leader', 'documents/redirect-instruction']),
    );
    await back();
  });

  it('[2.2.4.3-b] while the deputy is there it is not the secretary-general’s, and while the leader is there nobody’s', async () => {
    scene.moveTo('2026-03-16T09:00');
    const caseId = await ways.fromAbove(['vice'], { urgency: 'extra-urgent' });
    const redirect = { to: scene.id('mayor'), reason: '转请' };
    expect(await ways.act('redirect-instruction', 'deputy-two', redirect, caseId)).toMatchObject(
      broken('redirected-only-while-away'),
    );
    await away('vice', '2026-03-20T12:00');
    const outcome = await ways.act('redirect-instruction', 'secretary-general', redirect, caseId);
    expect(outcome.kind).not.toBe('done');
    await back();
  });
});
