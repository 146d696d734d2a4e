import fc from 'fast-check';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const deep = (depth: number): Json => {
  let value: Json = 'x';
  for (let i = 0; i < depth; i += 1) value = i % 2 === 0 ? [value] : { a: value };
  return value;
};

/** Values that no field expects, and some that a few do. */
const hostile: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false, 0, -1, 1.5, 1e308, -1e308, 2 ** 53, '', ' ', [], {}, [null], [[]]),
  fc.constantFrom<Json>(
    'a\u0000b',
    '\ud800',
    '\udfff尾',
    '长'.repeat(20_000),
    'x'.repeat(200_000),
    deep(50),
    deep(2_000),
  ),
  fc.constantFrom<Json>(
    "'; drop table trail; --",
    '00000000-0000-0000-0000-000000000000',
    '019cac0f-2680-7000-8000-0000000fffff',
    '019cac0f',
    '__proto__',
    'constructor',
    '{"$number":"receipt"}',
    '9999-12-31',
    '0000-00-00',
    '2026-02-30',
    '9999-12-31T23:59:59Z',
    '0001-01-01T00:00:00Z',
    '2026-03-02T25:00:00+08:00',
    '2026-03-02T09:00:00',
  ),
  fc.constantFrom<Json>({ $number: 'receipt' }, { toString: 1 }, { constructor: { prototype: 1 } }, { length: 1e9 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  fc.array(fc.constant<Json>('x'), { minLength: 500, maxLength: 500 }),
);

type Path = readonly (string | number)[];

function pathsOf(value: Json, under: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [under];
  const inside = Object.entries(value).flatMap(([key, item]: [string, Json]) =>
    pathsOf(item, [...under, Array.isArray(value) ? Number(key) : key]),
  );
  return [under, ...inside];
}

function changed(value: Json, path: Path, change: (old: Json) => Json | undefined): Json | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  if (Array.isArray(value))
    return (value as Json[]).flatMap((item, index): Json[] => {
      const next = index === first ? changed(item, rest, change) : item;
      return next === undefined ? [] : [next];
    });
  return Object.fromEntries(
    Object.entries(value as Record<string, Json>).flatMap(([key, item]): [string, Json][] => {
      const next = key === first ? changed(item, rest, change) : item;
      return next === undefined ? [] : [[key, next]];
    }),
  );
}

/** Objects take one more key; anything else becomes one. */
const withKey = (key: string, added: Json) => (old: Json) =>
  isObject(old) ? { ...old, [key]: added } : { [key]: added };

const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const extraKey = fc.constantFrom('extra', '$number', 'toString', 'caseId', 'id', '', '键', 'a\u0000');

/** A good envelope spoilt in one place: a value replaced, taken out, or one too many. */
export function spoilt(envelope: unknown): fc.Arbitrary<unknown> {
  const good = envelope as Json;
  const path = fc.constantFrom(...pathsOf(good));
  return fc.oneof(
    fc.tuple(path, hostile).map(([at, value]) => changed(good, at, () => value) ?? null),
    path.map((at) => changed(good, at, () => undefined) ?? null),
    fc.tuple(path, extraKey, hostile).map(([at, key, value]) => changed(good, at, withKey(key, value)) ?? null),
    fc
      .tuple(
        fc.constantFrom('seenSeq', 'happenedAt', 'lateReason', 'onPaper', 'reasons', 'caseId', 'by', 'at'),
        hostile,
      )
      .map(([key, value]) => withKey(key, value)(good)),
  );
}

const otherWorlds: readonly Json[] = [
  '9999-12-31',
  '0001-01-01',
  '9999-12-31T23:59:59Z',
  '0001-01-01T00:00:00Z',
  '019cac0f-2680-7000-8000-0000000fffff',
];

/** The same envelope with each of its values, in turn, from another time or another office; and as if it had happened long ago. */
export function farAway(envelope: unknown): unknown[] {
  const good = envelope as Json;
  const elsewhere = pathsOf(good).flatMap((at) => otherWorlds.map((value) => changed(good, at, () => value)));
  const longAgo = ['0001-01-01T00:00:00Z', '1999-06-01T00:00:00Z', '2017-07-24T00:00:00Z', '2026-01-01T00:00:00Z'];
  return [...elsewhere, ...longAgo.map((happenedAt) => ({ ...(good as object), happenedAt, lateReason: '补录' }))];
}
