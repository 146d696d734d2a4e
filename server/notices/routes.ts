import type { FastifyInstance } from 'fastify';
import { NoticeChoice, NoticesOpened, NoticesShown } from '../../contract/notices.ts';
import { choicesOf, keepChoice } from '../../store/notices/choices.ts';
import { markNotices } from '../../store/notices/marks.ts';
import { hintTo } from '../look.ts';
import { parseOr } from '../parse.ts';
import type { Parts } from '../parts.ts';
import { whoOf } from '../session/guard.ts';

/** What a page has shown, what was opened, and what reaches a person when: marks and a preference, no acts. */
export function noticeRoutes(app: FastifyInstance, parts: Parts): void {
  const { database, ids, clock } = parts;
  app.post('/api/notices/shown', (request, reply) =>
    parseOr(request, reply, NoticesShown, async ({ notices }) => {
      await markNotices({ database, ids, viewer: whoOf(request).viewer }, { notices }, 'delivered');
      return reply.code(204).send();
    }),
  );
  app.post('/api/notices/opened', (request, reply) =>
    parseOr(request, reply, NoticesOpened, async (which) => {
      const { viewer, personId } = whoOf(request);
      const opened = await markNotices({ database, ids, viewer }, which, 'opened');
      if (opened > 0) await hintTo(database, personId);
      return { opened };
    }),
  );
  app.get('/api/notice-choice', async (request) => {
    const { personId } = whoOf(request);
    const choice = (await choicesOf(database, [personId]))(personId);
    return { choice, channels: parts.channels.map(({ name }) => name) };
  });
  app.put('/api/notice-choice', (request, reply) =>
    parseOr(request, reply, NoticeChoice, async (choice) => {
      const { personId } = whoOf(request);
      await keepChoice(database, personId, choice, clock.now().toString());
      await hintTo(database, personId);
      return { choice };
    }),
  );
}
