import { measuresInForce } from '../../clauses/in-force.ts';
import { fixedMoment } from '../../general/limits.ts';
import { deadline } from '../../kernel/rule.ts';
import { plainRequestArrives, type RequestTimes } from './request-times.ts';

/** Asked alone, or as the one who leads a combined opinion. */
export interface FirstUrging extends RequestTimes {
  readonly mode: 'separate' | 'combined';
}

/** Before a request for an opinion falls due, the Office's section urges for the first time. */
export const urgeFirst = deadline<FirstUrging>({
  id: 'documents/consultation/urge-first',
  source: '2.2.6.5-a',
  inForce: measuresInForce,
  reading:
    'By close of business of the working day before the limit; of an urgent request after a share of its time: internal standards. The section hears of it on the morning of that day.',
  onDue: 'escalate',
  startsAt: (c, calendar) => {
    if (c.urgency === 'plain') return plainRequestArrives(c, calendar);
    return c.statedLimit ? c.askedAt : undefined;
  },
  period: ({ urgency, askedAt, statedLimit, mode }, { handling, general }) => {
    if (urgency !== 'plain') {
      if (!statedLimit || !askedAt) return fixedMoment(undefined);
      const span = Math.max(0, statedLimit.epochMilliseconds - askedAt.epochMilliseconds);
      const minutes = Math.floor((span * general.warnAfterPercent) / 100 / 60_000);
      return fixedMoment(askedAt.add({ minutes }));
    }
    const limit = mode === 'combined' ? handling.replyWorkingDaysCombined : handling.replyWorkingDaysSeparate;
    return { kind: 'working-days', days: Math.max(1, limit - handling.urgeWorkingDaysBeforeReply) };
  },
});
