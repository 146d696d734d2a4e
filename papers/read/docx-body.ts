import { cleanLine } from './lines.ts';
import type { ParsedLine } from './parsed.ts';
import { walkXml, type XmlHandler } from './xml.ts';
import type { Refused } from './parsed.ts';

interface Paragraph {
  text: string;
  heading: boolean;
  centred: boolean;
}

interface BodyState {
  readonly lines: ParsedLine[];
  readonly unseen: string[];
  readonly open: Paragraph[];
  row: string[] | null;
  rowDepth: number;
  gapBefore: boolean;
  hidden: boolean;
  inText: 'seen' | 'deleted' | null;
  skipping: number;
  changes: boolean;
}

const endParagraph = (state: BodyState): void => {
  const paragraph = state.open.pop();
  if (paragraph === undefined) return;
  for (const piece of paragraph.text.split('\n')) {
    const text = cleanLine(piece);
    if (state.row !== null) {
      if (text !== '') state.row.push(text);
      continue;
    }
    if (text !== '') {
      const style = paragraph.heading
        ? { style: 'heading' as const }
        : paragraph.centred
          ? { style: 'centred' as const }
          : {};
      state.lines.push({ text, page: null, gapBefore: state.gapBefore, ...style });
    }
    state.gapBefore = text === '';
  }
};

const endRow = (state: BodyState): void => {
  state.rowDepth--;
  if (state.rowDepth > 0 || state.row === null) return;
  const text = cleanLine(state.row.join(' '));
  if (text !== '') state.lines.push({ text, page: null, gapBefore: state.gapBefore, style: 'table-row' });
  state.row = null;
  state.gapBefore = false;
};

const write = (state: BodyState, text: string): void => {
  const paragraph = state.open.at(-1);
  if (paragraph !== undefined) paragraph.text += text;
};

type Open = (state: BodyState, attribute: (name: string) => string | null) => void;

const isOff = (value: string | null): boolean => value === '0' || value === 'false' || value === 'none';

const opened: Readonly<Record<string, Open>> = {
  'w:p': (state) => state.open.push({ text: '', heading: false, centred: false }),
  'w:tr': (state) => {
    state.rowDepth++;
    state.row ??= [];
  },
  'w:r': (state) => (state.hidden = false),
  'w:vanish': (state, attribute) => (state.hidden = !isOff(attribute('w:val'))),
  'w:t': (state) => (state.inText = 'seen'),
  'w:delText': (state) => {
    state.inText = 'deleted';
    state.changes = true;
  },
  'w:ins': (state) => (state.changes = true),
  'w:tab': (state) => {
    write(state, ' ');
  },
  'w:br': (state) => {
    write(state, '\n');
  },
  'w:cr': (state) => {
    write(state, '\n');
  },
  'w:noBreakHyphen': (state) => {
    write(state, '-');
  },
  'w:jc': (state, attribute) => {
    const paragraph = state.open.at(-1);
    if (paragraph !== undefined && attribute('w:val') === 'center') paragraph.centred = true;
  },
  'w:pStyle': (state, attribute) => {
    const paragraph = state.open.at(-1);
    if (paragraph !== undefined && /^(?:heading|title|标题|[1-3]$)/iu.test(attribute('w:val') ?? ''))
      paragraph.heading = true;
  },
};

const closed: Readonly<Record<string, (state: BodyState) => void>> = {
  'w:p': endParagraph,
  'w:tr': endRow,
  'w:t': (state) => (state.inText = null),
  'w:delText': (state) => (state.inText = null),
};

const handlerFor = (state: BodyState): XmlHandler => ({
  open: (name, attribute, empty) => {
    // The fallback repeats what the choice before it already said; moved text stands at its new place.
    if (name === 'mc:Fallback' || name === 'w:moveFrom') state.skipping += empty ? 0 : 1;
    if (state.skipping > 0) return;
    if (Object.hasOwn(opened, name)) opened[name]?.(state, attribute);
    if (empty && Object.hasOwn(closed, name)) closed[name]?.(state);
  },
  close: (name) => {
    if (name === 'mc:Fallback' || name === 'w:moveFrom') state.skipping = Math.max(0, state.skipping - 1);
    else if (state.skipping === 0 && Object.hasOwn(closed, name)) closed[name]?.(state);
  },
  text: (text) => {
    if (state.inText === null || state.skipping > 0) return;
    if (state.inText === 'deleted' || state.hidden) state.unseen.push(text);
    else write(state, text);
  },
});

export interface DocxText {
  readonly ok: true;
  readonly lines: readonly ParsedLine[];
  readonly unseen: readonly string[];
  readonly changes: boolean;
}

/** Paragraphs and table rows of one WordprocessingML part; deleted and hidden text apart. */
export const readDocxPart = (bytes: Uint8Array): DocxText | Refused => {
  const state: BodyState = {
    lines: [],
    unseen: [],
    open: [],
    row: null,
    rowDepth: 0,
    gapBefore: false,
    hidden: false,
    inText: null,
    skipping: 0,
    changes: false,
  };
  const refused = walkXml(bytes, handlerFor(state));
  return refused ?? { ok: true, lines: state.lines, unseen: state.unseen, changes: state.changes };
};
