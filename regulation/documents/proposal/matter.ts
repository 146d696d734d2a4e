/** What a department's draft wants of the government, if it is one (2.2.3.2.3-a, -b). */
export const draftPurposes = ['none', 'deliberation', 'approval', 'issue'] as const;

/** What a paper asks for, as the section and the deputies see it: this decides its way. */
export interface Matter {
  readonly draftFor: (typeof draftPurposes)[number];
  /** A normative document: only after the legality review (2.2.3.2.3-h). */
  readonly normative: boolean;
  /** It asks the leader for a decision: a circle mark is no answer (2.2.4.2-a). */
  readonly asksDecision: boolean;
}

export const isDraft = ({ draftFor }: Matter): boolean => draftFor !== 'none';
