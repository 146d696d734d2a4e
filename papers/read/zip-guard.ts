import { crc32, inflateRawSync } from 'node:zlib';
import type { ReadLimits } from './limits.ts';
import { refuse, type Refused } from './parsed.ts';

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly start: number;
}

/** A ZIP file whose directory was found sound; parts are inflated one by one, each within its bound. */
export interface GuardedZip {
  readonly names: readonly string[];
  /** The bytes of a part; null when the file has none of this name. */
  readonly part: (name: string) => { readonly ok: true; readonly bytes: Uint8Array | null } | Refused;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const LONGEST_COMMENT = 65_535;

const findEnd = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
};

const entryAt = (bytes: Uint8Array, view: DataView, at: number): (ZipEntry & { end: number }) | Refused => {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
    return refuse('damaged', { part: 'directory' });
  if ((view.getUint16(at + 8, true) & 1) === 1) return refuse('encrypted');
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_ENTRY)
    return refuse('damaged', { part: 'entry' });
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
    end: at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
};

const MEBIBYTE = 1024 * 1024;

const tooBig = (entry: ZipEntry, limits: ReadLimits): boolean =>
  entry.unpacked > limits.partBytes ||
  (entry.unpacked > MEBIBYTE && entry.unpacked > entry.packed * limits.inflationRatio);

const checkAll = (entries: readonly ZipEntry[], size: number, limits: ReadLimits): Refused | null => {
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > limits.inflatedBytes || entries.some((entry) => tooBig(entry, limits)))
    return refuse('bomb', { inflatedBytes: total });
  if (new Set(entries.map((entry) => entry.name)).size !== entries.length) return refuse('damaged', { part: 'names' });
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
    // Entries that share bytes let a small file claim any size.
    if (entry.start < free) return refuse('bomb', { overlapping: true });
    free = entry.start + entry.packed;
  }
  return free > size ? refuse('damaged', { part: 'length' }) : null;
};

const inflate = (bytes: Uint8Array, entry: ZipEntry, limits: ReadLimits): Uint8Array | Refused => {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) return refuse('damaged', { part: entry.name });
  try {
    // The directory may lie: what counts is what comes out.
    return inflateRawSync(packed, { maxOutputLength: Math.min(limits.partBytes, Math.max(entry.unpacked, 1)) });
  } catch (error) {
    const overflow = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    return refuse(overflow ? 'bomb' : 'damaged', { part: entry.name });
  }
};

/** Opens a ZIP file without inflating anything. Refuses bombs, encrypted and damaged ones. */
export const openZip = (
  bytes: Uint8Array,
  limits: ReadLimits,
): { readonly ok: true; readonly zip: GuardedZip } | Refused => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length < 22 ? -1 : findEnd(view);
  if (end < 0) return refuse('damaged', { part: 'directory' });
  const count = view.getUint16(end + 10, true);
  if (count > limits.zipEntries) return refuse('bomb', { entries: count });
  const entries = new Map<string, ZipEntry>();
  const all: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const entry = entryAt(bytes, view, at);
    if ('ok' in entry) return entry;
    entries.set(entry.name, entry);
    all.push(entry);
    at = entry.end;
  }
  const refused = checkAll(all, bytes.length, limits);
  if (refused !== null) return refused;
  const part: GuardedZip['part'] = (name) => {
    const entry = entries.get(name);
    if (entry === undefined) return { ok: true, bytes: null };
    const content = inflate(bytes, entry, limits);
    if ('ok' in content) return content;
    return crc32(content) === entry.crc ? { ok: true, bytes: content } : refuse('damaged', { part: name });
  };
  return { ok: true, zip: { names: [...entries.keys()], part } };
};
