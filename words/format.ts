import { Temporal } from 'temporal-polyfill';
import type { Fact } from '../regulation/kernel/rule.ts';
import type { Lang } from './entry.ts';

/** A fact as it may be said: plain values as rules and the trail keep them, or moments and days. */
export type Sayable = Fact | Temporal.Instant | Temporal.PlainDate;

const zone = 'Asia/Shanghai';
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const two = (figure: number): string => figure.toString().padStart(2, '0');

/** 11月25日, 25 Nov; with `year` 2026年11月25日, 25 Nov 2026. */
export function sayDay(lang: Lang, day: Temporal.PlainDate, year = false): string {
  if (lang === 'zh') return `${year ? `${day.year}年` : ''}${day.month}月${day.day}日`;
  return `${day.day} ${months[day.month - 1] ?? ''}${year ? ` ${day.year}` : ''}`;
}

/** A moment in the city's zone: 11月25日 16:00, 25 Nov 16:00. */
export function sayMoment(lang: Lang, moment: Temporal.Instant, year = false): string {
  const local = moment.toZonedDateTimeISO(zone);
  return `${sayDay(lang, local.toPlainDate(), year)} ${two(local.hour)}:${two(local.minute)}`;
}

/** Whole minutes: 45分钟, 1小时30分钟, 2天3小时; 45 min, 1 h 30 min, 2 d 3 h. From a day on, minutes are left out. */
export function sayDuration(lang: Lang, minutes: number): string {
  const whole = Math.floor(Math.abs(minutes));
  const days = Math.floor(whole / 1440);
  const hours = Math.floor((whole % 1440) / 60);
  const rest = whole % 60;
  const unit = lang === 'zh' ? (['天', '小时', '分钟'] as const) : ([' d', ' h', ' min'] as const);
  const parts = [
    days > 0 ? `${days}${unit[0]}` : '',
    hours > 0 ? `${hours}${unit[1]}` : '',
    days === 0 && (rest > 0 || hours === 0) ? `${rest}${unit[2]}` : '',
  ].filter((part) => part !== '');
  return parts.join(lang === 'zh' ? '' : ' ');
}

/** How late something is, in minutes of office time: none of them has run when a limit passed at the close of business. */
export const sayLateness = (lang: Lang, minutes: number): string =>
  minutes < 1 ? (lang === 'zh' ? '不足1分钟' : 'under 1 min') : sayDuration(lang, minutes);

/** 甲、乙; a, b. An empty list is said as none. */
export const sayList = (lang: Lang, items: readonly string[]): string =>
  items.length === 0 ? (lang === 'zh' ? '无' : 'none') : items.join(lang === 'zh' ? '、' : ', ');

/** Facts whose values are keys are looked up in the chapter of that name; these names differ from it. */
const chaptersOf: Readonly<Record<string, readonly string[]>> = {
  missingSignatures: ['signature'],
  urgencyAtArrival: ['urgency'],
  levelAtArrival: ['level'],
  skipReason: ['skip'],
  earlierStep: ['step'],
  exceptionBy: ['role'],
  missingMaterials: ['material'],
  removed: ['matter'],
};
const kebab = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/** What people typed may look like a day or a moment and be none: then it is said as it stands. */
function sayTime(lang: Lang, text: string): string | undefined {
  try {
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(text)) return sayMoment(lang, Temporal.Instant.from(text));
    if (/^\d{4}-\d\d-\d\d$/u.test(text)) return sayDay(lang, Temporal.PlainDate.from(text), true);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

function sayText(lang: Lang, name: string, text: string, look: Look): string {
  const time = sayTime(lang, text);
  if (time !== undefined) return time;
  const [, role] = /^(?:post|status|relation):([a-z-]+)/u.exec(text) ?? [];
  if (role !== undefined) return look(`role.${role}`) ?? text;
  const found = [...(chaptersOf[name] ?? [kebab(name)]), 'answer'].map((part) => look(`${part}.${text}`));
  return found.find((word) => word !== undefined) ?? text;
}

function sayNumber(lang: Lang, name: string, figure: number): string {
  if (/minutes$/iu.test(name)) return sayDuration(lang, figure);
  if (/hours$/iu.test(name)) return lang === 'zh' ? `${figure}小时` : `${figure} h`;
  if (/workingDays$/iu.test(name)) return lang === 'zh' ? `${figure}个工作日` : `${figure} working days`;
  if (/days$/iu.test(name)) return lang === 'zh' ? `${figure}天` : `${figure} days`;
  return figure.toString();
}

/** Finds a word by key, in the language that is spoken. */
export type Look = (key: string) => string | undefined;

/** Says one fact. The name decides the unit: …Minutes, …Hours, …Days, …WorkingDays; urgency, level and kinds are looked up. */
export function sayFact(lang: Lang, name: string, value: Sayable, look: Look): string {
  if (value === null || value === '') return lang === 'zh' ? '无' : 'none';
  if (typeof value === 'boolean') return lang === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value === 'number') return sayNumber(lang, name, value);
  if (typeof value === 'string') return sayText(lang, name, value, look);
  if (value instanceof Temporal.Instant) return sayMoment(lang, value);
  if (value instanceof Temporal.PlainDate) return sayDay(lang, value, true);
  return sayList(
    lang,
    value.map((item) => sayText(lang, name, item, look)),
  );
}
