import type { Channel } from '../../office/notices/channel.ts';
import type { Database } from '../../store/database.ts';
import { hintTo } from '../look.ts';

/**
 * The pages themselves. Every notice has its entry; what comes at once rings with its act. What was held back or gathered is a message when
 * its time comes: the person's pages look again, and note themselves what they have shown.
 */
export const pageChannel = (database: Database): Channel => ({
  name: 'page',
  takes: (_choice, reach) => (reach?.later === true ? 'message' : 'entry'),
  send: async ({ personId }) => {
    await hintTo(database, personId);
    return { kind: 'handed-on' };
  },
});
