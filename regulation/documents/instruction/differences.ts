/** One leader's valid instruction, as the question of differences looks at it. */
export interface Instruction {
  readonly id: string;
  readonly person: string;
  /** Place in the official order of leaders: the smallest is the highest (D17). */
  readonly rank: number;
  readonly stance: 'agree' | 'disagree' | 'other' | null;
  /** The unit that shall lead, where the leader named one. */
  readonly lead: string | null;
  /** Points of other leaders' opinions that this one agrees or disagrees with, explicitly. */
  readonly picks: readonly { readonly of: string; readonly point: string; readonly agrees: boolean }[];
}

/** What of an instruction can differ. */
type Wanted = Pick<Instruction, 'stance' | 'lead'>;

/** Whether two leaders want different things: one agrees and one does not, one has an own way, or they name different lead units. */
export const differ = (a: Wanted, b: Wanted): boolean =>
  (a.stance !== null && b.stance !== null && a.stance !== b.stance) ||
  (a.lead !== null && b.lead !== null && a.lead !== b.lead);

/** The instructions that differ from another one. Empty where all agree. */
export const differing = (instructions: readonly Instruction[]): Instruction[] =>
  instructions.filter((one) => instructions.some((other) => differ(one, other)));

/** Who decides between them: the highest in the official order of those who instructed. */
export const highest = (instructions: readonly Instruction[]): Instruction | undefined =>
  instructions.toSorted((a, b) => a.rank - b.rank)[0];

/** The differing opinions of others on which the highest has not yet said with which point he agrees or not. */
export function unsettled(instructions: readonly Instruction[]): Instruction[] {
  const apart = differing(instructions);
  const top = highest(instructions);
  return apart.filter(({ id }) => id !== top?.id && !top?.picks.some(({ of }) => of === id));
}
