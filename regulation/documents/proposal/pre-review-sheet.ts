/** The materials of a draft (2.2.3.2.3-d), in the order of the clause. */
export const materials = [
  'draft',
  'basis',
  'policy-explanation',
  'public-response',
  'opinions-sought',
  'legality-review',
  'evaluation',
] as const;
export type Material = (typeof materials)[number];

type Answer = 'open' | 'yes' | 'no';

/** The sheet of the pre-review: four questions, seven materials, the units concerned. */
export interface PreReview {
  readonly grounds: Answer;
  readonly conforms: Answer;
  readonly format: Answer;
  readonly agreed: Answer;
  readonly materials: Readonly<
    Record<Material, { readonly state: 'missing' | 'attached' | 'not-applicable'; readonly reason: string }>
  >;
  readonly units: readonly { readonly name: string; readonly agrees: boolean }[];
  readonly reason: string;
}
