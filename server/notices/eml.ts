import type { Temporal } from 'temporal-polyfill';

export interface Mail {
  readonly id: string;
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly at: Temporal.Instant;
  readonly subject: string;
  readonly lines: readonly string[];
  readonly urgent: boolean;
}

/** One mail as RFC 5322 and MIME have it: only ASCII, no line longer than 78. */
export function eml({ id, from, to, at, subject, lines, urgent }: Mail): string {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const head = [
    `From: ${from}`,
    `To: ${encodedWords(to.name)}\r\n <${to.address}>`,
    `Date: ${dateOf(at)}`,
    `Message-ID: <${id}@${domain}>`,
    `Subject: ${encodedWords(subject)}`,
    ...(urgent ? ['Importance: high', 'X-Priority: 1'] : []),
    // Nobody's absence answers it.
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  const body =
    Buffer.from(lines.join('\r\n'))
      .toString('base64')
      .match(/.{1,76}/gu) ?? [];
  return `${[...head, '', ...body].join('\r\n')}\r\n`;
}

const zoneless = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: '2-digit',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function dateOf(at: Temporal.Instant): string {
  const of = Object.fromEntries(
    zoneless.formatToParts(new Date(at.epochMilliseconds)).map(({ type, value }) => [type, value]),
  );
  return `${of.weekday ?? ''}, ${of.day ?? ''} ${of.month ?? ''} ${of.year ?? ''} ${of.hour ?? ''}:${of.minute ?? ''}:${of.second ?? ''} +0000`;
}

/** An encoded word holds 36 bytes, so that its line stays short, and never half a character (RFC 2047); the next stands on a folded line. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > 36) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((one) => `=?UTF-8?B?${Buffer.from(one).toString('base64')}?=`).join('\r\n ');
}
