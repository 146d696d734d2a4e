import type { Mode } from './parts.ts';

/** `demo-opening`: the demonstration city was being set up when the process ended. */
export type KeptMode = Mode | 'demo-opening' | undefined;

export type Start =
  | { readonly kind: 'start'; readonly mode: Mode }
  | { readonly kind: 'open-demo' }
  | { readonly kind: 'no'; readonly why: string };

const no = (why: string): Start => ({ kind: 'no', why });

/**
 * What to start on a database: what it is kept as, or the demonstration on an empty database of our own. The two never mix:
 * neither opens on the other's database.
 */
export function startOn(kept: KeptMode, wanted: string | undefined, embedded: boolean): Start {
  if (wanted !== undefined && wanted !== 'demo' && wanted !== 'office')
    return no(`ZHENGBAN_MODE 只能是 office 或 demo。ZHENGBAN_MODE is office or demo, not ${wanted}.`);
  if (kept !== undefined) return onKept(kept, wanted);
  if (wanted === 'demo' || (wanted === undefined && embedded)) return { kind: 'open-demo' };
  return no('还没有设立办公室，请先运行 npx zhengban setup。No office has been set up here; run: npx zhengban setup');
}

function onKept(kept: NonNullable<KeptMode>, wanted: Mode | undefined): Start {
  if (kept === 'demo-opening')
    return no(
      '演示城市没有搭建完成，请清空这个数据库的 office 模式后重试。Setting up the demonstration was interrupted; drop the schema office of this database and try again.',
    );
  if (wanted === undefined || wanted === kept) return { kind: 'start', mode: kept };
  return kept === 'office'
    ? no(
        '这个数据库已是正式办公室，不能作演示。This database holds an office that was set up; the demonstration does not open on it.',
      )
    : no(
        '这个数据库是演示城市，不能作正式办公室。This database holds the demonstration city; an office does not open on it.',
      );
}
