import { Temporal } from 'temporal-polyfill';
import { chanceOf } from './chance.ts';
import { departments, office, relationsOf, seats, sections } from './city.ts';
import { awayNow, awayOnce } from './cast.ts';
import { workedBack } from './hours.ts';
import { newName } from './names.ts';
import { linesOfWork } from './portfolios.ts';
import type { Stage } from './stage.ts';

/** Sets the office up by its own acts: units, people, posts, relations, one vacancy with a substitute, people who are away. */
export async function foundCity(
  stage: Stage,
  asOf: Temporal.Instant,
  onProgress: (share: number) => void,
): Promise<void> {
  const on = '2024-01-01';
  await stage.byClock('people/found-office', {
    unit: office,
    on,
    system: { name: '管系统', login: 'system' },
    security: { name: '管安全', login: 'security' },
    auditor: { name: '管审计', login: 'audit' },
  });
  const admin = 'post:system-administrator';
  const security = 'post:security-administrator';
  for (const section of sections)
    await stage.act('people/enter-unit', admin, { ...section, kind: 'section', fromOn: on });
  for (const [key, zh, en] of departments)
    await stage.act('people/enter-unit', admin, { key, zh, en, kind: 'department', fromOn: on });
  const newcomers = await everybody(stage);
  for (const [i, { name, unitId, rank }] of newcomers.entries()) {
    await stage.act('people/enter-person', admin, { name, unitId, rank });
    onProgress((i + 1) / newcomers.length / 2);
  }
  const idOf = new Map((await stage.book()).people.map(({ id, name }) => [name, id]));
  for (const [i, { name, post, postUnit }] of newcomers.entries()) {
    const input = { personId: idOf.get(name), post, unitId: postUnit, decision: '任职文件', fromOn: on };
    await stage.act('people/assign-post', security, input);
    onProgress((1 + (i + 1) / newcomers.length) / 2);
  }
  const person = async (key: string) => personOf(stage, key);
  for (const { relation, who, of, rank = 1 } of relationsOf)
    await stage.act('people/relate', 'post:office-director', {
      relation,
      personId: await person(who),
      of: await person(of),
      rank,
      fromOn: on,
    });
  for (const { leader, unit } of linesOfWork)
    await stage.act('people/relate', 'post:office-director', {
      relation: 'portfolio-vice-mayor',
      personId: await person(leader),
      of: unit,
      fromOn: on,
    });
  await stage.act('people/name-substitute', 'post:office-director', {
    forTarget: 'post:secretariat-section-chief',
    personId: await person('office-deputy'),
    decision: '分工通知',
    fromOn: on,
  });
  for (const { who, fromAt, untilAt } of await absences(stage, asOf))
    await stage.act('people/record-absence', 'post:office-director', {
      personId: await person(who),
      kind: 'business',
      fromAt: fromAt.toString(),
      untilAt: untilAt.toString(),
      approvedBy: await person('mayor'),
    });
}

interface Away {
  readonly who: string;
  readonly fromAt: Temporal.Instant;
  readonly untilAt: Temporal.Instant;
}

/** One leader is away now; another was a week ago, and at the same time the deputy who stands beside him. */
async function absences(stage: Stage, asOf: Temporal.Instant): Promise<Away[]> {
  const { calendar } = await stage.book();
  const before = (minutes: number) => workedBack(calendar, asOf, minutes);
  const past = { fromAt: before(awayOnce.from), untilAt: before(awayOnce.until) };
  return [
    { who: 'vice-mayor-rural', fromAt: before(awayNow.from), untilAt: asOf.add({ hours: 72 }) },
    { who: 'vice-mayor-social', ...past },
    { who: 'office-deputy', ...past },
  ];
}

export async function personOf(stage: Stage, key: string): Promise<string> {
  const seat = seats.find((row) => row.key === key);
  const found = (await stage.book()).people.find((row) => row.name === seat?.name);
  if (!found) throw new Error(`Nobody in the demo city is "${key}".`);
  return found.id;
}

export async function unitOf(stage: Stage, key: string): Promise<string> {
  const found = (await stage.book()).units.find((row) => row.key === key);
  if (!found) throw new Error(`No unit of the demo city is "${key}".`);
  return found.id;
}

interface Newcomer {
  readonly name: string;
  readonly unitId: string | null;
  readonly rank: number | null;
  readonly post: string;
  readonly postUnit: string | null;
}

/** The office's own people, and of every department its head and its document desk. */
async function everybody(stage: Stage): Promise<Newcomer[]> {
  const { units } = await stage.book();
  const unit = (key: string) => units.find((row) => row.key === key)?.id ?? null;
  const own = seats.map(({ name, post, rank = null, section }): Newcomer => {
    const postUnit = section === undefined ? null : unit(section);
    return { name, unitId: postUnit ?? unit(office.key), rank, post, postUnit };
  });
  const chance = chanceOf(20_170_725);
  const used = new Set<string>(seats.map(({ name }) => name));
  const others = departments.flatMap(([key]) =>
    (['department-head', 'document-desk'] as const).map((post): Newcomer => {
      const id = unit(key);
      return { name: newName(chance, used), unitId: id, rank: null, post, postUnit: id };
    }),
  );
  return [...own, ...others];
}
