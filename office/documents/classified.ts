import { classifiedInCode } from '../../regulation/documents/receipt/classified-in-code.ts';
import { notClassified } from '../../regulation/documents/receipt/not-classified.ts';
import { type Finding, weigh } from '../../regulation/kernel/rule.ts';
import { caseOf, type Context } from '../act.ts';
import type { CaseFile } from '../rows.ts';
import type { DocumentRow } from './rows.ts';

const aCode = /^[A-Za-z0-9/-]{0,40}$/u;
/** 发文字号: register data, which the entry keeps (F1). */
const aNumber = /^(?:无|[\p{Script=Han}]{1,15}〔\d{4}〕\d{1,5}号)$/u;

/** A classified paper meets neither review nor distribution here: it would be read by its content. */
export const staysOnPaper = (file: CaseFile, context: Context, saidToBe = false): Finding[] =>
  weigh(
    [notClassified],
    { level: file.documents[0]?.level ?? 'none', saidToBe },
    context.parameters,
    caseOf(file).regulationDay,
  );

/** On a classified entry, whatever is written in the input or beside it is a code, a number or what stands there already. */
export function inCodeOnly(file: CaseFile, input: unknown, context: Context): Finding[] {
  const [document] = file.documents;
  if (!document || document.level === 'none') return [];
  return codesFor(document, caseOf(file).regulationDay, { ...textsOf(input, ''), ...context.besides }, context);
}

/** The same for the act that makes the entry: only what goes round its input can hold words. */
export const entryInCode = (level: string, day: string, context: Context): Finding[] =>
  codesFor({ level, sender: '', title: '', number: null }, day, context.besides, context);

function codesFor(
  { level, sender, title, number }: Pick<DocumentRow, 'level' | 'sender' | 'title' | 'number'>,
  day: string,
  texts: Readonly<Record<string, string>>,
  context: Context,
): Finding[] {
  const stands = [sender, title, number];
  const isFree = ([field, text]: [string, string]) =>
    !aCode.test(text) && !stands.includes(text) && !(field === 'number' && aNumber.test(text));
  const writtenInWords = Object.entries(texts)
    .filter(isFree)
    .map(([field]) => field);
  return weigh([classifiedInCode], { level, writtenInWords }, context.parameters, day);
}

/** Every text in an input, by its path. */
function textsOf(part: unknown, path: string): Record<string, string> {
  if (typeof part === 'string') return { [path]: part };
  if (typeof part !== 'object' || part === null) return {};
  return Object.assign(
    {},
    ...Object.entries(part).map(([key, inner]) => textsOf(inner, path === '' ? key : `${path}.${key}`)),
  ) as Record<string, string>;
}
