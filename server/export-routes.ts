import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { conformanceView as conformancePage } from '../contract/views/accountability.ts';
import { RegisterFilter } from '../contract/views/register.ts';
import { supervisionView as supervisionPage } from '../contract/views/supervision.ts';
import { recordSecurity } from '../store/house/security-log.ts';
import { conformanceView } from '../store/views/conformance.ts';
import type { Viewer } from '../store/views/reading.ts';
import { registerLines } from '../store/views/register.ts';
import { supervisionView } from '../store/views/supervision.ts';
import { conformanceColumns } from './conformance-xlsx.ts';
import { attachment } from './content-disposition.ts';
import { readOr } from './parse.ts';
import type { Parts } from './parts.ts';
import { langOf, refusalProblem, refused, send } from './problems.ts';
import { registerColumns } from './register-xlsx.ts';
import { whoOf } from './session/guard.ts';
import { boardColumns } from './supervision-xlsx.ts';
import { workbookOf } from './workbook.ts';

const ofYear = RegisterFilter.extend({ year: z.coerce.number().int().min(2017).max(2100) });
const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Sheet {
  readonly fileName: string;
  readonly book: Awaited<ReturnType<typeof workbookOf>>;
  /** What the security log keeps of it, beside the number of its lines. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/**
 * GET /api/register.xlsx?year=…: the receipt register as the clerks keep it; /api/conformance.xlsx: what departed from the
 * rules; /api/supervision.xlsx: the board as it is narrowed. Every export is logged.
 */
export function exportRoutes(app: FastifyInstance, parts: Parts): void {
  const { reading } = parts;
  const offers = offering(app, parts);

  offers('/api/register.xlsx', ofYear, async (viewer, asked) => {
    const { year } = asked;
    const book = await workbookOf(String(year), registerColumns, registerLines(reading, viewer, asked));
    return { fileName: `收文登记簿${String(year)}`, book, facts: { register: 'receipt', year } };
  });

  offers('/api/conformance.xlsx', conformancePage.query, async (viewer, asked) => {
    const report = await conformanceView(reading, viewer, asked, Infinity);
    if (!report) return null;
    const { from, to, departures } = report;
    const book = await workbookOf(`${from}至${to}`, conformanceColumns, [departures]);
    return { fileName: `执行情况报告${from}至${to}`, book, facts: { report: 'conformance', from, to } };
  });

  offers('/api/supervision.xlsx', supervisionPage.query, async (viewer, asked) => {
    const { items } = await supervisionView(reading, viewer, asked, Infinity);
    const day = parts.clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
    const book = await workbookOf(day, boardColumns, [items]);
    return { fileName: `督办台账${day}`, book, facts: { report: 'supervision' } };
  });
}

/** A path that answers with a workbook, or refuses where the page itself is not the viewer's. */
function offering(app: FastifyInstance, { database, clock }: Parts) {
  return <Asked>(
    path: string,
    query: z.ZodType<Asked>,
    make: (viewer: Viewer, asked: Asked) => Promise<Sheet | null>,
  ): void => {
    app.get(path, (request: FastifyRequest, reply: FastifyReply) =>
      readOr([request, reply], query, request.query, async (asked) => {
        const { viewer, personId } = whoOf(request);
        const sheet = await make(viewer, asked);
        if (!sheet) return send(reply, refusalProblem(refused('not-your-page'), langOf(request)));
        const { fileName, book, facts } = sheet;
        await recordSecurity(database, clock.now(), {
          kind: 'export',
          personId,
          facts: { ...facts, lines: book.lines },
        });
        return reply
          .type(mime)
          .header('content-disposition', attachment(`${fileName}.xlsx`))
          .send(Buffer.from(book.bytes));
      }),
    );
  };
}
