import { z, type ZodType } from 'zod';
import { acts } from '../office/acts.ts';
import { envelope } from '../contract/envelope.ts';
import type { Served } from './views.ts';

const schemaOf = (schema: ZodType, io: 'input' | 'output'): object => {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(made).filter(([name]) => name !== '$schema'));
};

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const problem = {
  description: 'RFC 9457 problem: finding 422, refusal 401, 403, 404 or 409, invalid 400, fault 500.',
  content: { 'application/problem+json': { schema: { type: 'object', required: ['type', 'title', 'status'] } } },
};
const parameter = (name: string, where: 'query' | 'header', schema: object, required = false) => ({
  name,
  in: where,
  schema,
  required,
});
const done = {
  type: 'object',
  properties: {
    caseId: { type: 'string', format: 'uuid' },
    seq: { type: 'integer' },
    hash: { type: 'string' },
    numbers: { type: 'object', additionalProperties: { type: 'integer' } },
    repeated: { type: 'boolean' },
  },
};

const actPaths = () =>
  acts.map(({ id, clause, input }) => {
    const outer = schemaOf(envelope, 'input') as { properties: object };
    const body = { ...outer, properties: { ...outer.properties, input: schemaOf(input, 'input') } };
    const post = {
      operationId: id,
      description: `Clause ${[clause].flat().join(', ')}.`,
      parameters: [
        parameter('dryRun', 'query', { type: 'boolean' }),
        parameter('Idempotency-Key', 'header', { type: 'string', maxLength: 200 }),
      ],
      requestBody: { required: true, ...json(body) },
      responses: { 200: { description: 'Done.', ...json(done) }, default: problem },
    };
    return [`/api/acts/${id}`, { post }] as const;
  });

const viewPaths = (views: readonly Served[]) =>
  views.map(({ view }) => {
    const query = schemaOf(view.query, 'input') as { properties?: Record<string, object>; required?: string[] };
    const get = {
      operationId: view.path,
      parameters: Object.entries(query.properties ?? {}).map(([name, schema]) =>
        parameter(name, 'query', schema, query.required?.includes(name)),
      ),
      responses: { 200: { description: 'The page.', ...json(schemaOf(view.answer, 'output')) }, default: problem },
    };
    return [`/api/views/${view.path}`, { get }] as const;
  });

/** OpenAPI 3.1 of every act and every page, from the schemas that check them. */
export const openApi = (views: readonly Served[], version: string): object => ({
  openapi: '3.1.0',
  info: { title: '政办 zhengban', version },
  security: [{ session: [] }],
  components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'zhengban' } } },
  paths: Object.fromEntries<object>([...actPaths(), ...viewPaths(views)]),
});
