import { createHash } from 'node:crypto';

/** One text for one value: keys in order, no blanks, nothing undefined. What the chain hashes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** SM3 (GB/T 32905) as hex. */
export const sm3 = (text: string): string => createHash('sm3').update(text, 'utf8').digest('hex');

/** The hash before a chain's first row. */
export const chainStart = '0'.repeat(64);
