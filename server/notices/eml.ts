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

/** One mail as RFC 5322 and MIME have it, in ASCII. The library is loaded by the first mail only. */
export async function eml({ id, from, to, at, subject, lines, urgent }: Mail): Promise<Uint8Array> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const mail = new MailComposer({
    ...{ from, to, subject, date: new Date(at.epochMilliseconds) },
    ...{ text: lines.join('\r\n'), textEncoding: 'base64', priority: urgent ? 'high' : 'normal', newline: 'windows' },
    messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    // Nobody's absence answers it.
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  return mail.compile().build();
}
