import type { Example } from '../../office/act.ts';
import { actNamed, type Scene } from './scene.test-helper.ts';

/** An act's example, ready to be sent: the case that its story left, who acts, the input with real ids. */
export interface Played {
  readonly caseId: string | undefined;
  readonly by: string | null;
  readonly input: unknown;
}

/** Tells an example's story and gives its last act, not yet done. Placeholders in braces become ids. */
export async function play(scene: Scene, example: Example): Promise<Played> {
  let caseId: string | undefined;
  for (const { act: name, by, input } of example.before) {
    const filled = await fill(scene, { by, input }, caseId);
    const done = await scene.done(name, filled.by, filled.input, { caseId });
    if (actNamed(name).on === 'new' || actNamed(name).on === 'case') caseId = done.caseId;
  }
  const { by, input } = await fill(scene, example, caseId);
  return { caseId, by: await scene.holder(by), input };
}

const people: Readonly<Record<string, string>> = {
  leader: 'mayor',
  colleague: 'general-staff',
  unit: 'water',
  section: 'general-section',
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
  switch (name) {
    case 'newcomer':
      return one("select id from people where name = 'supervisor'");
    case 'assignment':
      return one("select id from assignments where post = 'supervision-officer'");
    case 'absence':
      return one('select id from absences where ended_at is null order by from_at desc');
    case 'clock':
      return one("select id from clocks where case_id = $1 and state = 'running' order by due_at", [caseId]);
    case 'custody':
      return one('select id from custody where case_id = $1 and received_at is null', [caseId]);
    case 'exception':
      return one('select id from exceptions where case_id = $1', [caseId]);
    default:
      throw new Error(`An example names {${name}}, which the scene does not know.`);
  }
}
