import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ZodType } from 'zod';
import type { Parts } from '../parts.ts';
import { invalidProblem, langOf, refusalProblem, refused, send } from '../problems.ts';
import { type Who, whoIs } from '../session/who.ts';

export const cookieName = 'zhengban';

/** Who asks; answers 401 itself and gives null when nobody is signed in. */
export async function signedIn(
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  attended = true,
): Promise<Who | null> {
  const who = await whoIs(
    parts,
    request.cookies[cookieName],
    attended && request.headers['x-unattended'] === undefined,
  );
  if (who) return who;
  send(reply, refusalProblem(refused('not-signed-in'), langOf(request)));
  return null;
}

/** The body or query by its schema; answers 400 itself with each field's path and gives null when it does not fit. */
export function parsed<T>(
  schema: ZodType<T>,
  value: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): { readonly data: T } | null {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data };
  const issues = result.error.issues.map(({ path, message }) => ({
    path: path.map(String).join('.'),
    problem: message,
  }));
  send(reply, invalidProblem(issues, langOf(request)));
  return null;
}

export const fromOf = (request: FastifyRequest) => ({
  address: request.ip,
  agent: (request.headers['user-agent'] ?? '').slice(0, 200),
});
