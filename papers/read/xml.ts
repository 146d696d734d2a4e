import { refuse, type Refused } from './parsed.ts';
import { decodeText } from './plain-text.ts';

export interface XmlHandler {
  /** `attribute` gives the raw value of an attribute, entities decoded. */
  readonly open: (name: string, attribute: (name: string) => string | null, empty: boolean) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    },
  );

const attributeOf =
  (tag: string) =>
  (name: string): string | null => {
    const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag);
    return found === null ? null : decodeEntities(found[1] ?? found[2] ?? '');
  };

/** The end of a tag; a ">" inside quotes does not end it. */
const tagEnd = (xml: string, from: number): number => {
  let quote = '';
  for (let at = from; at < xml.length; at++) {
    const character = xml.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
    else if (character === '<') return -1;
  }
  return -1;
};

const skipTo = (xml: string, mark: string, from: number): number => {
  const end = xml.indexOf(mark, from);
  return end < 0 ? -1 : end + mark.length;
};

const readTag = (xml: string, at: number, handler: XmlHandler): number => {
  const end = tagEnd(xml, at + 1);
  if (end < 0) return -1;
  const tag = xml.slice(at + 1, end);
  if (tag.startsWith('/')) handler.close(tag.slice(1).trim());
  else {
    const empty = tag.endsWith('/');
    handler.open(/^[^\s/]*/u.exec(tag)?.[0] ?? '', attributeOf(tag), empty);
  }
  return end + 1;
};

const readMarkup = (xml: string, at: number, handler: XmlHandler): number => {
  if (xml.startsWith('<!--', at)) return skipTo(xml, '-->', at + 4);
  if (xml.startsWith('<?', at)) return skipTo(xml, '?>', at + 2);
  if (!xml.startsWith('<![CDATA[', at)) return readTag(xml, at, handler);
  const end = xml.indexOf(']]>', at + 9);
  if (end < 0) return -1;
  handler.text(xml.slice(at + 9, end));
  return end + 3;
};

/**
 * Walks XML once, in one pass and without recursion. A document type is refused before anything is read,
 * so no entity but the five of XML is ever resolved.
 */
export const walkXml = (bytes: Uint8Array, handler: XmlHandler): Refused | null => {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const xml = decoded.text;
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) return refuse('external-entity');
  let at = 0;
  while (at < xml.length) {
    if (xml.charAt(at) === '<') {
      at = readMarkup(xml, at, handler);
      if (at < 0) return refuse('damaged', { part: 'xml' });
    } else {
      const next = xml.indexOf('<', at);
      const end = next < 0 ? xml.length : next;
      handler.text(decodeEntities(xml.slice(at, end)));
      at = end;
    }
  }
  return null;
};
