import { Temporal } from 'temporal-polyfill';
import { emptyForm, type Form } from '../intake-form.ts';

const wall = (moment: string): string =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

/** The form as it was filled in, from what was kept. */
export function formOf(document: Readonly<Record<string, unknown>>): Form {
  const textOf = (name: keyof Form): string => {
    const value = document[name];
    if (Array.isArray(value)) return value.join('、');
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') return '';
    return name === 'statedLimit' ? wall(value) : value;
  };
  const names = Object.keys(emptyForm) as (keyof Form)[];
  return Object.fromEntries(names.map((name) => [name, textOf(name)])) as unknown as Form;
}
