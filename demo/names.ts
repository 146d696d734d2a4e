import type { Chance } from './chance.ts';

const surnames = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋韩杨朱秦尤许何');
// prettier-ignore
const given = [
  '子衿', '云帆', '一鸣', '怀远', '安澜', '思齐', '明德', '若水', '修远', '致和', '长风', '月明', '景行', '知夏', '守拙', '乐山',
];

/** A name that nobody of `used` has; it is used from then on. */
export function newName(chance: Chance, used: Set<string>): string {
  const drawn = chance.pick(surnames) + chance.pick(given);
  if (used.has(drawn)) return newName(chance, used);
  used.add(drawn);
  return drawn;
}

/** A telephone number that is nobody's. */
export const phoneNumber = (chance: Chance): string => `0000-86${String(10_000 + chance.below(89_999))}`;
