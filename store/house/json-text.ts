/** JSON that jsonb takes: neither NUL nor lone surrogates, in values or keys. */
export const jsonText = (value: unknown): string => JSON.stringify(clean(value));

const cleanText = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [cleanText(key), clean(item)]));
}
