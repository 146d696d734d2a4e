import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { previewInWorker, readInWorker } from '../../papers/read/in-worker.ts';
import { recordSecurity } from '../../store/house/security-log.ts';
import { addUpload, dropUpload } from '../../store/house/uploads.ts';
import { visibleTo } from '../../store/views/reading.ts';
import { placeFile, readFileOf, removeFile, sha256 } from '../files-on-disk.ts';
import type { Parts } from '../parts.ts';
import { invalidProblem, langOf, refusalProblem, refused, send } from '../problems.ts';
import type { Who } from '../session/who.ts';
import { parsed, signedIn } from './request.ts';
import { readerEntry } from '../reader-entry.ts';

const largest = 50 * 1024 * 1024;
const nameBytes = 255;

/** Uploads belong to their uploader until an act takes them; originals leave only as attachments, through their case. */
export function fileRoutes(app: FastifyInstance, parts: Parts): void {
  app.post('/api/uploads', async (request, reply) => {
    const who = await signedIn(parts, request, reply);
    if (!who) return reply;
    const part = await request.file({ limits: { fileSize: largest, files: 1 } });
    if (!part) return send(reply, invalidProblem([{ path: 'file', problem: 'text.empty' }], langOf(request)));
    const bytes = new Uint8Array(await part.toBuffer());
    const name = part.filename.normalize('NFC');
    if (name.includes('\u0000') || Buffer.byteLength(name) > nameBytes)
      return send(reply, invalidProblem([{ path: 'file', problem: 'text.file-name' }], langOf(request)));
    return reply.send(await takeIn(parts, who, name, bytes));
  });
  app.delete('/api/uploads/:id', async (request, reply) => {
    const who = await signedIn(parts, request, reply);
    const id = who && parsed(z.uuid(), (request.params as { id: string }).id, request, reply);
    if (!who || !id) return reply;
    await dropUpload(parts.database, id.data, who.personId, (hash) => removeFile(parts.filesDir, hash));
    return reply.send({});
  });
  app.get('/api/files/:id', async (request, reply) => {
    const who = await signedIn(parts, request, reply);
    const file = who && (await fileFor(parts, who, (request.params as { id: string }).id));
    if (!who || !file) return who ? send(reply, refusalProblem(refused('no-such-file'), langOf(request))) : reply;
    await recordSecurity(parts.database, parts.clock.now(), {
      kind: 'download',
      personId: who.personId,
      facts: { file: file.id, name: file.name },
    });
    return attachment(reply, file.name).send(readFileOf(parts.filesDir, file.sha256));
  });
  app.get('/api/files/:id/preview', async (request, reply) => {
    const who = await signedIn(parts, request, reply);
    const file = who && (await fileFor(parts, who, (request.params as { id: string }).id));
    if (!who || !file) return who ? send(reply, refusalProblem(refused('no-such-file'), langOf(request))) : reply;
    const chunks: Buffer[] = [];
    for await (const chunk of readFileOf(parts.filesDir, file.sha256)) chunks.push(chunk as Buffer);
    return reply.send(await previewInWorker(readerEntry(), Buffer.concat(chunks), file.name));
  });
}

/** Read in a thread of its own; a classified mark means that nothing is kept (F1). */
async function takeIn(parts: Parts, who: Who, name: string, bytes: Uint8Array) {
  const now = parts.clock.now();
  const read = await readInWorker(readerEntry(), Uint8Array.from(bytes), name);
  if (!read.ok && read.refusal.reason === 'classified-mark') {
    await recordSecurity(parts.database, now, { kind: 'classified-upload-refused', personId: who.personId, facts: {} });
    return { id: null, name, bytes: bytes.length, reading: null, refusal: read.refusal };
  }
  const hash = sha256(bytes);
  const id = parts.ids.next(now);
  const reading = read.ok ? read.reading : null;
  const row = {
    id,
    uploader: who.personId,
    sha256: hash,
    name,
    bytes: bytes.length,
    type: read.ok ? read.reading.file.type : 'other',
    reading,
    at: now.toString(),
  };
  await addUpload(parts.database, row, () => placeFile(parts.filesDir, hash, bytes));
  return { id, name, bytes: bytes.length, reading, refusal: read.ok ? null : read.refusal };
}

const fileFor = async (parts: Parts, who: Who, id: string) =>
  z.uuid().safeParse(id).success
    ? parts.reading
        .selectFrom('files')
        .select(['id', 'name', 'sha256'])
        .where('id', '=', id)
        .where(visibleTo(who.viewer, 'files.caseId'))
        .executeTakeFirst()
    : undefined;

const attachment = (reply: FastifyReply, name: string): FastifyReply =>
  reply
    .type('application/octet-stream')
    .header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    );
