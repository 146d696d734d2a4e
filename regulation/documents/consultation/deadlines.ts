import type { Deadline } from '../../kernel/rule.ts';
import type { ConsentCase } from './consent-case.ts';
import { consentOnBrokenPromise } from './consent-on-broken-promise.ts';
import { consentOnSilence } from './consent-on-silence.ts';
import { replyCombined } from './reply-combined.ts';
import { type Promised, replyPromised } from './reply-promised.ts';
import { replySeparate } from './reply-separate.ts';
import { replyUrgent } from './reply-urgent.ts';
import type { FirstUrging } from './urge-first.ts';

/** By when a unit replies. */
export const replyDeadlines: readonly Deadline<FirstUrging & Promised>[] = [
  replySeparate,
  replyCombined,
  replyUrgent,
  replyPromised,
];

/** From when on silence, or a broken promise, is consent. */
export const consentDeadlines: readonly Deadline<ConsentCase>[] = [consentOnSilence, consentOnBrokenPromise];
