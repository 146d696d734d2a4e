import type { FastifyInstance } from 'fastify';
import { digestFile } from '../store/digest.ts';
import { recordSecurity } from '../store/house/security-log.ts';
import { attachment } from './content-disposition.ts';
import type { Parts } from './parts.ts';
import { langOf, refusalProblem, refused, send } from './problems.ts';
import { whoOf } from './session/guard.ts';

/** GET /api/digests.json: every daily digest with the key that proves it, for the auditor to keep outside. Every download is logged. */
export function auditRoutes(app: FastifyInstance, parts: Parts): void {
  app.get('/api/digests.json', async (request, reply) => {
    const { viewer, personId } = whoOf(request);
    const no = (reason: string) => send(reply, refusalProblem(refused(reason), langOf(request)));
    if (!viewer.targets.includes('post:security-auditor')) return no('not-your-page');
    const { rowCount } = await parts.database.query('select 1 from digests limit 1');
    if (rowCount === 0) return no('no-digest-yet');
    const file = await digestFile(parts.database);
    const facts = { what: 'digests', count: file.digests.length, address: request.ip };
    await recordSecurity(parts.database, parts.clock.now(), { kind: 'export', personId, facts });
    const day = file.digests.at(-1)?.day ?? '';
    return reply
      .type('application/json')
      .header('content-disposition', attachment(`digests-${day}.json`))
      .send(JSON.stringify(file, null, 1));
  });
}
