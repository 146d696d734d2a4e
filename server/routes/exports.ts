import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { RegisterFilter } from '../../contract/views/register.ts';
import { recordSecurity } from '../../store/house/security-log.ts';
import { registerLines } from '../../store/views/register.ts';
import type { Parts } from '../parts.ts';
import { registerWorkbook } from '../register-xlsx.ts';
import { parsed, signedIn } from './request.ts';

const Asked = RegisterFilter.extend({ year: z.coerce.number().int().min(2017).max(2100) });

/** GET /api/register.xlsx?year=…: the receipt register as the clerks keep it. Every export is logged. */
export function exportRoutes(app: FastifyInstance, parts: Parts): void {
  app.get('/api/register.xlsx', async (request, reply) => {
    const who = await signedIn(parts, request, reply);
    const query = who && parsed(Asked, request.query, request, reply);
    if (!who || !query) return reply;
    const { year } = query.data;
    const { bytes, lines } = await registerWorkbook(registerLines(parts.reading, who.viewer, query.data), year);
    await recordSecurity(parts.database, parts.clock.now(), {
      kind: 'export',
      personId: who.personId,
      facts: { register: 'receipt', year, lines },
    });
    return reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`收文登记簿${year}.xlsx`)}`)
      .send(Buffer.from(bytes));
  });
}
