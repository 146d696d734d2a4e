import type { Example } from '../../office/act.ts';
import { acts } from '../../office/acts.ts';
import { request } from '../../office/documents/samples.ts';
import type { Committed } from '../../office/ports.ts';
import { perform } from '../../office/perform.ts';
import { dayOfMoment } from '../../office/people/book.ts';
import { actNamed, type More, type Scene } from './scene.test-helper.ts';

/** An act's example, ready to be sent: the case that its story left, who acts, the input with real ids. */
export interface Played {
  readonly caseId: string | undefined;
  readonly by: string | null;
  readonly input: unknown;
}

/** Tells an example's story and gives its last act, not yet done. Placeholders in braces become ids. */
export async function play(scene: Scene, example: Example): Promise<Played> {
  const at: At = { main: undefined, opened: undefined };
  for (const told of example.before) {
    const { act: name, by, input, daysAgo } = told;
    const caseId = caseFor(at, told);
    const filled = await fill(scene, { by, input }, caseId);
    const outcome = await scene.act(name, filled.by, filled.input, { caseId, ...earlier(scene, daysAgo) });
    if (outcome.kind === 'done') moveOn(at, told, outcome.committed);
    // The book may hold already what an earlier story entered.
    else if (!isBook(name)) throw new Error(`${name} by ${filled.by}: ${JSON.stringify(outcome)}`);
  }
  const caseId = caseFor(at, example);
  const { by, input } = await fill(scene, example, caseId);
  return { caseId, by: await scene.holder(by), input };
}

const earlier = ({ now }: Scene, daysAgo = 0): More =>
  daysAgo === 0
    ? {}
    : {
        happenedAt: now()
          .subtract({ hours: 24 * daysAgo })
          .toString(),
        lateReason: '事后补录',
      };

/** The case of the story, and the one that an act of it opened. */
interface At {
  main: string | undefined;
  opened: string | undefined;
}

const caseFor = ({ main, opened }: At, { on }: { on?: 'opened' }): string | undefined =>
  on === 'opened' ? opened : main;

function moveOn(at: At, { act, on }: Example['before'][number], { caseId, also }: Committed): void {
  if (isBook(act) || on === 'opened') return;
  at.main = caseId;
  at.opened = also[0] ?? at.opened;
}

const isBook = (act: string): boolean => ['people', 'calendar'].includes(actNamed(act).on);

/** Every act's example, told to its end: a case for nearly every way through the office. Gives the acts that were done. */
export async function tellAll(scene: Scene): Promise<string[]> {
  const told: string[] = [];
  for (const act of acts) {
    const { caseId, by, input } = await play(scene, act.example);
    const outcome = await perform(scene.office, {
      act,
      envelope: { input, ...(caseId === undefined ? {} : { caseId }) },
      by,
      key: null,
    });
    if (outcome.kind === 'done') told.push(act.id);
  }
  return told;
}

const people: Readonly<Record<string, string>> = {
  leader: 'mayor',
  colleague: 'general-staff',
  unit: 'water',
  vice: 'vice',
  vicetwo: 'vice-two',
  deputy: 'deputy-one',
  legality: 'legislative-affairs-office',
  section: 'general-section',
};

/** The first row of a case that a placeholder stands for. */
const rowsOfCase: Readonly<Record<string, string>> = {
  clock: "select id from clocks where case_id = $1 and state = 'running' order by due_at",
  notice: 'select id from notices where case_id = $1 and open_by is not null order by id',
  custody: 'select id from custody where case_id = $1 and received_at is null',
  circulation: 'select id from circulations where case_id = $1 order by id',
  opinion: "select id from opinions where case_id = $1 and kind = 'instruction' order by seq",
  exception: 'select id from exceptions where case_id = $1',
};

async function fill(
  scene: Scene,
  told: { by: string; input: unknown },
  caseId: string | undefined,
): Promise<{ by: string; input: unknown }> {
  let text = JSON.stringify({ by: told.by, input: told.input });
  for (const [, name = ''] of text.matchAll(/\{([a-z]+)\}/g))
    text = text.replaceAll(`{${name}}`, await meant(scene, name, caseId));
  return JSON.parse(text) as { by: string; input: unknown };
}

/** The row of the case, or of the book, that a placeholder stands for. */
async function meant(scene: Scene, name: string, caseId: string | undefined): Promise<string> {
  const key = people[name];
  if (key !== undefined) return scene.id(key);
  const one = async (sql: string, values: unknown[] = []) =>
    (await scene.rows<{ id: string }>(sql, values))[0]?.id ?? '00000000-0000-7000-8000-000000000000';
  const ofCase = rowsOfCase[name];
  if (ofCase !== undefined) return one(ofCase, [caseId]);
  switch (name) {
    case 'yesterday':
      return dayOfMoment(scene.now().subtract({ hours: 24 }));
    case 'paper':
      return anyPaper(scene);
    case 'newcomer':
      return one("select id from people where name = 'supervisor'");
    case 'assignment':
      return one("select id from assignments where post = 'supervision-officer'");
    case 'absence':
      return one('select id from absences where ended_at is null order by from_at desc');
    default:
      throw new Error(`An example names {${name}}, which the scene does not know.`);
  }
}

/** Some paper of the office; one comes in where there is none. */
async function anyPaper(scene: Scene): Promise<string> {
  const [found] = await scene.rows<{ id: string }>("select id from cases where kind = 'receipt' order by id limit 1");
  return found?.id ?? (await scene.done('documents/record-arrival', 'post:documents-clerk', request)).caseId;
}
