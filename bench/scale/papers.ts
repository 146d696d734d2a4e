import { Temporal } from 'temporal-polyfill';
import { type Chance, chanceOf } from '../../demo/chance.ts';
import { departments } from '../../demo/city.ts';
import { kinds, titleOf, wordClasses } from './words.ts';

/** One paper of the twenty years. */
export interface Paper {
  readonly place: number;
  readonly caseId: string;
  readonly title: string;
  readonly kind: string;
  readonly sender: string;
  readonly number: string;
  readonly urgency: 'plain' | 'urgent' | 'extra-urgent';
  readonly year: number;
  readonly yearNumber: number;
  readonly at: string;
  readonly chance: Chance;
}

const from = Temporal.Instant.from('2005-01-04T01:00:00Z').epochMilliseconds;
const until = Temporal.Instant.from('2024-12-30T09:00:00Z').epochMilliseconds;

/** An id that sorts by time, as those of the office do. */
export const idAt = (ms: number, table: number, place: number): string => {
  const stamp = ms.toString(16).padStart(12, '0');
  const tail = (place * 64 + table).toString(16).padStart(12, '0');
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-8000-${tail}`;
};

/** The same paper for the same place: whether a rare word stands in it is not left to chance. */
function wordAt(place: number, total: number, chance: Chance): string | null {
  const [, rare, uncommon, common] = wordClasses;
  // Exactly three old papers each.
  if (place % 100 === 7 && place < Math.min(total, 900)) return rare?.words[Math.floor(place / 100) % 3] ?? null;
  const drawn = chance.below(48_000);
  const length = drawn % 3;
  if (drawn < 144) return uncommon?.words[length] ?? null;
  return drawn < 144 + 9_000 ? (common?.words[length] ?? null) : null;
}

/** The papers of twenty years, evenly, in their order. */
export function* papersOf(total: number): Generator<Paper> {
  let year = 0;
  let yearNumber = 0;
  for (let place = 0; place < total; place += 1) {
    const chance = chanceOf(Math.imul(place + 1, 2_654_435_761) ^ 20_170_725);
    const ms = from + Math.floor(((until - from) / total) * place);
    const date = new Date(ms);
    if (date.getUTCFullYear() !== year) yearNumber = 0;
    year = date.getUTCFullYear();
    yearNumber += 1;
    const [, zh, , mark] = chance.pick(departments);
    const kind = chance.pick(kinds);
    const urgent = chance.below(100);
    yield {
      ...{ place, kind, year, yearNumber, chance },
      caseId: idAt(ms, 0, place),
      title: titleOf((list) => chance.pick(list), kind, wordAt(place, total, chance)),
      sender: zh,
      number: `${mark}发〔${String(year)}〕${String(yearNumber)}号`,
      urgency: urgent < 1 ? 'extra-urgent' : urgent < 10 ? 'urgent' : 'plain',
      at: date.toISOString(),
    };
  }
}

/** What a checksum covers of a paper. */
export const lineOf = ({ caseId, title, number, urgency }: Paper): string =>
  `${caseId} ${title} ${number} ${urgency}\n`;
