import type { Matter } from '../../regulation/documents/proposal/matter.ts';
import type { Story } from '../story.ts';

/** What the paper asks for, as section and deputies see it. */
export const matterIn = ({ paper, plot }: Story): Matter => ({
  draftFor: 'none',
  normative: false,
  asksDecision: paper.kind === 'request' || paper.kind === 'letter',
  ...plot?.matter,
});
