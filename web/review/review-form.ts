import type { CaseSeen } from '../../contract/views/case.ts';
import type { Reason, SuggestionsSeen } from '../../contract/views/suggestions.ts';

export type FormStep = 'division' | 'proposal';
export const isFormStep = (step: string): step is FormStep => step === 'division' || step === 'proposal';

export interface Matter {
  readonly draftFor: string;
  readonly normative: boolean;
  readonly asksDecision: boolean;
}

/** What the reviewer is about to sign; `why` tells of each field that was taken from a suggestion on what it rests. */
export interface Form {
  readonly leaders: readonly string[];
  readonly opinion: string;
  readonly matter: Matter;
  readonly why: { readonly leaders: readonly Reason[]; readonly opinion: readonly Reason[] };
}

/** Nothing is chosen beforehand but what was signed before: the marks of the matter, which stay. */
export const startOf = ({ instruction }: CaseSeen): Form => ({
  leaders: [],
  opinion: '',
  matter: instruction.matter,
  why: { leaders: [], opinion: [] },
});

/** One suggestion with its number; the words of units are put together where they are shown. */
export type Numbered =
  | { readonly kind: 'leader'; readonly n: number; readonly one: SuggestionsSeen['leaders'][number] }
  | { readonly kind: 'opinion'; readonly n: number; readonly one: SuggestionsSeen['opinions'][number] }
  | { readonly kind: 'units'; readonly n: number; readonly one: SuggestionsSeen['units'][number] };

export function numbered({ leaders, opinions, units }: SuggestionsSeen): Numbered[] {
  return [
    ...leaders.map((one) => ({ kind: 'leader', one }) as const),
    ...opinions.map((one) => ({ kind: 'opinion', one }) as const),
    ...units.map((one) => ({ kind: 'units', one }) as const),
  ].map((item, i) => ({ ...item, n: i + 1 }));
}

/** Fills the field of a suggestion, with its reasons. `text` is what stands in the opinion. */
export function taken(form: Form, { kind, one }: Numbered, step: FormStep, text: string): Form {
  const { why } = form;
  switch (kind) {
    case 'leader':
      return {
        ...form,
        leaders: withLeader(form.leaders, one.id, step, one.reasons),
        why: { ...why, leaders: one.reasons },
      };
    case 'opinion':
      return { ...form, opinion: text, why: { ...why, opinion: one.reasons } };
    case 'units':
      return form.opinion.includes(text)
        ? form
        : {
            ...form,
            opinion: form.opinion === '' ? text : `${form.opinion}；${text}`,
            why: { ...why, opinion: [...why.opinion, ...one.reasons] },
          };
  }
}

/** A division goes to one leader; at the proposal the leader in charge comes first, further ones after. */
function withLeader(leaders: readonly string[], id: string, step: FormStep, reasons: readonly Reason[]): string[] {
  if (step === 'division') return [id];
  const others = leaders.filter((one) => one !== id);
  return reasons.some(({ kind }) => kind === 'divided') ? [id, ...others] : [...others, id];
}

/** The act that the usual answer signs: a draft or a normative document is divided to its pre-review (2.2.3.2.3-b). */
export function usualAct(step: FormStep, { draftFor, normative }: Matter): string {
  if (step === 'proposal') return 'documents/sign-proposal';
  return draftFor !== 'none' || normative ? 'documents/divide-for-pre-review' : 'documents/divide';
}

export const inputOf = (step: FormStep, { leaders, opinion, matter }: Form): object =>
  step === 'division' ? { opinion, leader: leaders[0] ?? '', matter } : { opinion, leaders, matter };

export const isWhole = ({ leaders, opinion }: Form): boolean => leaders.length > 0 && opinion.trim() !== '';
