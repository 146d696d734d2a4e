import { createHash } from 'node:crypto';

/** One text for one value: keys in order, no blanks, nothing undefined. What the chain hashes. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  // Each act writes some hundred keys in this way.
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const item = (value as Readonly<Record<string, unknown>>)[key];
    if (item !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(item)}`;
  }
  return `{${text}}`;
}

/** SM3 (GB/T 32905) as hex. */
export const sm3 = (text: string): string => createHash('sm3').update(text, 'utf8').digest('hex');

/** The hash before a chain's first row. */
export const chainStart = '0'.repeat(64);
