import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { conformanceView as conformancePage } from '../contract/views/accountability.ts';
import { RegisterFilter } from '../contract/views/register.ts';
import { recordSecurity } from '../store/house/security-log.ts';
import { conformanceView } from '../store/views/conformance.ts';
import { registerLines } from '../store/views/register.ts';
import { conformanceWorkbook } from './conformance-xlsx.ts';
import { attachment } from './content-disposition.ts';
import { issuesOf } from './parse.ts';
import type { Parts } from './parts.ts';
import { invalidProblem, langOf, refusalProblem, refused, send } from './problems.ts';
import { registerWorkbook } from './register-xlsx.ts';
import { whoOf } from './session/guard.ts';

const Asked = RegisterFilter.extend({ year: z.coerce.number().int().min(2017).max(2100) });
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** GET /api/register.xlsx?year=…: the receipt register as the clerks keep it; /api/conformance.xlsx: what departed from the rules. Every export is logged. */
export function exportRoutes(app: FastifyInstance, parts: Parts): void {
  app.get('/api/register.xlsx', async (request, reply) => {
    const { viewer, personId } = whoOf(request);
    const query = Asked.safeParse(request.query);
    if (!query.success) return send(reply, invalidProblem(issuesOf(query.error), langOf(request)));
    const { year } = query.data;
    const { bytes, lines } = await registerWorkbook(registerLines(parts.reading, viewer, query.data), year);
    const facts = { register: 'receipt', year, lines };
    await recordSecurity(parts.database, parts.clock.now(), { kind: 'export', personId, facts });
    return reply
      .type(workbook)
      .header('content-disposition', attachment(`收文登记簿${String(year)}.xlsx`))
      .send(Buffer.from(bytes));
  });

  app.get('/api/conformance.xlsx', async (request, reply) => {
    const { viewer, personId } = whoOf(request);
    const query = conformancePage.query.safeParse(request.query);
    if (!query.success) return send(reply, invalidProblem(issuesOf(query.error), langOf(request)));
    const report = await conformanceView(parts.reading, viewer, query.data, Infinity);
    if (!report) return send(reply, refusalProblem(refused('not-your-page'), langOf(request)));
    const { from, to, departures } = report;
    const facts = { report: 'conformance', from, to, lines: departures.length };
    await recordSecurity(parts.database, parts.clock.now(), { kind: 'export', personId, facts });
    return reply
      .type(workbook)
      .header('content-disposition', attachment(`执行情况报告${from}至${to}.xlsx`))
      .send(Buffer.from(await conformanceWorkbook(departures, `${from}至${to}`)));
  });
}
