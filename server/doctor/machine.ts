import { execFile } from 'node:child_process';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { type Check, not, ok } from './check.ts';

const oldestNode = [20, 20] as const;

/** The version of Node that runs us. */
export function nodeCheck(version: string): Check {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  const [oldest, oldestMinor] = oldestNode;
  const words = [`Node ${version}`, `Node ${version}`] as const;
  if (major > oldest || (major === oldest && minor >= oldestMinor)) return ok('node', words);
  return not('bad', 'node', words, ['请安装 Node 20.20 或更高版本', 'Install Node 20.20 or later']);
}

const [mib, gib] = [2 ** 20, 2 ** 30];

/** Below half a gigabyte nothing is safe to go on; below five, or a tenth of the disk, somebody should look. */
export function roomCheck(id: string, folder: string, free: number, size: number): Check {
  const share = Math.floor((free / size) * 100);
  const room = free < 10 * gib ? `${Math.floor(free / mib)} MiB` : `${Math.floor(free / gib)} GiB`;
  const words = [`磁盘余 ${room}（${share}%）：${folder}`, `${room} (${share}%) free: ${folder}`] as const;
  const remedy = ['请腾出空间或换更大的磁盘', 'Make room, or move it to a larger disk'] as const;
  if (free < 512 * mib) return not('bad', id, words, remedy);
  return free < 5 * gib || share < 10 ? not('warn', id, words, remedy) : ok(id, words);
}

/** The room on the disk of a folder, which need not be there yet. */
export async function diskCheck(id: string, folder: string): Promise<Check> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return roomCheck(id, folder, bavail * bsize, blocks * bsize);
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT' && dirname(folder) !== folder)
      return diskCheck(id, dirname(folder));
    return not(
      'bad',
      id,
      [`不能读取 ${folder}`, `${folder} cannot be looked at: ${(error as Error).message}`],
      ['请检查 ZHENGBAN_DATA 及其权限', 'Check ZHENGBAN_DATA and its rights'],
    );
  }
}

/** Fonts that the browser on this machine prints Chinese with. */
export async function fontCheck(program = 'fc-list'): Promise<Check> {
  const remedy = ['apt install fonts-noto-cjk', 'apt install fonts-noto-cjk'] as const;
  try {
    const { stdout } = await promisify(execFile)(program, [':lang=zh', 'family']);
    const families = new Set(stdout.split('\n').filter((line) => line !== ''));
    const [first] = [...families].sort();
    if (first !== undefined)
      return ok('fonts', [
        `中文字体 ${families.size} 种，如 ${first}`,
        `${families.size} Chinese fonts, among them ${first}`,
      ]);
    return not(
      'warn',
      'fonts',
      ['没有中文字体，打印和 PDF 会缺字', 'No Chinese font: PDF would lack characters'],
      remedy,
    );
  } catch {
    return not('warn', 'fonts', ['未检查中文字体（没有 fc-list）', 'Chinese fonts not checked (no fc-list)'], remedy);
  }
}

const isLoopback = (host: string): boolean => ['localhost', '::1'].includes(host) || host.startsWith('127.');

export interface Listening {
  readonly host: string;
  readonly tls: boolean;
  readonly mode: string | undefined;
}

/** Where it listens, against what it was told of TLS. */
export function addressCheck({ host, tls, mode }: Listening): Check {
  const words = [
    `监听 ${host}，ZHENGBAN_TLS ${tls ? '已设' : '未设'}`,
    `listens on ${host}, ZHENGBAN_TLS ${tls ? 'set' : 'not set'}`,
  ] as const;
  if (tls) return ok('address', words);
  if (!isLoopback(host))
    return not('bad', 'address', words, [
      '密码将明文传输：请在终止 TLS 的代理之后监听 127.0.0.1，并设 ZHENGBAN_TLS=1',
      'Passwords would travel in the clear: listen on 127.0.0.1 behind a proxy that ends TLS, with ZHENGBAN_TLS=1',
    ]);
  if (mode !== 'office') return ok('address', words);
  return not('warn', 'address', words, [
    '正式使用请在终止 TLS 的代理之后运行，并设 ZHENGBAN_TLS=1',
    'In production run it behind a proxy that ends TLS, with ZHENGBAN_TLS=1',
  ]);
}
