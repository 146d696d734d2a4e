import type { CaseSeen } from '../../../contract/views/case.ts';
import { isDraft } from '../../../regulation/documents/proposal/matter.ts';
import { useWords } from '../../shared/language.tsx';
import { DeputyOf, LeaderChoice } from '../leader-choice.tsx';
import { FormShell } from './form-shell.tsx';
import { LongText } from './long-text.tsx';
import { MatterFields, matterSeen } from './matter-fields.tsx';
import { useActForm } from './use-act-form.ts';

/** The division: whose portfolio, and what the deputy thinks of it. Whether a pre-review comes first follows from the matter. */
export function Divide({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { body, set, run, problem, busy } = useActForm(seen, 'divide', {
    opinion: '',
    leader: '',
    matter: matterSeen(seen),
  });
  const toPreReview = isDraft(body.matter) || body.matter.normative;
  const id = toPreReview ? 'divide-for-pre-review' : 'divide';
  return (
    <FormShell
      legend={t('step.division')}
      ways={[{ key: 's', does: `act.documents/${id}`, run: () => void run(id, body) }]}
      problem={problem}
      busy={busy}
    >
      <LongText
        name="division-opinion"
        value={body.opinion}
        onChange={(opinion) => {
          set({ opinion });
        }}
      />
      <LeaderChoice
        name="portfolio-leader"
        value={body.leader}
        onChange={(leader) => {
          set({ leader });
        }}
      />
      <DeputyOf leader={body.leader} does={toPreReview ? 'form.deputy-pre-reviews' : 'form.deputy-proposes'} />
      <MatterFields
        matter={body.matter}
        set={(matter) => {
          set({ matter });
        }}
      />
    </FormShell>
  );
}
