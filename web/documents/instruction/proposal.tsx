import type { CaseSeen } from '../../../contract/views/case.ts';
import { useWords } from '../../shared/language.tsx';
import { FormShell } from './form-shell.tsx';
import { LongText } from './long-text.tsx';
import { MatterFields, matterSeen } from './matter-fields.tsx';
import { PeopleInOrder } from './people-in-order.tsx';
import { useActForm } from './use-act-form.ts';
import { lastValid } from './valid.ts';

/** The proposal: what should be done, and who instructs in which order; after a division the leader in charge comes first. */
export function Proposal({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { body, set, run, problem, busy } = useActForm(seen, 'proposal', {
    opinion: '',
    leaders: (lastValid(seen, 'division')?.leaders ?? []).map(({ id }) => id),
    matter: matterSeen(seen),
  });
  return (
    <FormShell
      legend={t('step.proposal')}
      ways={[{ key: 's', does: 'act.documents/sign-proposal', run: () => void run('sign-proposal', body) }]}
      problem={problem}
      busy={busy}
    >
      <LongText
        name="proposal-opinion"
        note={t('form.say-what-to-do')}
        value={body.opinion}
        onChange={(opinion) => {
          set({ opinion });
        }}
      />
      <PeopleInOrder
        name="leaders"
        people={body.leaders}
        set={(leaders) => {
          set({ leaders: [...leaders] });
        }}
      />
      <MatterFields
        matter={body.matter}
        set={(matter) => {
          set({ matter });
        }}
      />
    </FormShell>
  );
}
