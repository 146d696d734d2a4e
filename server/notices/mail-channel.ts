import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Channel } from '../../office/notices/channel.ts';
import { eml } from './eml.ts';
import { messageText } from './message-text.ts';

export interface Outbox {
  /** The folder that a mail server picks up from. */
  readonly folder: string;
  /** As whom the mails come. */
  readonly from: string;
  /** Where the pages are, without a slash at its end; null: mails carry no links. */
  readonly address: string | null;
}

/** Mail to whoever has given an address: each message one .eml file in a folder from which a mail server takes it. */
export const mailChannel = ({ folder, from, address: office }: Outbox): Channel => ({
  name: 'mail',
  takes: (choice, reach) => (choice.mail === null || reach === null ? 'nothing' : 'message'),
  send: async (message) => {
    const address = message.choice.mail;
    // The address was taken back after the notice was made: in the pages it still is.
    if (address === null) return { kind: 'given-up', reason: 'no-address' };
    const { subject, lines } = messageText(message, office);
    const urgent = message.told.some(({ urgency }) => urgency !== 'plain');
    const { id, name, at } = message;
    await drop(folder, id, await eml({ id, from, to: { name, address }, at, subject, lines, urgent }));
    return { kind: 'delivered' };
  },
});

/** A mail has its name only when it is whole and on the disk; sent again it has the same name. */
async function drop(folder: string, id: string, mail: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${id}.draft`);
  try {
    await rm(draft, { force: true });
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(mail);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, join(folder, `${id}.eml`));
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** The address of the pages as this machine names it; throws where that is none. */
function officeAddress(named: string | undefined): string | null {
  if (named === undefined || named === '') return null;
  const url = URL.canParse(named) ? new URL(named) : null;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new Error(`ZHENGBAN_ADDRESS is "${named}"; write where the office's pages are, as https://office.example.`);
  return url.href.replace(/\/+$/u, '');
}

/** The outbox that this machine has: ZHENGBAN_OUTBOX names the folder, ZHENGBAN_MAIL_FROM the sender, ZHENGBAN_ADDRESS the pages. */
export const outboxIn = (env: Readonly<Record<string, string | undefined>>): Outbox | null =>
  env.ZHENGBAN_OUTBOX === undefined || env.ZHENGBAN_OUTBOX === ''
    ? null
    : {
        folder: env.ZHENGBAN_OUTBOX,
        from: env.ZHENGBAN_MAIL_FROM ?? 'zhengban@localhost',
        address: officeAddress(env.ZHENGBAN_ADDRESS),
      };
