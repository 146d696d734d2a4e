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

/** Marks that stand within a phrase without parting it. */
const silent = /[\s\p{Cc}\p{Cf}《》〈〉「」『』“”‘’"'`]/u;
const word = /[\p{L}\p{M}\p{N}〔〕]/u;
const han = /\p{Script=Han}/u;

/** Half width, small letters, and every document number in the one shape 〔2017〕109号. Blanks still stand. */
export function folded(original: string): Plain {
  const [chars, at]: [string[], number[]] = [[], []];
  let place = 0;
  for (const point of original) {
    for (const unit of point.normalize('NFKC').toLowerCase().split('')) {
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
  const [chars, places]: [string[], number[]] = [[], []];
  let [gap, break_]: [boolean, boolean] = [false, false];
  let index = 0;
  let before = '';
  for (const point of text) {
    if (word.test(point)) {
      const parted = break_ || (gap && before !== '' && !han.test(before) && !han.test(point));
      if (parted && chars.length > 0) {
        chars.push(' ');
        places.push(at[index] ?? 0);
      }
      for (let unit = 0; unit < point.length; unit += 1) {
        chars.push(point[unit] ?? '');
        places.push(at[index + unit] ?? 0);
      }
      [gap, break_, before] = [false, false, point];
    } else if (silent.test(point)) gap ||= /\s/u.test(point);
    else break_ = true;
    index += point.length;
  }
  return { text: chars.join(''), at: places };
}

export const plainOf = (text: string): Plain => squeezed(folded(text));
