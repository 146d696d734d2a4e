import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { envelope as envelopeSchema } from '../contract/envelope.ts';
import type { Act } from '../office/act.ts';
import { acts } from '../office/acts.ts';
import { openScene, type Scene } from '../store/testing/scene.test-helper.ts';
import { play } from '../store/testing/story.test-helper.ts';
import { verify } from '../store/verify.ts';
import { farAway, spoilt } from './testing/hostile.test-helper.ts';
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

const wanted = 200;

function isWellFormed(act: Act, sent: unknown): boolean {
  const outer = envelopeSchema.safeParse(sent);
  return outer.success && act.input.safeParse(outer.data.input).success;
}

/** Everything that a request could have changed. */
const everything = async () =>
  scene.rows(`select (select count(*) from trail) as acts, (select sum(seq) from chain_heads) as heads,
    (select coalesce(sum(last), 0) from counters) as numbers, (select count(*) from requests_answered) as keys,
    (select count(*) from uploads) as uploads`);

describe('hostile input', () => {
  it.each(acts.map((act) => [act.id, act] as const))(
    '%s: answered with the path of the field, never with a fault of ours, and nothing changes',
    async (_, act) => {
      const { caseId, by, input } = await play(scene, act.example);
      // Acts of the clock are asked for by a person as well: the server must not stumble there either.
      const person = by ?? scene.id('clerk');
      const good = { input, ...(caseId === undefined ? {} : { caseId }) };
      const before = await everything();
      const sent = fc.sample(spoilt(good), { numRuns: wanted * 4, seed: 20_170_725 });
      const malformed = sent.filter((envelope) => !isWellFormed(act, envelope)).slice(0, wanted);
      expect(malformed).toHaveLength(wanted);
      for (const envelope of malformed) {
        const { status, body } = await http.post(act.id, person, envelope);
        const issues = (body.issues ?? []) as readonly { path: string; problem: string; detail: string }[];
        expect({ status, type: body.type, issues: issues.length > 0 }, JSON.stringify(envelope).slice(0, 300)).toEqual({
          status: 400,
          type: 'invalid',
          issues: true,
        });
      }
      // What is well formed all the same, with ids and moments of another world, is tried only: any answer but a fault.
      const odd = [...sent.slice(0, 100), ...farAway(good)].filter((each) => isWellFormed(act, each));
      for (const envelope of odd) {
        const { status } = await http.post(act.id, person, envelope, { dryRun: true });
        expect(status).toBeLessThan(500);
      }
      expect(await everything()).toEqual(before);
    },
    60_000,
  );

  it('names the field down to its place in a list', async () => {
    const { caseId, by, input } = await play(scene, acts.find(({ id }) => id === 'documents/pass-review')!.example);
    const { sheet } = input as { sheet: { addressees: object[] } };
    const bad = { ...sheet, addressees: [...sheet.addressees, { name: '', kind: 'nobody', copy: 1 }] };
    const { body } = await http.post('documents/pass-review', by ?? '', { caseId, input: { sheet: bad } });
    const paths = (body.issues as { path: string }[]).map(({ path }) => path);
    expect(paths).toContain('input.sheet.addressees.1.kind');
    expect(paths).toContain('input.sheet.addressees.1.name');
  });

  it.each([
    ['no JSON at all', 'application/json', '{'],
    ['a list', 'application/json', '[]'],
    ['nothing', 'application/json', ''],
    ['a number', 'application/json', '5'],
    ['another type', 'text/plain', 'x'],
    ['more than a megabyte', 'application/json', JSON.stringify({ input: 'x'.repeat(1_100_000) })],
    ['a poisoned prototype', 'application/json', '{"__proto__": {"x": 1}, "input": {}}'],
  ])('answers %s with 4xx', async (_, type, payload) => {
    const signedIn = await http.post('documents/record-arrival', scene.id('clerk'), {});
    expect(signedIn.status).toBe(400);
    const { statusCode } = await http.app.inject({
      method: 'POST',
      url: '/api/acts/documents/record-arrival',
      headers: { 'content-type': type },
      cookies: { zhengban: await http.tokenOf(scene.id('clerk')) },
      payload,
    });
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(statusCode).toBeLessThan(500);
  });

  it('leaves an office that verifies', async () => {
    expect((await verify(scene.database)).faults).toEqual([]);
  });
});
