import type { DeskItem } from '../../contract/views/desk.ts';
import type { OpinionSeen } from '../../contract/views/opinions.ts';
import { differ } from '../../regulation/documents/instruction/differences.ts';

export type Stance = 'agree' | 'disagree' | 'other';

interface Picked {
  readonly point: string;
  readonly agrees: boolean;
}

/** What a leader has written so far on one paper. */
export interface Written {
  readonly text: string;
  readonly units: readonly string[];
  readonly lead: string | null;
  readonly next: readonly string[];
  readonly picks: Readonly<Record<string, Picked>>;
}

export const nothingWritten: Written = { text: '', units: [], lead: null, next: [], picks: {} };

export const isWritten = ({ text, units, next, picks }: Written): boolean =>
  text.trim() !== '' || units.length > 0 || next.length > 0 || Object.keys(picks).length > 0;

const wanted = ({ stance, lead }: OpinionSeen) => ({ stance: stance as Stance | null, lead });

/** Opinions of others to choose about: those to be settled; else those that differ from each other or from this answer. */
export function pointsOf({ step, earlier, unsettled }: DeskItem, stance: Stance | null, lead: string | null) {
  if (step === 'settlement') return earlier.filter(({ id }) => unsettled.includes(id));
  const given = earlier.filter(({ kind }) => kind === 'instruction');
  return given.filter(
    (one) => differ(wanted(one), { stance, lead }) || given.some((other) => differ(wanted(one), wanted(other))),
  );
}

const picksOf = ({ picks }: Written) => Object.entries(picks).map(([of, picked]) => ({ of, ...picked }));

/** The act's input. A circle mark carries nothing else. */
export const inputOf = (answer: 'circle' | Stance, written: Written): object =>
  answer === 'circle'
    ? { mark: 'circle' }
    : {
        mark: 'opinion',
        stance: answer,
        text: written.text,
        units: written.units,
        lead: written.lead,
        next: written.next,
        picks: picksOf(written),
      };

export const settlementOf = (written: Written): object => ({ text: written.text, picks: picksOf(written) });

/** Whether one touch is not enough: an opinion to be written, or one of others to choose about. */
export const asksMore = (item: DeskItem, answer: 'circle' | Stance, written: Written): boolean =>
  (['disagree', 'other'].includes(answer) && written.text.trim() === '') ||
  pointsOf(item, answer === 'circle' ? 'agree' : answer, written.lead).some(
    ({ id }) => written.picks[id] === undefined,
  );
