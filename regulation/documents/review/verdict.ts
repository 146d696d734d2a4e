import { type Facts, met, type Verdict, violated } from '../../kernel/rule.ts';

/** Met where the condition holds, else violated with the remedy. */
export const holds = (condition: boolean, facts: Facts, remedy: string): Verdict =>
  condition ? met(facts) : violated(facts, remedy);
