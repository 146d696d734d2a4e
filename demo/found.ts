import { Temporal } from 'temporal-polyfill';
import { chanceOf } from './chance.ts';
import { departments, office, relationsOf, seats, sections } from './city.ts';
import type { Stage } from './stage.ts';

const surnames = [
  '赵',
  '钱',
  '孙',
  '李',
  '周',
  '吴',
  '郑',
  '王',
  '冯',
  '陈',
  '褚',
  '卫',
  '蒋',
  '韩',
  '杨',
  '朱',
  '秦',
  '尤',
  '许',
  '何',
];
const given = [
  '子衿',
  '云帆',
  '一鸣',
  '怀远',
  '安澜',
  '思齐',
  '明德',
  '若水',
  '修远',
  '致和',
  '长风',
  '月明',
  '景行',
  '知夏',
  '守拙',
  '乐山',
];

/** Sets the office up by its own acts: units, people, posts, relations, one vacancy with a substitute, one leader away. */
export async function foundCity(stage: Stage, asOf: Temporal.Instant): Promise<void> {
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
  const unit = async (key: string) => (await stage.book()).units.find((row) => row.key === key)?.id ?? null;
  const enter = async (
    name: string,
    unitId: string | null,
    rank: number | null,
    post: string,
    postUnit: string | null,
  ) => {
    await stage.act('people/enter-person', admin, { name, unitId, rank });
    const personId = (await stage.book()).people.find((row) => row.name === name)?.id ?? '';
    await stage.act('people/assign-post', security, {
      personId,
      post,
      unitId: postUnit,
      decision: '任职文件',
      fromOn: on,
    });
    return personId;
  };
  const home = await unit(office.key);
  for (const { name, post, rank, section } of seats) {
    const sectionId = section === undefined ? null : await unit(section);
    await enter(name, sectionId ?? home, rank ?? null, post, sectionId);
  }
  await foundDepartments(enter, unit);
  const person = async (key: string) => personOf(stage, key);
  for (const { relation, who, of, rank = 1 } of relationsOf)
    await stage.act('people/relate', 'post:office-director', {
      relation,
      personId: await person(who),
      of: await person(of),
      rank,
      fromOn: on,
    });
  await stage.act('people/name-substitute', 'post:office-director', {
    forTarget: 'post:secretariat-section-chief',
    personId: await person('office-deputy'),
    decision: '分工通知',
    fromOn: on,
  });
  await stage.act('people/record-absence', 'post:office-director', {
    personId: await person('vice-mayor-rural'),
    kind: 'business',
    fromAt: asOf.subtract({ hours: 30 }).toString(),
    untilAt: asOf.add({ hours: 72 }).toString(),
    approvedBy: await person('mayor'),
  });
}

export async function personOf(stage: Stage, key: string): Promise<string> {
  const seat = seats.find((row) => row.key === key);
  const found = (await stage.book()).people.find((row) => row.name === seat?.name);
  if (!found) throw new Error(`Nobody in the demo city is "${key}".`);
  return found.id;
}

type Enter = (
  name: string,
  unitId: string | null,
  rank: number | null,
  post: string,
  postUnit: string | null,
) => Promise<string>;

/** Every department has its head and its document desk. Names are drawn, never twice the same. */
async function foundDepartments(enter: Enter, unit: (key: string) => Promise<string | null>): Promise<void> {
  const chance = chanceOf(20_170_725);
  const used = new Set<string>(seats.map(({ name }) => name));
  const name = (): string => {
    const drawn = chance.pick(surnames) + chance.pick(given);
    if (used.has(drawn)) return name();
    used.add(drawn);
    return drawn;
  };
  for (const [key] of departments) {
    const id = await unit(key);
    await enter(name(), id, null, 'department-head', id);
    await enter(name(), id, null, 'document-desk', id);
  }
}
