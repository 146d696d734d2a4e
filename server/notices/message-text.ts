import type { Message, Told } from '../../office/notices/channel.ts';
import type { Lang } from '../../words/entry.ts';
import { sayKey } from '../../words/words.ts';

/** A message in words, for whatever shows plain text: a subject line, and a line for each notice. Both languages, Chinese first. */
export interface MessageText {
  readonly subject: string;
  readonly lines: readonly string[];
}

/** `address` is the office's own, for a link to each paper's page; null: there are no links. */
export function messageText({ told }: Pick<Message, 'told'>, address: string | null): MessageText {
  const [first] = told;
  const subject =
    told.length === 1 && first
      ? lineOf('zh', first)
      : `${sayKey('zh', 'notices.mail.gathered', { count: told.length })} ${sayKey('en', 'notices.mail.gathered', { count: told.length })}`;
  return {
    subject: `${sayKey('zh', 'notices.mail.mark')} ${subject}`,
    lines: (['zh', 'en'] as const).flatMap((lang) => [
      ...told.flatMap((one) => [lineOf(lang, one), ...linkTo(one, address)]),
      '',
      sayKey(lang, 'notices.mail.foot'),
      '',
    ]),
  };
}

/** Of a classified paper not even its place leaves the pages: the list of notices leads on. */
const linkTo = ({ caseId }: Told, address: string | null): string[] =>
  address === null ? [] : [`${address}/${caseId === null ? 'notices' : `cases/${caseId}`}`];

function lineOf(lang: Lang, { kind, purpose, urgency, subject }: Told): string {
  if (subject === null) return sayKey(lang, 'notices.paper-waits');
  const marks = [
    sayKey(lang, `notices.purpose.${purpose}`),
    ...(urgency === 'plain' ? [] : [sayKey(lang, `urgency.${urgency}`)]),
  ];
  return `${marks.join(' · ')} · ${sayKey(lang, `notice.${kind}`)}${subject}`;
}
