import { Temporal } from 'temporal-polyfill';

/** Days as a notice gives them: one a line, or first and last with a slash between; what is not understood is given back. */
export function daysTyped(text: string): { readonly days: readonly string[]; readonly wrong: readonly string[] } {
  const spans = text.split(/[\s,，、;；]+/u).filter((span) => span !== '');
  const read = spans.map((span) => ({ span, days: daysOfSpan(span) }));
  return {
    days: [...new Set(read.flatMap(({ days }) => days ?? []))].sort(),
    wrong: read.filter(({ days }) => days === null).map(({ span }) => span),
  };
}

const longest = 31;

function daysOfSpan(span: string): string[] | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/u.exec(span);
  const first = dayOf(found?.[1]);
  const last = dayOf(found?.[2] ?? found?.[1]);
  if (!first || !last) return null;
  const length = first.until(last).days + 1;
  if (length < 1 || length > longest) return null;
  return Array.from({ length }, (_, i) => first.add({ days: i }).toString());
}

function dayOf(text: string | undefined): Temporal.PlainDate | null {
  if (text === undefined) return null;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
