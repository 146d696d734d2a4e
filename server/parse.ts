import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ZodType } from 'zod';
import { readAs } from '../office/parse.ts';
import { invalidProblem, langOf, send } from './problems.ts';

/** Works on what was sent when it is what the schema says; otherwise answers with what is wrong, by field. */
export async function readOr<Input>(
  [request, reply]: readonly [FastifyRequest, FastifyReply],
  schema: ZodType<Input>,
  sent: unknown,
  work: (input: Input) => Promise<unknown>,
): Promise<unknown> {
  const read = readAs(schema, sent);
  return read.ok ? work(read.data) : send(reply, invalidProblem(read.issues, langOf(request)));
}

/** The same of the body. */
export const parseOr = <Input>(
  request: FastifyRequest,
  reply: FastifyReply,
  schema: ZodType<Input>,
  work: (input: Input) => Promise<unknown>,
): Promise<unknown> => readOr([request, reply], schema, request.body, work);
