import type { CaseSeen } from '../../../contract/views/case.ts';
import { useKeys } from '../../shared/keys.tsx';
import { useWords } from '../../shared/language.tsx';
import { differingWith } from './differing-with.ts';
import { FormShell } from './form-shell.tsx';
import { LongText } from './long-text.tsx';
import { OnPaper, onPaperOf, startOnPaper } from './on-paper.tsx';
import { PeopleInOrder } from './people-in-order.tsx';
import { type Point, Points } from './points.tsx';
import { type UnitRole, UnitRoles } from './unit-roles.tsx';
import { useActForm } from './use-act-form.ts';
import { valid } from './valid.ts';

const stances = ['agree', 'disagree', 'other'] as const;
type Stance = (typeof stances)[number];

const start = {
  stance: null as Stance | null,
  text: '',
  units: [] as readonly UnitRole[],
  next: [] as readonly string[],
  points: [] as readonly Point[],
  onPaper: startOnPaper,
};

/** A leader's answer: a circle mark where nothing is asked, else agree, not agree, or in his own words; or it is entered for him. */
export function Instruct({ seen }: { readonly seen: CaseSeen }) {
  const { t } = useWords();
  const { mayEnterFor, matter } = seen.instruction;
  const { body, set, run, problem, busy } = useActForm(seen, 'instruct', start);
  const lead = body.units.find(({ role }) => role === 'lead')?.unit ?? null;
  const differ = differingWith(valid(seen, 'instruction'), { stance: body.stance, lead });
  const picks = body.points.filter(({ of }) => differ.some(({ id }) => id === of));
  const answer = (said: { mark: string; stance: Stance | null; text: string }) =>
    run(
      'instruct',
      { ...said, units: body.units.map(({ unit }) => unit), lead, next: body.next, picks },
      onPaperOf(mayEnterFor?.id, body.onPaper),
    );
  const circle = {
    key: 'c',
    does: 'form.circle',
    run: () => void answer({ mark: 'circle', stance: null, text: '' }),
  };
  const sign = {
    key: 's',
    does: 'form.sign-instruction',
    run: () => void answer({ mark: 'opinion', stance: body.stance, text: body.text }),
  };
  return (
    <FormShell
      legend={mayEnterFor === null ? t('step.instruction') : t('form.instruction-of', { name: mayEnterFor.name })}
      ways={matter.asksDecision ? [sign] : [sign, circle]}
      problem={problem}
      busy={busy}
    >
      <OnPaper
        leader={mayEnterFor}
        typed={body.onPaper}
        set={(onPaper) => {
          set({ onPaper });
        }}
      />
      <p className="soft">{t(matter.asksDecision ? 'form.asks-decision' : 'form.circle-means')}</p>
      <Stances
        stance={body.stance}
        set={(stance) => {
          set({ stance });
        }}
      />
      <LongText
        name="instruction-text"
        value={body.text}
        onChange={(text) => {
          set({ text });
        }}
      />
      <UnitRoles
        name="instructed-units"
        one
        units={body.units}
        set={(units) => {
          set({ units });
        }}
      />
      <PeopleInOrder
        name="next-leaders"
        people={body.next}
        set={(next) => {
          set({ next });
        }}
      />
      {differ.length === 0 ? null : <p>{t('form.opinions-differ')}</p>}
      <Points
        opinions={differ}
        points={body.points}
        set={(points) => {
          set({ points });
        }}
      />
    </FormShell>
  );
}

/** Agree, not agree, another opinion: also by 1, 2 and 3. */
function Stances({ stance, set }: { readonly stance: Stance | null; readonly set: (stance: Stance) => void }) {
  const { t } = useWords();
  useKeys(
    stances.map((one, place) => ({
      key: String(place + 1),
      does: `stance.${one}`,
      run: () => {
        set(one);
      },
    })),
  );
  return (
    <div role="radiogroup" aria-label={t('form.stance')} className="ways">
      {stances.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="stance"
            checked={stance === one}
            onChange={() => {
              set(one);
            }}
          />{' '}
          {t(`stance.${one}`)}
        </label>
      ))}
    </div>
  );
}
