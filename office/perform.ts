import { Temporal } from 'temporal-polyfill';
import type { Envelope } from '../contract/envelope.ts';
import { parametersOn, type CityParameters } from '../regulation/cities/parameters.ts';
import { isDayOutsideCalendar } from '../regulation/kernel/outside.ts';
import type { Finding } from '../regulation/kernel/rule.ts';
import type { Act, Actor, ChangeSet, Context, Decision, Entitlement, Refusal, Subject } from './act.ts';
import { besidesOf } from './besides.ts';
import { actorOf, entitled } from './entitled.ts';
import { type Found, subjectOf } from './found.ts';
import { type Issue, parse } from './parse.ts';
import { dayOfMoment, type Book } from './people/book.ts';
import type { Clock, Committed, Entry, Ids, Store, Tx } from './ports.ts';
import type { CaseFile } from './rows.ts';
import { whenItHappened } from './when-it-happened.ts';

export interface Office {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly city: CityParameters;
}

export interface Request {
  readonly act: Act;
  readonly envelope: unknown;
  /** The person signed in; null is the clock itself. */
  readonly by: string | null;
  readonly key: string | null;
  readonly requestHash?: string;
  readonly dryRun?: boolean;
}

export type Outcome =
  | { readonly kind: 'done'; readonly committed: Committed; readonly repeated: boolean }
  | { readonly kind: 'would'; readonly changes: ChangeSet }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] };

/** Does one act: validated, entitled, decided purely, written in one transaction; or says why not, and nothing is written. */
export async function perform(office: Office, request: Request): Promise<Outcome> {
  const parsed = parse(request.act, request.envelope);
  if (!parsed.ok) return { kind: 'invalid', issues: parsed.issues };
  return office.store.transaction(async (tx) => {
    // Both are asked for in one go, the claim first.
    const [earlier, found] = await Promise.all([claimed(tx, request), subjectOf(tx, request.act, parsed.envelope)]);
    if (earlier) {
      return earlier.earlier === 'other-request'
        ? refusal('key-used-for-another-request', {})
        : { kind: 'done', committed: earlier.earlier, repeated: true };
    }
    return withinCalendar(() => inTransaction(office, tx, request, found, parsed));
  }, wasDone);
}

const claimed = async (tx: Tx, { key, by, act, requestHash = '' }: Request): ReturnType<Tx['claim']> =>
  key === null ? null : tx.claim(key, by, act.id, requestHash);

/** Days that nobody can count from or to, as 9999-12-31, are the input's fault. */
async function withinCalendar(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (isDayOutsideCalendar(error)) return refusal('day-outside-calendar', {});
    throw error;
  }
}

const wasDone = (outcome: Outcome): boolean => outcome.kind === 'done' && !outcome.repeated;

async function inTransaction(
  office: Office,
  tx: Tx,
  request: Request,
  found: Found | { readonly refusal: Refusal },
  { envelope: env, input }: { readonly envelope: Envelope; readonly input: unknown },
): Promise<Outcome> {
  const { act } = request;
  if ('refusal' in found) return { kind: 'refusal', refusal: found.refusal };
  const recordedAt = office.clock.now();
  const time = whenItHappened(env, recordedAt);
  if ('refusal' in time) return { kind: 'refusal', refusal: time.refusal };
  const book = await tx.book();
  const actor = actorOf(book, request.by, time.at);
  if (!isOpenTo(act, found, actor)) return refusal('no-such-case', {});
  const as = entitled(act, actor, request.by, env, book, time.at, found.subject);
  if ('reason' in as) return lateOr(tx, found, env, book, { kind: 'refusal', refusal: as });
  const brought = await broughtIn(tx, act, input, request.by, recordedAt);
  if ('refusal' in brought) return { kind: 'refusal', refusal: brought.refusal };
  const context = contextOf(office, env, found, { at: time.at, recordedAt, as, by: request.by, book, ...brought });
  const other = act.touchesParent ? found.parent : await otherOf(tx, act, input, actor);
  const decision = act.decide(found.subject, input, context, other);
  if (decision.kind !== 'changes') return lateOr(tx, found, env, book, decision);
  if (request.dryRun) return { kind: 'would', changes: decision.changes };
  const entry = entryOf(request, env, input, context, decision.changes);
  const committed = await tx.commit(entry, decision.changes, request.key);
  return { kind: 'done', committed, repeated: false };
}

