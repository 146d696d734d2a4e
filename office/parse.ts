import { envelope, type Envelope } from '../contract/envelope.ts';
import type { Act } from './act.ts';

export interface Issue {
  /** Path of the field, joined with dots. */
  readonly path: string;
  /** A key in words/, or zod's own code. */
  readonly problem: string;
}

type Parsed = { ok: true; envelope: Envelope; input: unknown } | { ok: false; issues: Issue[] };

/** The envelope and the act's own input, or each field that does not fit. */
export function parse(act: Act, raw: unknown): Parsed {
  const outer = envelope.safeParse(raw);
  const inner = act.input.safeParse(outer.success ? outer.data.input : (raw as { input?: unknown } | null)?.input);
  if (outer.success && inner.success) return { ok: true, envelope: outer.data, input: inner.data };
  const list = (found: { path: PropertyKey[]; message: string }[], under: string[]) =>
    found.map(({ path, message }) => ({ path: [...under, ...path.map(String)].join('.'), problem: message }));
  return {
    ok: false,
    issues: [...list(outer.error?.issues ?? [], []), ...list(inner.error?.issues ?? [], ['input'])],
  };
}
