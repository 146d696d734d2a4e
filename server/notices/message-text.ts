import type { Message, Told } from '../../office/notices/channel.ts';
import type { Lang } from '../../words/entry.ts';
import { sayKey } from '../../words/words.ts';

/** A message in words, for whatever shows plain text: a subject line, and a line for each notice. Both languages, Chinese first. */
export interface MessageText {
  readonly subject: string;
  readonly lines: readonly string[];
}

export function messageText({ told }: Pick<Message, 'told'>): MessageText {
  const [first] = told;
  const subject =
    told.length === 1 && first
      ? lineOf('zh', first)
      : `${sayKey('zh', 'notices.mail.gathered', { count: told.length })} ${sayKey('en', 'notices.mail.gathered', { count: told.length })}`;
  return {
    subject: `${sayKey('zh', 'notices.mail.mark')} ${subject}`,
    lines: (['zh', 'en'] as const).flatMap((lang) => [
      ...told.map((one) => lineOf(lang, one)),
      '',
      sayKey(lang, 'notices.mail.foot'),
      '',
    ]),
  };
}

function lineOf(lang: Lang, { kind, purpose, urgency, subject }: Told): string {
  if (subject === null) return sayKey(lang, 'notices.paper-waits');
  const marks = [
    sayKey(lang, `notices.purpose.${purpose}`),
    ...(urgency === 'plain' ? [] : [sayKey(lang, `urgency.${urgency}`)]),
  ];
  return `${marks.join(' · ')} · ${sayKey(lang, `notice.${kind}`)}${subject}`;
}
