import type { CaseSeen } from '../../contract/views/case.ts';
import { deskFor } from '../../regulation/documents/proposal/proposal-by-sender-class.ts';
import { type SenderClass, senderClasses } from '../../regulation/general/sender-class.ts';
import { useWords } from '../shared/language.tsx';
import { FormShell } from './instruction/form-shell.tsx';
import { MatterFields, matterSeen } from './instruction/matter-fields.tsx';
import { useActForm } from './instruction/use-act-form.ts';
import { useUnits } from './instruction/units.ts';
import { DeputyOf, LeaderChoice, useLeaders } from './leader-choice.tsx';

const classOf = (value: unknown): SenderClass =>
  typeof value === 'string' && Object.hasOwn(senderClasses, value) ? (value as SenderClass) : 'public';
const mediumOf = (value: unknown) => (value === 'cipher-telegram' || value === 'plain-telegram' ? value : 'paper');

/** The one desk that the sender's class allows (2.2.3.2.1-a, 2.2.3.2.2-a). */
const deskActOf = ({ document: { senderClass, medium } }: CaseSeen) =>
  deskFor({ senderClass: classOf(senderClass), medium: mediumOf(medium) }) === 'secretary-general'
    ? 'distribute-for-instruction'
    : 'distribute-for-division';

const none = { opinion: '', readers: [] as readonly string[], unit: '', leader: '' };

/** To readers, to the desk that proposes or divides, or to a department (2.2.2-b). Enter takes the usual way: to the desk. */
export function Distribution({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { body, set, run, problem, busy } = useActForm(seen, 'distribution', { ...none, matter: matterSeen(seen) });
  const { opinion, readers, unit, leader, matter } = body;
  const id = deskActOf(seen);
  const way = (key: string, act: string, input: object) => ({
    key,
    does: `act.documents/${act}`,
    run: () => void run(act, { opinion, ...input }),
  });
  return (
    <FormShell
      legend={t('step.distribution')}
      ways={[
        way('b', id, { matter }),
        way('r', 'distribute-for-reading', { readers }),
        way('d', 'distribute-to-department', { unit, leader }),
      ]}
      problem={problem}
      busy={busy}
    >
      <label className="block">
        {t('field.distribution-opinion')}
        <input
          required
          value={opinion}
          onChange={(event) => {
            set({ opinion: event.target.value });
          }}
        />
      </label>
      <p>
        <strong>{t(`act.documents/${id}`)}</strong>
      </p>
      <MatterFields
        matter={matter}
        set={(changed) => {
          set({ matter: changed });
        }}
      />
      <p>
        <strong>{t('act.documents/distribute-for-reading')}</strong>
      </p>
      <Readers
        readers={readers}
        set={(changed) => {
          set({ readers: changed });
        }}
      />
      <p>
        <strong>{t('act.documents/distribute-to-department')}</strong>
      </p>
      <Department unit={unit} leader={leader} set={set} />
    </FormShell>
  );
}

function Readers({
  readers,
  set,
}: {
  readonly readers: readonly string[];
  readonly set: (readers: readonly string[]) => void;
}) {
  return (
    <p className="ways">
      {useLeaders().map((person) => (
        <label key={person.id}>
          <input
            type="checkbox"
            checked={readers.includes(person.id)}
            onChange={(event) => {
              set(event.target.checked ? [...readers, person.id] : readers.filter((one) => one !== person.id));
            }}
          />{' '}
          {person.name}
        </label>
      ))}
    </p>
  );
}

/** The department whose duty it is, and the leader in charge: the counterpart deputy confirms before it goes (2.2.3.2.4-a). */
function Department({
  unit,
  leader,
  set,
}: {
  readonly unit: string;
  readonly leader: string;
  readonly set: (part: { unit?: string; leader?: string }) => void;
}) {
  const { t } = useWords();
  return (
    <>
      <div className="fields">
        <label className="block">
          {t('field.unit')}
          <select
            value={unit}
            onChange={(event) => {
              set({ unit: event.target.value });
            }}
          >
            <option value="">{t('web.none')}</option>
            {useUnits().map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <LeaderChoice
          name="portfolio-leader"
          optional
          value={leader}
          onChange={(chosen) => {
            set({ leader: chosen });
          }}
        />
      </div>
      <DeputyOf leader={leader} does="form.deputy-confirms" />
    </>
  );
}
