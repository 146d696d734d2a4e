/** A text as the search reads it; `at` says for each character where in the original it stands. */
export interface Plain {
  readonly text: string;
  readonly at: readonly number[];
}

/**
 * A document number, with brackets of any shape or as 2017年第109号. A number that ends without 号 is one only where no word goes on: 〔2017〕109,
 * but not (2017)3个月.
 */
const documentNumber =
  /(?<!\d)(?:[〔[(【{]\s*((?:19|20)\d\d)\s*[〕\])】}]\s*第?\s*(\d{1,5})(?!\d)(?:\s*号|(?!\s*[\p{L}\d]))|((?:19|20)\d\d)年\s*第?\s*(\d{1,5})号)/gu;

const runs = /[\p{L}\p{M}\p{N}〔〕]+/gu;
/** Anything but blanks and the quotation marks that stand within a phrase without parting it. */
const parting = /[^\s\p{Cc}\p{Cf}《》〈〉「」『』“”‘’"'`]/u;
const endsInHan = /\p{Script=Han}$/u;
const beginsInHan = /^\p{Script=Han}/u;

/** By far the most characters are read as they are written. */
const isPlainHan = (point: string): boolean => point >= '\u4e00' && point <= '\u9fff' && point.length === 1;

/** Half width, small letters, and every document number in the one shape 〔2017〕109号. Blanks still stand. */
export function folded(original: string): Plain {
  const [chars, at]: [string[], number[]] = [[], []];
  let place = 0;
  for (const point of original) {
    for (const unit of isPlainHan(point) ? point : point.normalize('NFKC').toLowerCase().split('')) {
      chars.push(unit);
      at.push(place);
    }
    place += point.length;
  }
  return withNumbers({ text: chars.join(''), at });
}

function withNumbers({ text, at }: Plain): Plain {
  const [texts, places]: [string[], number[]] = [[], []];
  let last = 0;
  const keep = (until: number): void => {
    texts.push(text.slice(last, until).replace(/[〔〕]/gu, '|'));
    places.push(...at.slice(last, until));
  };
  for (const found of text.matchAll(documentNumber)) {
    const [whole, inBrackets, behindThem, beforeNian, behindNian] = found;
    const year = inBrackets ?? beforeNian ?? '';
    const number = behindThem ?? behindNian ?? '';
    const end = found.index + whole.length;
    const yearAt = text.indexOf(year, found.index);
    const numberAt = text.indexOf(number, yearAt + year.length);
    keep(found.index);
    texts.push(`〔${year}〕${number}号`);
    const from = (index: number, length: number) => at.slice(index, index + length);
    places.push(...from(found.index, 1), ...from(yearAt, 4), ...from(yearAt + 4, 1));
    places.push(...from(numberAt, number.length), ...from(end - 1, 1));
    last = end;
  }
  keep(text.length);
  return { text: texts.join(''), at: places };
}

/** Runs of letters and digits, parted by one blank where a mark or, between letters that are not Chinese, a blank parted them. */
export function squeezed({ text, at }: Plain): Plain {
  const [texts, places]: [string[], number[]] = [[], []];
  let last = 0;
  for (const { index, 0: run } of text.matchAll(runs)) {
    if (last > 0 && isParted(text.slice(last - 2, last), text.slice(last, index), run)) {
      texts.push(' ');
      places.push(at[index] ?? 0);
    }
    texts.push(run);
    for (let i = index; i < index + run.length; i += 1) places.push(at[i] ?? 0);
    last = index + run.length;
  }
  return { text: texts.join(''), at: places };
}

const isParted = (before: string, gap: string, behind: string): boolean =>
  parting.test(gap) || (/\s/u.test(gap) && !endsInHan.test(before) && !beginsInHan.test(behind));

export const plainOf = (text: string): Plain => squeezed(folded(text));
