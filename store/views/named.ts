import { Temporal } from 'temporal-polyfill';
import type { HeldBy, HolderSeen, Named } from '../../contract/views/named.ts';
import type { Book } from '../../office/people/book.ts';
import { type Holder, holdersOf, type Why } from '../../office/people/holders.ts';
import { isLate } from '../../regulation/kernel/period.ts';
import type { Target } from '../../regulation/kernel/procedure.ts';
import { isRole, roleName } from '../../words/roles.ts';

/** Rows of the book come with the offset that PostgreSQL writes; on the wire every moment ends in Z. */
export const onWire = <M extends string | null>(moment: M): M =>
  (moment === null ? null : Temporal.Instant.from(moment).toString()) as M;

/** Whether a limit has passed: late begins with the minute after it (I12). */
export const overdueAt = (now: Temporal.Instant, dueAt: string | null): boolean =>
  dueAt !== null && isLate(now, Temporal.Instant.from(dueAt));

export const personName = (book: Book, personId: string | null): string =>
  book.people.find(({ id }) => id === personId)?.name ?? '';

/** A target as people call it: 文档科长, 市水务局 收发员, 秘书（甲）. A key without a name is shown as it is. */
export function named(book: Book, target: Target): Named {
  const [kind, name = '', of = ''] = target.split(':');
  if (kind === 'person') return both(target, personName(book, name), personName(book, name));
  if (kind === 'unit') return both(target, ...unitName(book, name));
  const [role = '', unit] = name.split('@');
  const [zh, en] = isRole(role) ? [roleName('zh', role), roleName('en', role)] : [role, role];
  if (unit !== undefined) {
    const [unitZh, unitEn] = unitName(book, unit);
    return both(target, `${unitZh} ${zh}`, `${en}, ${unitEn}`);
  }
  const whose = personName(book, of) || of;
  return whose === '' ? both(target, zh, en) : both(target, `${zh}（${whose}）`, `${en} (${whose})`);
}

function unitName(book: Book, id: string): [string, string] {
  const unit = book.units.find((row) => row.id === id);
  return unit ? [unit.zh, unit.en] : [id, id];
}

const both = (target: string, zh: string, en: string): Named => ({ target, zh, en });

/** Who holds a target at the moment, by name, with the reason. */
export const heldBy = (book: Book, target: Target, at: Temporal.Instant): HeldBy =>
  heldByThese(book, target, holdersOf(book, target, at));

/** A target with these holders, by name. */
export const heldByThese = (book: Book, target: Target, holders: readonly Holder[]): HeldBy => ({
  ...named(book, target),
  holders: holders.map((holder) => holderSeen(book, holder)),
});

const holderSeen = (book: Book, { personId, why }: Holder): HolderSeen => ({
  personId,
  name: personName(book, personId),
  why: why.kind,
  ...insteadOf(book, why),
});

function insteadOf(book: Book, why: Why): { for: string | null; until: string | null } {
  if (!('for' in why)) return { for: null, until: null };
  return {
    for: why.for === null ? null : personName(book, why.for),
    until: 'until' in why ? onWire(why.until) : null,
  };
}
