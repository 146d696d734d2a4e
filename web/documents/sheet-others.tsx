import type { ReviewSheet } from '../../contract/documents/sheet.ts';
import { useWords } from '../shared/language.tsx';
import { Line, type Set, Tick } from './sheet-parts.tsx';

type Others = NonNullable<ReviewSheet['others']>;
type Dispute = Extract<Others['agreement'], { state: 'disputed' }>;

const emptyDispute: Dispute = {
  state: 'disputed',
  departments: [],
  consultation: null,
  settled: false,
  ownGrounds: '',
  grounds: [],
  proposal: '',
  coSignatures: [],
};
const list = (text: string): string[] =>
  text
    .split(/[、，,]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Departments whose powers the matter touches, and what came of asking them (2.1.5). */
export function SheetOthers({ sheet, set }: { readonly sheet: ReviewSheet; readonly set: Set }) {
  const { t } = useWords();
  const { others } = sheet;
  const change = (part: Partial<Others>) => {
    if (others) set({ others: { ...others, ...part } });
  };
  return (
    <>
      <Tick
        name="sheet.others"
        checked={others !== null}
        onChange={(on) => {
          set({ others: on ? { departments: [], agreement: { state: 'open' } } : null });
        }}
      />
      {others ? (
        <>
          <Line
            name="sheet.departments"
            value={others.departments.map(({ name }) => name).join('、')}
            onChange={(text) => {
              change({
                departments: list(text).map((name) => ({
                  name,
                  opinionAttached: others.departments.find((one) => one.name === name)?.opinionAttached ?? false,
                })),
              });
            }}
          />
          {others.departments.map((one) => (
            <label key={one.name} style={{ display: 'block' }}>
              <input
                type="checkbox"
                checked={one.opinionAttached}
                onChange={(event) => {
                  change({
                    departments: others.departments.map((other) =>
                      other.name === one.name ? { ...other, opinionAttached: event.target.checked } : other,
                    ),
                  });
                }}
              />{' '}
              {t('sheet.opinion-attached', { name: one.name })}
            </label>
          ))}
          <select
            aria-label={t('sheet.agreement')}
            value={others.agreement.state}
            onChange={(event) => {
              change({
                agreement:
                  event.target.value === 'disputed'
                    ? { ...emptyDispute, departments: others.departments.map(({ name }) => name) }
                    : { state: event.target.value === 'agreed' ? 'agreed' : 'open' },
              });
            }}
          >
            {(['open', 'agreed', 'disputed'] as const).map((state) => (
              <option key={state} value={state}>
                {t(`agreement.${state}`)}
              </option>
            ))}
          </select>
          {others.agreement.state === 'disputed' ? (
            <DisputeFields
              dispute={others.agreement}
              change={(part) => {
                if (others.agreement.state === 'disputed') change({ agreement: { ...others.agreement, ...part } });
              }}
            />
          ) : null}
        </>
      ) : null}
    </>
  );
}

function DisputeFields({
  dispute,
  change,
}: {
  readonly dispute: Dispute;
  readonly change: (part: Partial<Dispute>) => void;
}) {
  const held = dispute.consultation ?? { on: '', counterpart: '', result: '' };
  const consult = (part: Partial<typeof held>) => {
    change({ consultation: { ...held, ...part } });
  };
  return (
    <>
      <Line
        name="sheet.consulted-on"
        value={held.on}
        onChange={(on) => {
          consult({ on });
        }}
      />
      <Line
        name="sheet.consulted-whom"
        value={held.counterpart}
        onChange={(counterpart) => {
          consult({ counterpart });
        }}
      />
      <Line
        name="sheet.consulted-result"
        value={held.result}
        onChange={(result) => {
          consult({ result });
        }}
      />
      <Tick
        name="sheet.settled"
        checked={dispute.settled}
        onChange={(settled) => {
          change({ settled });
        }}
      />
      <Line
        name="sheet.own-grounds"
        value={dispute.ownGrounds}
        onChange={(ownGrounds) => {
          change({ ownGrounds });
        }}
      />
      {dispute.departments.map((department) => (
        <label key={department} className="block">
          {department}
          <input
            value={dispute.grounds.find((one) => one.department === department)?.text ?? ''}
            onChange={(event) => {
              change({
                grounds: [
                  ...dispute.grounds.filter((one) => one.department !== department),
                  { department, text: event.target.value },
                ],
              });
            }}
          />
        </label>
      ))}
      <Line
        name="sheet.proposal"
        value={dispute.proposal}
        onChange={(proposal) => {
          change({ proposal });
        }}
      />
      <Line
        name="sheet.co-signatures"
        value={dispute.coSignatures.join('、')}
        onChange={(text) => {
          change({ coSignatures: list(text) });
        }}
      />
    </>
  );
}
