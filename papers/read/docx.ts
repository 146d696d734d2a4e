import type { ReadWarning } from '../../contract/documents/reading.ts';
import { readDocxPart } from './docx-body.ts';
import type { ReadLimits } from './limits.ts';
import { parsed, refuse, type Parsed, type Refused } from './parsed.ts';
import { walkXml } from './xml.ts';
import { openZip, type GuardedZip } from './zip-guard.ts';

const MAIN_PART = 'word/document.xml';

/** Which family another ZIP file belongs to, so that the refusal can say it. */
const otherFamily = (names: readonly string[]): string => {
  if (names.includes('OFD.xml')) return 'ofd';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  if (names.includes('ppt/presentation.xml')) return 'pptx';
  return 'zip';
};

/** Links that a word processor would fetch or run on opening: templates, objects, frames, parts of the document. */
const fetched = /\/(?:attachedTemplate|oleObject|frame|subDocument|aFChunk)$/iu;

const checkLinks = (zip: GuardedZip): { readonly ok: true; readonly outside: boolean } | Refused => {
  let outside = false;
  const forbidden: string[] = [];
  for (const name of zip.names.filter((entry) => entry.endsWith('.rels'))) {
    const part = zip.part(name);
    if (!part.ok) return part;
    const refused = walkXml(part.bytes ?? new Uint8Array(), {
      open: (tag, attribute) => {
        if (tag !== 'Relationship' || attribute('TargetMode')?.toLowerCase() !== 'external') return;
        const type = attribute('Type') ?? '';
        if (fetched.test(type)) forbidden.push(type.slice(type.lastIndexOf('/') + 1));
        else if (!type.endsWith('/hyperlink')) outside = true;
      },
      close: () => undefined,
      text: () => undefined,
    });
    if (refused !== null) return refused;
  }
  const [link] = forbidden;
  return link === undefined ? { ok: true, outside } : refuse('external-entity', { link });
};

const checkMacros = (zip: GuardedZip): Refused | null => {
  if (zip.names.some((name) => /vbaProject\.bin$|\/activeX\//iu.test(name)))
    return refuse('unsupported', { macros: true });
  const types = zip.part('[Content_Types].xml');
  if (!types.ok) return types;
  if (types.bytes === null) return refuse('damaged', { part: '[Content_Types].xml' });
  const macros: string[] = [];
  const refused = walkXml(types.bytes, {
    open: (_tag, attribute) => {
      const type = attribute('ContentType') ?? '';
      if (/macroEnabled/iu.test(type)) macros.push(type);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return refused ?? (macros.length > 0 ? refuse('unsupported', { macros: true }) : null);
};

const savedPages = (zip: GuardedZip): number | null => {
  const part = zip.part('docProps/app.xml');
  if (!part.ok || part.bytes === null) return null;
  const pages = Number(/<Pages>(\d{1,5})<\/Pages>/u.exec(new TextDecoder().decode(part.bytes))?.[1] ?? 0);
  return pages > 0 ? pages : null;
};

const aside = /^word\/(?:header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/u;

const readAside = (zip: GuardedZip): { readonly ok: true; readonly texts: readonly string[] } | Refused => {
  const texts: string[] = [];
  for (const name of zip.names.filter((entry) => aside.test(entry))) {
    const part = zip.part(name);
    if (!part.ok) return part;
    const read = readDocxPart(part.bytes ?? new Uint8Array());
    if (!read.ok) return read;
    texts.push(...read.lines.map((line) => line.text), ...read.unseen);
  }
  return { ok: true, texts };
};

const checkPackage = (
  zip: GuardedZip,
): { readonly ok: true; readonly outside: boolean; readonly main: Uint8Array } | Refused => {
  if (!zip.names.includes(MAIN_PART)) return refuse('unsupported', { found: otherFamily(zip.names) });
  const macros = checkMacros(zip);
  if (macros !== null) return macros;
  const links = checkLinks(zip);
  if (!links.ok) return links;
  const main = zip.part(MAIN_PART);
  if (!main.ok) return main;
  return { ok: true, outside: links.outside, main: main.bytes ?? new Uint8Array() };
};

/** Text of a DOCX file. Macros, document types and links that load something on opening are refused. */
export const parseDocx = (bytes: Uint8Array, limits: ReadLimits): Parsed => {
  const opened = openZip(bytes, limits);
  if (!opened.ok) return opened;
  const { zip } = opened;
  const checked = checkPackage(zip);
  if (!checked.ok) return checked;
  const body = readDocxPart(checked.main);
  if (!body.ok) return body;
  const beside = readAside(zip);
  if (!beside.ok) return beside;
  const warnings: ReadWarning[] = [];
  if (body.changes) warnings.push('tracked-changes');
  if (body.unseen.length > 0 && !body.changes) warnings.push('hidden-text');
  if (checked.outside) warnings.push('external-links');
  if (zip.names.some((name) => name.startsWith('word/embeddings/'))) warnings.push('embedded-files');
  return parsed({
    lines: body.lines,
    unseen: [...body.unseen, ...beside.texts],
    savedPages: savedPages(zip),
    warnings,
  });
};
