import type { Temporal } from 'temporal-polyfill';
import { zone } from '../office/people/book.ts';
import type { DocumentKind } from '../regulation/documents/kind.ts';
import type { Urgency } from '../regulation/general/urgency.ts';
import type { Chance } from './chance.ts';
import type { Matter } from './matters/matter.ts';
import { drafts } from './matters/drafts.ts';
import { orders } from './matters/orders.ts';
import { letters, publicLetters, urgentMatters } from './matters/others.ts';
import { reports } from './matters/reports.ts';
import { requests } from './matters/requests.ts';
import { type Sender, senderOf } from './senders.ts';

/** The way that a paper takes into the office. */
export type Way =
  | 'request'
  | 'draft'
  | 'report'
  | 'from-above'
  | 'urgent'
  | 'extra-urgent'
  | 'telegram'
  | 'letter'
  | 'public-letter'
  | 'returned'
  | 'personal'
  | 'classified'
  | 'set-aside'
  | 'direct'
  | 'elsewhere';

/** A paper of the month, as it lies on the desk. */
export interface Paper {
  readonly way: Way;
  readonly serial: number;
  readonly sender: Sender;
  readonly number: string | null;
  readonly title: string;
  readonly kind: DocumentKind | null;
  readonly urgency: Urgency;
  /** null for what nobody opens or reads. */
  readonly matter: Matter | null;
}

// prettier-ignore
const round: readonly Way[] = [
  'request', 'report', 'from-above', 'letter', 'request', 'from-above', 'public-letter', 'request', 'urgent', 'report',
  'from-above', 'returned', 'classified', 'request', 'letter', 'report', 'from-above', 'request', 'request', 'set-aside',
  'public-letter', 'report', 'from-above', 'extra-urgent', 'request', 'classified', 'letter', 'report', 'from-above',
  // The last of each round lie on the desk when the story ends: something of each kind.
  'personal', 'from-above', 'public-letter', 'report', 'elsewhere', 'direct', 'request',
];
const telegramAt = 22;

/** The ways of the month's papers, in the order of their arrival. */
export const waysOf = (count: number): Way[] =>
  Array.from({ length: count }, (_, i) => (i === telegramAt ? 'telegram' : (round[i % round.length] ?? 'request')));

const matters: Readonly<Record<Way, readonly Matter[] | null>> = {
  request: requests,
  draft: drafts,
  returned: requests,
  direct: requests,
  elsewhere: requests,
  report: reports,
  'from-above': orders,
  urgent: urgentMatters,
  'extra-urgent': urgentMatters,
  telegram: urgentMatters,
  letter: letters,
  'public-letter': publicLetters,
  personal: null,
  classified: null,
  'set-aside': null,
};

/** Deals matters that fit the season, a wanted one where it is still there; none comes twice before all of its kind have come. */
export function dealer(asOf: Temporal.Instant, chance: Chance): (way: Way, about?: string) => Matter | null {
  const { month } = asOf.toZonedDateTimeISO(zone);
  const season = month >= 11 || month <= 3 ? 'cold' : month >= 5 && month <= 9 ? 'warm' : undefined;
  const decks = new Map<readonly Matter[], Matter[]>();
  return (way, about) => {
    const all = matters[way];
    if (!all) return null;
    const deck = decks.get(all)?.length ? (decks.get(all) ?? []) : fitting(all, season);
    decks.set(all, deck);
    const wanted = about === undefined ? -1 : deck.findIndex((matter) => matter.about.includes(about));
    return deck.splice(wanted >= 0 ? wanted : chance.below(deck.length), 1)[0] ?? null;
  };
}

const fitting = (all: readonly Matter[], season: Matter['season']): Matter[] =>
  all.filter((matter) => matter.season === undefined || matter.season === season);

const urgencies: Partial<Record<Way, Urgency>> = {
  urgent: 'urgent',
  'extra-urgent': 'extra-urgent',
  telegram: 'special',
};
export const urgencyOf = (way: Way): Urgency => urgencies[way] ?? 'plain';

const kinds: Partial<Record<Way, DocumentKind>> = {
  report: 'report',
  'from-above': 'notice',
  urgent: 'notice',
  'extra-urgent': 'notice',
  telegram: 'notice',
  letter: 'letter',
};
const endings: Partial<Record<DocumentKind, string>> = {
  report: '报告',
  notice: '通知',
  letter: '函',
  request: '请示',
};

/** One paper, with the number and the title that its sender gave it. */
export function paperOf(way: Way, serial: number, at: Temporal.Instant, matter: Matter | null): Paper {
  const urgency = urgencyOf(way);
  if (!matter) return { way, serial, urgency, matter, kind: null, number: null, ...unopened(way, serial) };
  const sender = senderOf(matter.from);
  const { year, month } = at.toZonedDateTimeISO(zone);
  const about = filled(matter.about, { year, month, serial });
  if (way === 'public-letter') return { way, serial, urgency, matter, sender, kind: null, number: null, title: about };
  const kind = kinds[way] ?? 'request';
  const ending = `${urgency === 'plain' ? '' : '紧急'}${endings[kind] ?? ''}`;
  const title = `${urgency === 'plain' ? sender.name : ''}关于${about}的${ending}`;
  const number = `${sender.mark ?? ''}〔${year}〕${month * 9 + serial}号`;
  return { way, serial, urgency, matter, sender, kind, number, title };
}

function unopened(way: Way, serial: number): Pick<Paper, 'sender' | 'title'> {
  if (way === 'classified')
    return { sender: senderOf('省委办公厅'), title: `M-${String(serial + 1).padStart(4, '0')}` };
  if (way === 'set-aside') return { sender: senderOf('某期刊社'), title: `赠阅期刊第${serial + 1}期` };
  return { sender: senderOf('市民来信'), title: '' };
}

/** A text with the story's year and quarter, and its figures drawn: always the same ones for the same paper. */
export function filled(
  text: string,
  { year, month, serial }: { readonly year: number; readonly month: number; readonly serial: number },
): string {
  const quarters = ['上年四季度', '一季度', '二季度', '三季度'];
  return text
    .replaceAll('{year}', String(year))
    .replaceAll('{quarter}', quarters[Math.floor((month - 1) / 3)] ?? '')
    .replace(/\[([\d.]+)-([\d.]+)\]/gu, (whole, low: string, high: string) =>
      drawn(Number(low), Number(high), whole, serial),
    );
}

function drawn(low: number, high: number, whole: string, serial: number): string {
  const places = /\.\d/u.test(whole) ? 10 : 1;
  const span = Math.round((high - low) * places);
  const step = (serial * 31 + whole.length * 17 + Math.round(high * 7)) % (span + 1);
  return String((Math.round(low * places) + step) / places);
}
