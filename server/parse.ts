import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ZodType } from 'zod';
import type { Issue } from '../office/parse.ts';
import { invalidProblem, langOf, send } from './problems.ts';

/** What zod found, by field. */
export const issuesOf = (error: { readonly issues: readonly { path: PropertyKey[]; message: string }[] }): Issue[] =>
  error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), problem: message }));

/** Works on the body when it is what the schema says; otherwise answers with what is wrong, by field. */
export async function parseOr<Input>(
  request: FastifyRequest,
  reply: FastifyReply,
  schema: ZodType<Input>,
  work: (input: Input) => Promise<unknown>,
): Promise<unknown> {
  const parsed = schema.safeParse(request.body);
  return parsed.success ? work(parsed.data) : send(reply, invalidProblem(issuesOf(parsed.error), langOf(request)));
}
