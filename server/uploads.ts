import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ReadResult } from '../contract/documents/reading.ts';
import { readLimits } from '../papers/read/limits.ts';
import { recordSecurity } from '../store/house/security-log.ts';
import { dropUpload } from '../store/house/uploads.ts';
import type { Files, Received } from './files.ts';
import type { Parts } from './parts.ts';
import { invalidProblem, langOf, type Problem, refusalProblem, refused, send } from './problems.ts';
import { readFileApart } from './read-file.ts';
import { whoOf } from './session/guard.ts';
import { takeIn } from './take-in.ts';

const nameBytes = 255;
/** Uploads belong to their uploader until an act takes them. */
export function uploadRoutes(app: FastifyInstance, parts: Parts, files: Files): void {
  app.post('/api/uploads', { bodyLimit: readLimits.fileBytes + 1024 * 1024 }, async (request, reply) => {
    const answer = await takenIn(parts, files, request);
    return 'problem' in answer ? send(reply, answer.problem) : answer.upload;
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

type Answer = { readonly problem: Problem } | { readonly upload: object };

/** What arrives is under a temporary name, and gone before the answer, unless it was kept. */
async function takenIn(parts: Parts, files: Files, request: FastifyRequest): Promise<Answer> {
  const invalid = (problem: string, status = 400): Answer => ({
    problem: invalidProblem([{ path: 'file', problem }], langOf(request), status),
  });
  const part = await ofTheRequest(() => request.file({ limits: { fileSize: readLimits.fileBytes, files: 1 } }));
  if (!part) return invalid('text.file-missing');
  const received = await ofTheRequest(() => files.receive(part.file));
  try {
    if (part.file.truncated) return invalid('http.too-large', 413);
    const fault = nameFault(part.filename);
    return fault === null ? await take(parts, request, received, part.filename) : invalid(fault);
  } finally {
    await received.drop();
  }
}

/** A form that breaks off or has no boundary is the request's fault; a disk that fails is ours. */
async function ofTheRequest<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { statusCode, errno } = error as { statusCode?: number; errno?: number };
    if (statusCode !== undefined || errno !== undefined) throw error;
    throw Object.assign(new Error('The form is malformed.', { cause: error }), { statusCode: 400 });
  }
}

async function take(parts: Parts, request: FastifyRequest, received: Received, name: string): Promise<Answer> {
  const offered = { received, name, uploader: whoOf(request).personId, at: parts.clock.now() };
  const taken = await takeIn(parts, readFileApart, offered);
  if (taken.upload === null) return turnAway(parts, request, taken.result);
  const { upload, result } = taken;
  const found = result.ok ? { reading: result.reading } : { refusal: result.refusal };
  return { upload: { ...upload, name, bytes: received.bytes, ...found } };
}

/** The name of a classified file may itself be secret: the log keeps who and from where, not what. */
async function turnAway(
  parts: Parts,
  request: FastifyRequest,
  { refusal }: Extract<ReadResult, { ok: false }>,
): Promise<Answer> {
  await recordSecurity(parts.database, parts.clock.now(), {
    kind: refusal.reason === 'classified-mark' ? 'classified-upload' : 'upload-refused',
    personId: whoOf(request).personId,
    facts: { why: refusal.reason, address: request.ip },
  });
  return { problem: refusalProblem(refused(`upload-${refusal.reason}`), langOf(request), undefined, 422) };
}
