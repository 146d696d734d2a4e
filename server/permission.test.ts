import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acts } from '../office/acts.ts';
import type { Act } from '../office/act.ts';
import { type Permission, permissionColumns, permissionTable } from '../office/permissions.ts';
import type { State } from '../regulation/kernel/procedure.ts';
import { sceneRelations, sceneSeats, sceneStatuses } from '../store/testing/scene-people.test-helper.ts';
import { openScene, type Scene } from '../store/testing/scene.test-helper.ts';
import { play } from '../store/testing/story.test-helper.ts';
import { type HttpOffice, httpOffice } from './testing/http-office.test-helper.ts';

let scene: Scene;
let http: HttpOffice;
beforeAll(async () => {
  scene = await openScene();
  http = await httpOffice(scene);
}, 120_000);
afterAll(async () => {
  await http.close();
  await scene.close();
});

interface Somebody {
  readonly personId: string;
  /** What the person was given, as columns of the table. */
  readonly columns: readonly string[];
  /** The same as targets. */
  readonly targets: readonly string[];
}

/** Everybody, from what was entered and not from what the server works out. */
function everybody(): Somebody[] {
  const powers = ['system', 'security', 'auditor'].map((key) => ({
    key,
    post: key === 'auditor' ? 'security-auditor' : `${key}-administrator`,
  }));
  const seats: readonly { key: string; post: string; unit?: string }[] = [...sceneSeats, ...powers];
  return seats.map((seat) => {
    const personId = scene.id(seat.key);
    const unit = seat.unit === undefined ? undefined : scene.id(seat.unit);
    const statuses = sceneStatuses.filter(({ who }) => who === seat.key).map(({ status }) => `status:${status}`);
    const related = sceneRelations.filter(({ who }) => who === seat.key);
    return {
      personId,
      columns: [`post:${seat.post}`, ...statuses, ...related.map(({ relation }) => `relation:${relation}`)],
      targets: [
        `person:${personId}`,
        `post:${seat.post}`,
        ...(unit === undefined ? [] : [`post:${seat.post}@${unit}`]),
        ...(unit !== undefined && ['department-head', 'document-desk'].includes(seat.post) ? [`unit:${unit}`] : []),
        ...statuses,
        ...related.map(({ relation, of }) => `relation:${relation}:${of === 'works' ? of : scene.id(of)}`),
      ],
    };
  });
}

interface Place {
  readonly access: readonly string[];
  readonly state: State | null;
  readonly readers: readonly string[];
}

async function placeOf(caseId: string | undefined): Promise<Place> {
  const access = await scene.rows<{ subject: string }>('select subject from access where case_id = $1', [caseId]);
  const [row] = await scene.rows<{ state: State | null }>('select state from cases where id = $1', [caseId]);
  const sent = await scene.rows<{ reader: string }>('select reader from circulations where case_id = $1', [caseId]);
  const readers = sent.map(({ reader }) => reader);
  return { access: access.map(({ subject }) => subject), state: row?.state ?? null, readers };
}

type Verdict = 'may' | 'not-entitled' | 'no-such-case';

function expected(act: Act, { columns, targets }: Somebody, { access, state, readers }: Place): Verdict {
  const [row] = permissionTable([act]);
  if (act.on === 'case' && !targets.some((target) => access.includes(target))) return 'no-such-case';
  const holds: Readonly<Record<Permission, boolean>> = {
    yes: true,
    open: true,
    // Where all of a set are to sign, each who has not holds the step.
    holder: [state?.holder ?? '', ...(state?.holder === null ? (state.parts?.open ?? []) : [])].some((target) =>
      targets.includes(target),
    ),
    reader: targets.some((target) => readers.includes(target)),
    no: false,
  };
  return columns.some((column) => holds[row?.permissions[column] ?? 'no']) ? 'may' : 'not-entitled';
}

async function answered(act: Act, personId: string, envelope: unknown, dryRun: boolean): Promise<Verdict> {
  const { status, body } = await http.post(act.id, personId, envelope, { dryRun });
  const refusal = (dryRun ? body.refusal : body) as { reason?: string } | null;
  expect(status).not.toBe(400);
  return refusal?.reason === 'not-entitled' || refusal?.reason === 'no-such-case' ? refusal.reason : 'may';
}

describe('the permission table', () => {
  it('has somebody in the office for every one of its columns', () => {
    const held = new Set(everybody().flatMap(({ columns }) => columns));
    expect(permissionColumns.filter((column) => !held.has(column))).toEqual([]);
  });

  it.each(acts.map((act) => [act.id, act] as const))(
    '%s: the server answers everybody as the table says',
    async (_, act) => {
      const { caseId, input } = await play(scene, act.example);
      const envelope = { input, ...(caseId === undefined ? {} : { caseId }) };
      const place = await placeOf(caseId);
      const trail = async () => (await scene.rows('select count(*) as n from trail'))[0]?.n;
      const before = await trail();
      for (const somebody of everybody()) {
        const wanted = expected(act, somebody, place);
        // A refusal must hold for the act itself; whoever may act only tries, so that the case stays.
        const got = await answered(act, somebody.personId, envelope, wanted === 'may');
        expect({ columns: somebody.columns, got }).toEqual({ columns: somebody.columns, got: wanted });
      }
      expect(await trail()).toBe(before);
    },
  );

  it('refuses with 403, and with 404 where one may not even know of the case', async () => {
    const { caseId, input } = await play(scene, acts.find(({ id }) => id === 'documents/pass-review')!.example);
    const post = (key: string) => http.post('documents/pass-review', scene.id(key), { caseId, input });
    expect((await post('chief')).status).toBe(403);
    expect((await post('mayor')).status).toBe(404);
    expect((await post('clerk')).status).toBe(200);
  });

  it('[2.2-c] outside working time the duty desk does what the documents clerks do, in it nothing of theirs', async () => {
    const { input } = await play(scene, acts.find(({ id }) => id === 'documents/record-arrival')!.example);
    const duty = () => http.post('documents/record-arrival', scene.id('duty'), { input }, { dryRun: true });
    expect((await duty()).body.refusal).toMatchObject({ reason: 'not-entitled' });
    scene.moveTo('2026-03-07T21:00');
    const night = await httpOffice(scene);
    const atNight = await night.post('documents/record-arrival', scene.id('duty'), { input }, { dryRun: true });
    await night.close();
    expect(atNight.body.refusal).toBeNull();
    scene.moveTo('2026-03-02T09:00');
  });
});
