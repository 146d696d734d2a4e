import type { Temporal } from 'temporal-polyfill';
import type { Parameters } from '../cities/parameters.ts';
import type { Calendar } from './calendar.ts';
import type { Period } from './period.ts';
import type { SourceId } from './source.ts';

/** What a rule weighed: plain values, shown to people and kept in the trail. */
export type Fact = string | number | boolean | null | readonly string[];
export type Facts = Readonly<Record<string, Fact>>;

/** must: refuses. in-principle: refuses unless an exception was granted. advice: passes with the actor's own reason. */
export type Force = 'must' | 'in-principle' | 'advice';

export interface Header {
  /** The rule's path below regulation/, without extension. */
  readonly id: string;
  readonly source: SourceId;
  readonly inForce: { readonly from: string; readonly to?: string };
  /** How the office reads the clause where the text is open. */
  readonly reading?: string;
}

/** `remedy` is a key in words/: what the person can do now. */
export type Verdict =
  | { readonly met: true; readonly facts: Facts }
  | { readonly met: false; readonly facts: Facts; readonly remedy: string };

export interface Requirement<Case> extends Header {
  readonly kind: 'requirement';
  readonly force: Force;
  /** For in-principle rules: the post that may grant the exception. */
  readonly exceptionBy?: string;
  readonly check: (c: Case, parameters: Parameters) => Verdict;
}

export interface Deadline<Case> extends Header {
  readonly kind: 'deadline';
  /** What the clock does when it falls due; remind-again starts it anew, consent lets the law speak. A deadline without it cannot be written. */
  readonly onDue: 'remind' | 'remind-again' | 'escalate' | 'consent';
  /** undefined: the clock has not started, or the rule does not apply. */
  readonly startsAt: (c: Case, calendar: Calendar) => Temporal.Instant | undefined;
  readonly period: (c: Case, parameters: Parameters) => Period;
}

export interface Effect<Case> extends Header {
  readonly kind: 'effect';
  readonly facts: (c: Case, parameters: Parameters) => Facts;
  readonly takesEffect: (facts: Facts) => boolean;
}

export const requirement = <Case>(rule: Omit<Requirement<Case>, 'kind'>): Requirement<Case> => ({
  kind: 'requirement',
  ...rule,
});
export const deadline = <Case>(rule: Omit<Deadline<Case>, 'kind'>): Deadline<Case> => ({ kind: 'deadline', ...rule });
export const effect = <Case>(rule: Omit<Effect<Case>, 'kind'>): Effect<Case> => ({ kind: 'effect', ...rule });

export const met = (facts: Facts): Verdict => ({ met: true, facts });
export const violated = (facts: Facts, remedy: string): Verdict => ({ met: false, facts, remedy });

/** A verdict with its rule: everything that a page needs to explain it. */
export interface Finding {
  readonly rule: string;
  readonly source: SourceId;
  readonly force: Force;
  readonly met: boolean;
  readonly facts: Facts;
  readonly remedy?: string;
  readonly exceptionBy?: string;
}

/** Weighs the rules that are in force on the day, in order. */
export function weigh<Case>(
  rules: readonly Requirement<Case>[],
  c: Case,
  parameters: Parameters,
  day: string,
): Finding[] {
  return rules
    .filter(({ inForce }) => inForce.from <= day && (inForce.to === undefined || day <= inForce.to))
    .map((rule) => {
      const { id, source, force, exceptionBy } = rule;
      const verdict = rule.check(c, parameters);
      return { rule: id, source, force, ...verdict, ...(exceptionBy === undefined ? {} : { exceptionBy }) };
    });
}
