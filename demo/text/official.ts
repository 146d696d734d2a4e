import type { Temporal } from 'temporal-polyfill';
import type { Chance } from '../chance.ts';
import { filled, type Paper } from '../papers.ts';
import { closings, limits, openings, pledges } from './phrases.ts';

/** One line of a paper and how it is set. */
export interface Line {
  readonly text: string;
  readonly as: 'mark' | 'head' | 'number' | 'title' | 'left' | 'body' | 'right';
}

/** What a paper says of itself besides its matter. */
export interface Imprint {
  readonly dated: Temporal.PlainDate;
  readonly signatory: string;
  readonly contactName: string;
  readonly contactPhone: string;
  /** The limit that an urgent paper names. */
  readonly limit: Temporal.ZonedDateTime | null;
}

const marks = { special: '特提', 'extra-urgent': '特急', urgent: '加急', plain: '' } as const;
const dateText = ({ year, month, day }: Temporal.PlainDate) => `${year}年${month}月${day}日`;

/** An official paper in full: head, number, title, addressee, body, annexes, contact, signature and date. */
export function officialLines(paper: Paper, imprint: Imprint, chance: Chance): Line[] {
  const { name } = paper.sender;
  const isUpward = paper.kind === 'request' || paper.kind === 'report';
  const mark = marks[paper.urgency];
  const signed = isUpward ? `\u3000\u3000\u3000\u3000签发人：${imprint.signatory}` : '';
  return [
    ...(mark === '' ? [] : [{ text: mark, as: 'mark' as const }]),
    { text: paper.way === 'telegram' ? `${name}明传电报` : `${name}文件`, as: 'head' },
    { text: `${paper.number ?? ''}${signed}`, as: 'number' },
    { text: paper.title, as: 'title' },
    { text: `${addressee(paper)}：`, as: 'left' },
    ...bodyOf(paper, imprint, chance).map((text): Line => ({ text, as: 'body' })),
    ...annexesOf(paper, imprint),
    { text: name, as: 'right' },
    { text: dateText(imprint.dated), as: 'right' },
    { text: `（联系人：${imprint.contactName}\u3000联系电话：${imprint.contactPhone}）`, as: 'left' },
  ];
}

export const addressee = ({ kind, sender }: Paper): string =>
  kind === 'letter' ? '云栖市人民政府办公室' : sender.class === 'district' ? '云栖市人民政府' : '市政府';

function bodyOf(paper: Paper, imprint: Imprint, chance: Chance): string[] {
  const kind = paper.kind ?? 'letter';
  const facts = { ...datedFacts(imprint), serial: paper.serial };
  const about = filled(paper.matter?.about ?? '', facts);
  const put = (text: string) => filled(text.replaceAll('{about}', about), facts);
  const pick = (from: Readonly<Record<string, readonly string[]>>) => put(chance.pick(from[kind] ?? from.letter ?? []));
  const limit = imprint.limit === null ? [] : [put(limits).replace('{limit}', limitText(imprint.limit))];
  const matter = (paper.matter?.body ?? []).map((text, i) => `${['一', '二', '三'][i] ?? '四'}、${put(text)}`);
  return [pick(openings), ...matter, pick(pledges), ...limit, pick(closings)];
}

const datedFacts = ({ dated }: Imprint) => ({ year: dated.year, month: dated.month });
const limitText = ({ month, day, hour }: Temporal.ZonedDateTime) => `${month}月${day}日${hour}时`;

function annexesOf({ matter, serial }: Paper, imprint: Imprint): Line[] {
  const names = (matter?.annexes ?? []).map((name) => filled(name, { ...datedFacts(imprint), serial }));
  if (names.length === 1) return [{ text: `附件：${names[0] ?? ''}`, as: 'body' }];
  return names.map((name, i) => ({ text: `${i === 0 ? '附件：' : ''}${i + 1}. ${name}`, as: 'body' }));
}

/** A citizen's letter, as the mailbox of the office prints it. */
export function citizenLines(paper: Paper, imprint: Imprint): Line[] {
  const facts = { ...datedFacts(imprint), serial: paper.serial };
  return [
    { text: paper.title, as: 'title' },
    { text: '市政府领导：', as: 'left' },
    { text: '你们好！占用你们一点时间，向你们说一件身边的事。', as: 'body' },
    ...(paper.matter?.body ?? []).map((text): Line => ({ text: filled(text, facts), as: 'body' })),
    { text: '我留了电话，有什么需要了解的随时可以找我。祝工作顺利！', as: 'body' },
    { text: `一位市民\u3000${imprint.contactName}`, as: 'right' },
    { text: `联系电话：${imprint.contactPhone}`, as: 'right' },
    { text: dateText(imprint.dated), as: 'right' },
  ];
}
