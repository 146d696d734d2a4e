import { addressNotices } from '../../store/notices/address.ts';
import { sendNext } from '../../store/notices/queue.ts';
import type { Parts } from '../parts.ts';

/** So many messages in one go; the rest follow in the next. */
const atATime = 500;

/** Finds the people of new notices and sends what is due, channel by channel: one that fails or waits keeps no other and no act waiting. */
export async function dispatch(parts: Parts): Promise<void> {
  const { database, clock, ids, channels, log } = parts;
  const book = await parts.readBook();
  while ((await addressNotices({ database, book, ids, channels, now: clock.now() })) > 0);
  for (const channel of channels)
    try {
      for (let sent = 0; sent < atATime; sent += 1)
        if (!(await sendNext({ database, book, ids, channel, now: clock.now(), log }))) break;
    } catch (error) {
      log(`notices ${channel.name}: ${String(error)}`);
    }
}
