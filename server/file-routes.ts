import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PreviewResult } from '../contract/documents/reading.ts';
import { recordSecurity } from '../store/house/security-log.ts';
import { type FileSeen, fileSeen } from '../store/views/files.ts';
import { attachment } from './content-disposition.ts';
import type { Files } from './files.ts';
import type { Parts } from './parts.ts';
import { langOf, refusalProblem, refused, send } from './problems.ts';
import { previewApart } from './read-file.ts';
import { whoOf } from './session/guard.ts';
import { isId } from './uploads.ts';

/** Files leave only through their case: the original as an attachment that no browser renders, or its text as paragraphs. */
export function fileRoutes(app: FastifyInstance, parts: Parts, files: Files): void {
  const find = async (request: FastifyRequest<{ Params: { id: string } }>): Promise<FileSeen | null> =>
    isId(request.params.id) ? fileSeen(parts.reading, whoOf(request).viewer, request.params.id) : null;
  const keep = (request: FastifyRequest, kind: string, file: FileSeen): Promise<void> =>
    recordSecurity(parts.database, parts.clock.now(), {
      kind,
      personId: whoOf(request).personId,
      facts: { file: file.id, case: file.caseId, sha256: file.sha256, address: request.ip },
    });

  app.get<{ Params: { id: string } }>('/api/files/:id', async (request, reply) => {
    const file = await find(request);
    if (!file) return send(reply, refusalProblem(refused('no-such-file'), langOf(request)));
    await keep(request, 'download', file);
    return reply
      .type('application/octet-stream')
      .header('content-disposition', attachment(file.name))
      .header('content-length', file.bytes)
      .send(files.stream(file.sha256));
  });
  app.get<{ Params: { id: string } }>('/api/files/:id/preview', async (request, reply) => {
    const file = await find(request);
    if (!file) return send(reply, refusalProblem(refused('no-such-file'), langOf(request)));
    await keep(request, 'preview', file);
    return PreviewResult.parse(await previewApart(await files.read(file.sha256), file.name));
  });
}
