import type { Temporal } from 'temporal-polyfill';
import type { Envelope } from '../contract/envelope.ts';
import type { Act, Actor, Entitlement, Refusal, Subject } from './act.ts';
import { entitlementOf } from './entitlement.ts';
import type { Book } from './people/book.ts';
import { targetsOf } from './people/holders.ts';

/** Who acts, with everything that he holds at the moment; nobody is the clock. */
export const actorOf = (book: Book, by: string | null, at: Temporal.Instant): Actor => ({
  personId: by ?? '',
  held: by === null ? [] : targetsOf(book, by, at),
});

/** The clock does its own acts; a person does what he is entitled to, or enters what an entitled person decided on paper. */
export function entitled(
  act: Act,
  actor: Actor,
  by: string | null,
  env: Envelope,
  book: Book,
  at: Temporal.Instant,
  subject: Subject,
): { actor: Actor; entitlement: Entitlement } | Refusal {
  const row = subject?.cases[0] ?? null;
  if (by === null) {
    return act.by.kind === 'clock'
      ? { actor, entitlement: { target: 'clock', why: { kind: 'in-person' } } }
      : { reason: 'not-entitled', facts: { act: act.id } };
  }
  if (
    env.onPaper &&
    !actor.held.some(({ target }) => target === `relation:counterpart-deputy:${env.onPaper?.by ?? ''}`)
  ) {
    return { reason: 'not-entitled-to-enter', facts: { act: act.id } };
  }
  const decider = env.onPaper ? actorOf(book, env.onPaper.by, at) : actor;
  const entitlement = entitlementOf(act.by, decider, row, subject?.circulations);
  return entitlement ? { actor: decider, entitlement } : { reason: 'not-entitled', facts: { act: act.id } };
}
