import type { Matter } from '../proposal/matter.ts';

/**
 * Whether a paper that lies with a leader is asked for before its limit (2.2.6.1-a). The Measures do not say what is major:
 * read as a normative document, besides everything that is marked urgent.
 */
export const isUrgentOrMajor = ({ urgency, matter }: { readonly urgency: string; readonly matter: Matter }): boolean =>
  urgency !== 'plain' || matter.normative;
