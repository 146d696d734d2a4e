import fc from 'fast-check';
import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { envelope as envelopeSchema } from '../contract/envelope.ts';
import type { Act } from '../office/act.ts';
import { acts } from '../office/acts.ts';
import { openScene, type Scene } from '../store/testing/scene.test-helper.ts';
import { play } from '../store/testing/story.test-helper.ts';
import { verify } from '../store/verify.ts';
import { views } from './views.ts';
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
        // What is said of a field is a sentence in the user's language, never a key or the parser's own.
        const unsaid = issues.filter(({ problem, detail }) => detail === problem);
        expect(
          { status, type: body.type, issues: issues.length > 0, unsaid },
          JSON.stringify(envelope).slice(0, 300),
        ).toEqual({
          ...{ status: 400, type: 'invalid' },
          ...{ issues: true, unsaid: [] },
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

  it.each([
    ['statistics?month=0000-01', 'month', '日期应在 2017 年至 2099 年之间。'],
    ['statistics?month=2026-13', 'month', '不是有效的月份。'],
    ['statistics/counted?month=2026-11&of=x', 'of', '不在可选的范围内。'],
    ['statistics/counted?month=2026-11', 'of', '缺少此项。'],
    ['accountability?from=2026-12-01&to=2026-01-01', 'to', '结束日期不能早于开始日期。'],
    ['conformance?from=1900-01-01', 'from', '日期应在 2017 年至 2099 年之间。'],
    ['register?year=1', 'year', '数值超出范围。'],
    ['search?q=a&after=b', 'after', '填写的格式有误。'],
    [`search?q=${'a'.repeat(3000)}`, 'q', '内容过长。'],
  ])('the page %s is refused by its field, in the words of the reader', async (path, field, said) => {
    const answer = await http.app.inject({
      url: `/api/views/${path}`,
      cookies: { zhengban: await http.tokenOf(scene.id('clerk')) },
    });
    expect([answer.statusCode, answer.json<{ issues: object }>().issues]).toMatchObject([
      400,
      [{ path: field, detail: said }],
    ]);
  });

  it('no page stumbles over what is asked of it', async () => {
    const hostile = [
      '',
      ' ',
      '0',
      '-1',
      '1e9',
      '9999-12',
      '9999-12-31',
      '0000-00-00',
      "'",
      '%00',
      '%ff',
      '[]',
      'x'.repeat(500),
    ];
    const cookies = { zhengban: await http.tokenOf(scene.id('clerk')) };
    const faults: unknown[] = [];
    for (const { view } of views) {
      const names = Object.keys((view.query as z.ZodObject).shape);
      for (const name of names.length === 0 ? ['x'] : names)
        for (const value of hostile) {
          const others = names.filter((other) => other !== name).map((other) => `${other}=2026-11`);
          const url = `/api/views/${view.path}?${[`${name}=${value}`, ...others].join('&')}`;
          const { statusCode } = await http.app.inject({ url, cookies });
          if (statusCode >= 500) faults.push([statusCode, url]);
        }
    }
    expect(faults).toEqual([]);
  });

  it('leaves an office that verifies', async () => {
    expect((await verify(scene.database)).faults).toEqual([]);
  });
});