/** A case that one may not open does not exist for one; the clock and new cases need no leave. */
const isOpenTo = (act: Act, { subject }: Found, actor: Actor): boolean =>
  !subject || actor.personId === '' || act.on !== 'case' || mayOpen(subject, actor);

const mayOpen = ({ access }: CaseFile, { held }: Actor): boolean =>
  access.some(({ subject }) => held.some(({ target }) => target === subject));

/** What the input names beside the case: uploads, papers that must be there, the period whose figures are kept, a notice. */
async function broughtIn(
  tx: Tx,
  act: Act,
  input: unknown,
  by: string | null,
  now: Temporal.Instant,
): Promise<Pick<Context, 'uploads' | 'counted' | 'opened'> | { refusal: Refusal }> {
  const named = act.uploads?.(input) ?? [];
  const uploads = await tx.uploads(named, by ?? '');
  const missing = named.find((id) => !uploads.some((upload) => upload.id === id));
  if (missing !== undefined) return { refusal: { reason: 'upload-gone', facts: { upload: missing } } };
  const cited = act.cites?.(input) ?? [];
  if (cited.length > 0 && !(await tx.knows(cited))) return { refusal: { reason: 'no-such-case', facts: {} } };
  const span = act.counts?.(input);
  return { uploads, counted: span ? await tx.handling(span, now) : null, opened: await isOpened(tx, act, input) };
}

async function isOpened(tx: Tx, act: Act, input: unknown): Promise<boolean> {
  const notice = act.unlessOpened?.(input);
  return notice !== undefined && (await tx.opened(notice));
}

interface Known {
  readonly at: Temporal.Instant;
  readonly recordedAt: Temporal.Instant;
  readonly as: { readonly actor: Actor; readonly entitlement: Entitlement };
  readonly by: string | null;
  readonly book: Book;
  readonly uploads: Context['uploads'];
  readonly counted: Context['counted'];
  readonly opened: boolean;
}

/** All that the decision may know; a running case keeps the figures of its own day. */
function contextOf(office: Office, env: Envelope, found: Found, known: Known): Context {
  const { subject, head, parentHead, open, children } = found;
  const day = subject?.cases[0]?.regulationDay ?? dayOfMoment(known.at);
  return {
    at: known.at,
    recordedAt: known.recordedAt,
    actor: known.as.actor,
    as: known.as.entitlement,
    enteredBy: env.onPaper ? known.by : null,
    book: known.book,
    city: office.city,
    parameters: parametersOn(Temporal.PlainDate.from(day), office.city),
    reasons: env.reasons ?? {},
    besides: besidesOf(env),
    newId: () => office.ids.next(known.recordedAt),
    uploads: known.uploads,
    counted: known.counted,
    opened: known.opened,
    seq: (head?.seq ?? 0) + 1,
    parentSeq: (parentHead?.seq ?? 0) + 1,
    open,
    children,
  };
}

const refusal = (reason: string, facts: Refusal['facts']): Outcome => ({ kind: 'refusal', refusal: { reason, facts } });

async function otherOf(tx: Tx, act: Act, input: unknown, actor: Actor): Promise<Subject> {
  const id = act.reads?.(input) ?? null;
  if (id === null) return null;
  const file = await tx.load(id);
  return file && mayOpen(file, actor) ? file : null;
}

/** When somebody was faster, that is the reason to tell: who, with what, and when. */
async function lateOr(
  tx: Tx,
  { head, caseId }: Found,
  env: Envelope,
  book: Book,
  outcome: Exclude<Decision, { kind: 'changes' }>,
): Promise<Outcome> {
  if (outcome.kind !== 'refusal' || !head || env.seenSeq === undefined || head.seq <= env.seenSeq) return outcome;
  const last = await tx.lastOf(caseId);
  const who = book.people.find(({ id }) => id === last?.by)?.name ?? null;
  return refusal('too-late', {
    by: who,
    act: last?.act ?? null,
    at: last?.at ?? null,
    because: outcome.refusal.reason,
  });
}

const entryOf = (request: Request, env: Envelope, input: unknown, context: Context, changes: ChangeSet): Entry => ({
  act: request.act.id,
  version: request.act.version,
  input,
  by: request.by,
  as: context.as,
  onPaper: env.onPaper ?? null,
  happenedAt: context.at,
  recordedAt: context.recordedAt,
  lateReason: env.lateReason ?? null,
  reasons: context.reasons,
  findings: changes.findings,
  files: context.uploads.map(({ sha256 }) => sha256),
});
