import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReadResult } from '../contract/documents/reading.ts';
import { readLimits } from '../papers/read/limits.ts';
import { recordSecurity } from '../store/house/security-log.ts';
import { addUpload, dropUpload } from '../store/house/uploads.ts';
import type { Files, Received } from './files.ts';
import type { Parts } from './parts.ts';
import { invalidProblem, langOf, refusalProblem, refused, send } from './problems.ts';
import { readFileApart } from './read-file.ts';
import { whoOf } from './session/guard.ts';

const nameBytes = 255;
/** What may not be kept at all. A scan, a picture or a damaged file is kept as it came: the paper is registered by hand. */
const notKept = new Set(['classified-mark', 'disguised', 'bomb', 'external-entity', 'too-large', 'encrypted']);

/** Uploads belong to their uploader until an act takes them. */
export function uploadRoutes(app: FastifyInstance, parts: Parts, files: Files): void {
  app.post('/api/uploads', { bodyLimit: readLimits.fileBytes + 1024 * 1024 }, async (request, reply) => {
    const part = await request.file({ limits: { fileSize: readLimits.fileBytes, files: 1 } });
    if (!part) return send(reply, invalidProblem([{ path: 'file', problem: 'text.file-missing' }], langOf(request)));
    const received = await files.receive(part.file);
    try {
      const fault = part.file.truncated ? 'http.too-large' : nameFault(part.filename);
      if (fault !== null)
        return await send(
          reply,
          invalidProblem([{ path: 'file', problem: fault }], langOf(request), part.file.truncated ? 413 : 400),
        );
      return await take(parts, request, reply, received, part.filename);
    } finally {
      await received.drop();
    }
  });
  app.delete<{ Params: { id: string } }>('/api/uploads/:id', async (request, reply) => {
    const { personId } = whoOf(request);
    const found =
      isId(request.params.id) &&
      (await dropUpload(parts.database, request.params.id, personId, (sha256) => files.remove(sha256)));
    return found ? reply.code(204).send() : send(reply, refusalProblem(refused('no-such-file'), langOf(request)));
  });
}

export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text);

function nameFault(name: string): string | null {
  if (name === '') return 'text.empty';
  if (Buffer.byteLength(name) > nameBytes) return 'text.name-too-long';
  return name.includes('\u0000') || !name.isWellFormed() ? 'text.not-well-formed' : null;
}

async function take(
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  received: Received,
  name: string,
): Promise<unknown> {
  const { personId } = whoOf(request);
  const result = await readFileApart(await received.content(), name);
  if (!result.ok && notKept.has(result.refusal.reason)) return turnAway(parts, request, reply, result);
  const now = parts.clock.now();
  const { sha256, bytes } = received;
  const row = {
    id: parts.ids.next(now),
    uploader: personId,
    sha256,
    name,
    bytes,
    type: result.ok ? result.reading.file.type : 'other',
    reading: result.ok ? result.reading : null,
    at: now.toString(),
  };
  await addUpload(parts.database, row, () => received.place());
  const { id, type } = row;
  return { id, name, bytes, type, ...(result.ok ? { reading: result.reading } : { refusal: result.refusal }) };
}

/** The name of a classified file may itself be secret: the log keeps who and from where, not what. */
async function turnAway(
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  { refusal }: Extract<ReadResult, { ok: false }>,
): Promise<FastifyReply> {
  await recordSecurity(parts.database, parts.clock.now(), {
    kind: refusal.reason === 'classified-mark' ? 'classified-upload' : 'upload-refused',
    personId: whoOf(request).personId,
    facts: { why: refusal.reason, address: request.ip },
  });
  return send(reply, refusalProblem(refused(`upload-${refusal.reason}`), langOf(request), undefined, 422));
}
