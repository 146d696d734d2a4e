import { type NoticeChoice, noticeWays, type Purpose, purposes } from '../../contract/notices.ts';
import { useWords } from '../shared/language.tsx';
import { Table } from '../shared/table.tsx';

interface Part {
  readonly choice: NoticeChoice;
  readonly onChange: (choice: NoticeChoice) => void;
}

/** For each purpose and urgency the way; of extra urgent ones there is none to choose. */
export function WaysPart({ choice, onChange }: Part) {
  const { t } = useWords();
  const columns = ['notices.purpose', 'urgency.extra-urgent', 'urgency.urgent', 'urgency.plain'];
  return (
    <>
      <h2>{t('notices.ways')}</h2>
      <Table label={t('notices.ways')} columns={columns} stacks>
        {purposes.map((purpose) => (
          <tr key={purpose}>
            <td className="main">
              <strong>{t(`notices.purpose.${purpose}`)}</strong>
            </td>
            <td>
              <span className="narrow-only soft">{t('urgency.extra-urgent')} </span>
              {t('notices.never-less')}
            </td>
            <td>
              <WayChoice purpose={purpose} urgency="urgent" choice={choice} onChange={onChange} />
            </td>
            <td>
              <WayChoice purpose={purpose} urgency="plain" choice={choice} onChange={onChange} />
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

interface Cell extends Part {
  readonly purpose: Purpose;
  readonly urgency: 'urgent' | 'plain';
}

function WayChoice({ purpose, urgency, choice, onChange }: Cell) {
  const { t } = useWords();
  return (
    <label>
      <span className="narrow-only soft">{t(`urgency.${urgency}`)} </span>
      <select
        aria-label={`${t(`notices.purpose.${purpose}`)} ${t(`urgency.${urgency}`)}`}
        value={choice.ways[purpose][urgency]}
        onChange={({ target }) => {
          const way = noticeWays.find((one) => one === target.value) ?? 'at-once';
          onChange({ ...choice, ways: { ...choice.ways, [purpose]: { ...choice.ways[purpose], [urgency]: way } } });
        }}
      >
        {noticeWays.map((way) => (
          <option key={way} value={way}>
            {t(`notices.way.${way}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TimeProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Time({ label, value, onChange }: TimeProps) {
  const { t } = useWords();
  return (
    <label>
      {t(label)}
      <input
        type="time"
        required
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </label>
  );
}

export function TimesPart({ choice, onChange }: Part) {
  const { t } = useWords();
  const [first, second] = choice.gatherAt;
  return (
    <fieldset>
      <legend>{t('notices.gather-at')}</legend>
      <div className="fields narrow">
        <Time
          label="notices.first-time"
          value={first}
          onChange={(time) => {
            onChange({ ...choice, gatherAt: [time, second] });
          }}
        />
        <Time
          label="notices.second-time"
          value={second}
          onChange={(time) => {
            onChange({ ...choice, gatherAt: [first, time] });
          }}
        />
      </div>
    </fieldset>
  );
}

const night = { from: '22:00', until: '07:00' };

export function QuietPart({ choice, onChange }: Part) {
  const { t } = useWords();
  const { quiet } = choice;
  return (
    <fieldset>
      <legend>{t('notices.quiet')}</legend>
      <label>
        <input
          type="checkbox"
          checked={quiet !== null}
          onChange={({ target }) => {
            onChange({ ...choice, quiet: target.checked ? night : null });
          }}
        />{' '}
        {t('notices.has-quiet')}
      </label>
      {quiet === null ? null : (
        <div className="fields narrow">
          <Time
            label="notices.quiet-from"
            value={quiet.from}
            onChange={(from) => {
              onChange({ ...choice, quiet: { ...quiet, from } });
            }}
          />
          <Time
            label="notices.quiet-until"
            value={quiet.until}
            onChange={(until) => {
              onChange({ ...choice, quiet: { ...quiet, until } });
            }}
          />
        </div>
      )}
    </fieldset>
  );
}

export function MailPart({ choice, onChange, isThere }: Part & { readonly isThere: boolean }) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend>{t('notices.mail')}</legend>
      {isThere ? (
        <>
          <label className="block">
            {t('notices.mail-to')}
            <input
              type="email"
              maxLength={200}
              aria-describedby="mail-hint"
              value={choice.mail ?? ''}
              onChange={({ target }) => {
                onChange({ ...choice, mail: target.value === '' ? null : target.value });
              }}
            />
          </label>
          <small id="mail-hint" className="soft">
            {t('notices.mail-hint')}
          </small>
        </>
      ) : (
        <p className="soft">{t('notices.no-mail')}</p>
      )}
    </fieldset>
  );
}
