import type { ReadList, ReadNote } from '../../../contract/documents/reading.ts';
import { placeOf, type HeadLine } from './head-line.ts';
import { hasLabel, labelledAs, type Labelled } from './labels.ts';
import { isOrgan, isSameOrgan, organsIn } from './organ.ts';
import type { FoundTitle } from './title.ts';

interface Source {
  readonly organs: readonly string[];
  readonly line: HeadLine;
}

const MOST_ISSUERS = 12;

/** Organ lines above and around the word 文件; in the letter form an organ alone before number and title. */
const fromHead = (lines: readonly HeadLine[], end: number): (Source & { readonly red: boolean }) | undefined => {
  const organs: string[] = [];
  let first: HeadLine | undefined;
  let red = false;
  for (const line of lines.slice(0, end).filter((candidate) => !hasLabel(candidate))) {
    const isFile = /文\s?件$/u.test(line.narrow);
    const names = isFile ? line.narrow.replace(/\s?文\s?件$/u, '') : line.narrow;
    const found = names === '' ? [] : organsIn(names);
    if (found === null || (found.length === 0 && !isFile)) continue;
    first ??= line;
    red ||= isFile;
    organs.push(...found);
  }
  return first === undefined || organs.length === 0 || organs.length > MOST_ISSUERS
    ? undefined
    : { organs, line: first, red };
};

const fromTitle = (title: FoundTitle | null, lines: readonly HeadLine[]): Source | undefined => {
  const line = title === null ? undefined : lines[title.first];
  const value = title?.field.value ?? '';
  const before =
    /^(.+?)(?:关于|转发|批转|印发)/u.exec(value)?.[1] ?? /^(.+?)(?:令|公告|通告|决定)$/u.exec(value)?.[1] ?? '';
  const organs = before === '' ? null : organsIn(before);
  return organs === null || line === undefined ? undefined : { organs, line };
};

/** The organs directly above the date, and on its line. */
const fromSignature = (lines: readonly HeadLine[], signedAt: number | null): Source | undefined => {
  const dateLine = signedAt === null ? undefined : lines[signedAt];
  if (signedAt === null || dateLine === undefined) return undefined;
  const organs: string[] = [
    ...(organsIn(dateLine.narrow.replace(/\s?[\d〇零一二三四五六七八九十年月日 ]{6,}$/u, '')) ?? []),
  ];
  for (let at = signedAt - 1; at >= 0 && organs.length < MOST_ISSUERS; at--) {
    const found = organsIn(lines[at]?.narrow ?? '');
    if (found === null) break;
    organs.unshift(...found);
  }
  return organs.length === 0 ? undefined : { organs, line: lines[signedAt - 1] ?? dateLine };
};

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.some((other) => isSameOrgan(name, other)));

const named = (source: Source, sure: ReadList['sure'], note?: ReadNote): ReadList => ({
  value: [...source.organs],
  where: placeOf(source.line),
  sure,
  ...(note === undefined ? {} : { note }),
});

/** A joint paper may show the host alone in its head; the signatures then name them all. */
const hostFirst = (host: string, all: Source): Source => ({
  ...all,
  organs: [host, ...all.organs.filter((name) => !isSameOrgan(name, host))],
});

const isHostAlone = (head: Source, signature: Source): boolean =>
  head.organs.length === 1 &&
  signature.organs.length > 1 &&
  signature.organs.some((name) => isSameOrgan(name, head.organs[0] ?? ''));

const compare = (head: Source, signature: Source): ReadList => {
  if (isSameSet(head.organs, signature.organs)) return named(head, 'certain');
  if (isHostAlone(head, signature)) return named(hostFirst(head.organs[0] ?? '', signature), 'certain');
  return { ...named(head, 'doubtful', 'sender-head-differs'), others: [[...signature.organs]] };
};

const fromCaption = (facts: readonly Labelled[]): ReadList | undefined => {
  const caption = labelledAs(
    facts,
    '发文机关',
    '发文单位',
    '来文机关',
    '来文单位',
    '发布机构',
    '发布机关',
    '发布单位',
  )[0];
  if (caption === undefined) return undefined;
  const organs = organsIn(caption.value) ?? [caption.value];
  const full = organs.every((name) => isOrgan(name) && name.length > 6);
  return named({ organs, line: caption.line }, full ? 'likely' : 'doubtful', 'sender-from-page');
};

/** 发文机关, the host first: from the head, the title and the signature; a page's caption only when nothing else is there. */
export const findSender = (
  lines: readonly HeadLine[],
  facts: readonly Labelled[],
  title: FoundTitle | null,
  signedAt: number | null,
): ReadList | undefined => {
  const head = fromHead(lines, title?.first ?? 0);
  const inTitle = fromTitle(title, lines);
  const signature = fromSignature(lines, signedAt);
  const first = head ?? inTitle;
  if (first !== undefined && signature !== undefined) return compare(first, signature);
  if (head !== undefined) {
    const confirmed = head.red || (inTitle !== undefined && isSameSet(head.organs, inTitle.organs));
    return named(head, confirmed ? 'certain' : 'likely');
  }
  if (inTitle !== undefined) return named(inTitle, 'likely', 'sender-from-title');
  if (signature !== undefined) return named(signature, 'likely', 'sender-from-signature');
  return fromCaption(facts);
};
