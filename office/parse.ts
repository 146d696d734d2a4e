import { z } from 'zod';
import { envelope, type Envelope } from '../contract/envelope.ts';
import type { Act } from './act.ts';

export interface Issue {
  /** Path of the field, joined with dots. */
  readonly path: string;
  /** A key in words/. */
  readonly problem: string;
}

type Read<Data> = { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly issues: Issue[] };

const tooMuch = { string: 'text.too-long', array: 'text.too-many' } as const;
const tooLittle = { string: 'text.too-short', array: 'text.too-few' } as const;
const ofKind = (words: Readonly<Record<string, string>>, kind: string): string => words[kind] ?? 'text.out-of-range';

/** What is wrong with a field, where its schema has no word of its own for it. */
function problemOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'text.missing' : 'text.wrong-kind';
    case 'invalid_value':
      return issue.input === undefined ? 'text.missing' : 'text.no-choice';
    case 'too_big':
      return ofKind(tooMuch, issue.origin);
    case 'too_small':
      return ofKind(tooLittle, issue.origin);
    case 'unrecognized_keys':
      return 'text.unknown-field';
    default:
      return 'text.wrong-form';
  }
}

/** The value as the schema has it, or each field that does not fit; `under` is where the value itself stands. */
export function readAs<Data>(schema: z.ZodType<Data>, value: unknown, under: readonly string[] = []): Read<Data> {
  const { success, data, error } = schema.safeParse(value, { error: problemOf });
  if (success) return { ok: true, data };
  return {
    ok: false,
    issues: error.issues.flatMap((issue) => {
      // A field that is not known is named itself, not only what it stood in.
      const more = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]];
      return more.map((last) => ({
        path: [...under, ...issue.path, ...last].map(String).join('.'),
        problem: issue.message,
      }));
    }),
  };
}

type Parsed = { ok: true; envelope: Envelope; input: unknown } | { ok: false; issues: Issue[] };

/** The envelope and the act's own input, or each field that does not fit. */
export function parse(act: Act, raw: unknown): Parsed {
  const outer = readAs(envelope, raw);
  const inner = readAs<unknown>(act.input, outer.ok ? outer.data.input : (raw as { input?: unknown } | null)?.input, [
    'input',
  ]);
  if (outer.ok && inner.ok) return { ok: true, envelope: outer.data, input: inner.data };
  return { ok: false, issues: [outer, inner].flatMap((one) => (one.ok ? [] : one.issues)) };
}
