import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import type { ReadWarning } from '../../contract/documents/reading.ts';
import { cleanLine } from './lines.ts';
import type { ReadLimits } from './limits.ts';
import { parsed, refuse, type Parsed, type ParsedLine } from './parsed.ts';
import { decodeText } from './plain-text.ts';

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code dfn em font i ins kbd label mark nobr o:p q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);
const unread = new Set([
  'script',
  'style',
  'title',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'select',
  'button',
  'textarea',
]);
const rawModes = new Map(
  Object.entries({
    script: TokenizerMode.SCRIPT_DATA,
    style: TokenizerMode.RAWTEXT,
    iframe: TokenizerMode.RAWTEXT,
    noscript: TokenizerMode.RAWTEXT,
    title: TokenizerMode.RCDATA,
    textarea: TokenizerMode.RCDATA,
  }),
);
const cells = new Set(['td', 'th']);
const headings = /^h[1-6]$/u;

/** Collects lines from tokens. No tree is built: the work stays linear however deep the tags are nested. */
const collect = (text: string): { readonly lines: readonly ParsedLine[]; readonly scripts: boolean } => {
  const lines: ParsedLine[] = [];
  let line = '';
  let gapBefore = false;
  let scripts = false;
  let heading = false;
  let skipped: { name: string; depth: number } | null = null;
  let preformatted = 0;
  const flush = (): void => {
    for (const piece of preformatted > 0 ? line.split('\n') : [line.replace(/\s+/gu, ' ')]) {
      const clean = cleanLine(piece);
      if (clean !== '')
        lines.push({ text: clean, page: null, gapBefore, ...(heading ? { style: 'heading' as const } : {}) });
      gapBefore = clean === '' && lines.length > 0;
    }
    line = '';
  };
  const lineBreak = (name: string): void => {
    if (cells.has(name)) line += ' ';
    else if (!inline.has(name) && (name === 'br' || cleanLine(line) !== '')) flush();
  };
  const startSeen = (name: string): void => {
    lineBreak(name);
    if (headings.test(name)) heading = true;
    if (name === 'pre') preformatted++;
  };
  const start = (tag: Token.TagToken): void => {
    const name = tag.tagName;
    if (name === 'script' || tag.attrs.some((attribute) => attribute.name.startsWith('on'))) scripts = true;
    const mode = rawModes.get(name);
    if (mode !== undefined) tokenizer.state = mode;
    if (skipped !== null) {
      if (skipped.name === name && !tag.selfClosing) skipped.depth++;
    } else if (unread.has(name)) skipped = tag.selfClosing && mode === undefined ? null : { name, depth: 1 };
    else startSeen(name);
  };
  const end = (tag: Token.TagToken): void => {
    const name = tag.tagName;
    if (skipped !== null) {
      if (skipped.name === name && --skipped.depth === 0) skipped = null;
      return;
    }
    lineBreak(name);
    if (headings.test(name)) heading = false;
    if (name === 'pre') preformatted = Math.max(0, preformatted - 1);
  };
  const characters = (token: Token.CharacterToken): void => {
    if (skipped === null) line += token.chars;
  };
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: start,
      onEndTag: end,
      onCharacter: characters,
      onWhitespaceCharacter: characters,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onParseError: null,
    },
  );
  tokenizer.write(text, true);
  flush();
  return { lines, scripts };
};

const declaredEncoding = (bytes: Uint8Array): string | null =>
  /charset\s*=\s*["']?([\w-]+)/iu.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))?.[1] ?? null;

/** Text of a web page. Scripts, styles and forms are dropped unread; links are never followed. */
export const parseHtml = (bytes: Uint8Array, limits: ReadLimits): Parsed => {
  if (bytes.length > limits.htmlBytes) return refuse('too-large', { bytes: bytes.length, limit: limits.htmlBytes });
  const decoded = decodeText(bytes, declaredEncoding(bytes));
  if (!decoded.ok) return decoded;
  const { lines, scripts } = collect(decoded.text);
  const warnings: ReadWarning[] = [...decoded.warnings];
  if (scripts) warnings.push('scripts');
  return parsed({ lines, warnings });
};
