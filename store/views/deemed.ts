import type { Departure } from '../../contract/views/accountability.ts';
import type { ConsentDeemed, Handling } from '../../office/documents/accountability/handling.ts';
import { deemConsent } from '../../office/documents/consultation/deem-consent.ts';
import type { Evidence } from '../../office/documents/consultation/rows.ts';
import type { SourceId } from '../../regulation/kernel/source.ts';
import { sourceOf } from '../../regulation/sources.ts';
import type { Departed } from './departures.ts';
import { named, onWire } from './named.ts';
import type { Viewer } from './reading.ts';

/** What a deemed consent stands on: the request, every urging, the promise if there was one, and the last minute for an answer. */
export const consentFacts = ({ question, askedAt, urgings, promise, until }: Evidence): Departure['facts'] => ({
  question,
  askedAt: onWire(askedAt),
  urgedAt: urgings.map(({ at }) => onWire(at)),
  promisedOn: promise?.on ?? null,
  until: onWire(until),
});

/** Silence that was taken for consent: what the law expects of the unit did not happen. */
export const deemedConsents = ({ deemed }: Handling, viewer: Viewer): Departed[] =>
  deemed.map((one) => deemedConsent(one, viewer));

const deemedConsent = ({ caseId, desk, at, evidence }: ConsentDeemed, { book }: Viewer): Departed => ({
  kind: 'deemed-consent',
  source: sourceOf(evidence.source as SourceId),
  rule: evidence.rule,
  caseId,
  act: deemConsent.id,
  at: onWire(at),
  recordedAt: null,
  person: '',
  as: named(book, desk),
  facts: consentFacts(evidence),
  reason: null,
  lateMinutes: null,
});
