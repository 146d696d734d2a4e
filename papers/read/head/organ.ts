import { withoutSpaces } from '../lines.ts';

const endings =
  '政府|办公室|办公厅|委员会|委|常委会|局|厅|部|院|政协|协会|工会|总会|联合会|妇联|残联|红十字会|公司|集团|处|署|支队|总队|大队|学校|大学|中学|医院|指挥部|领导小组|银行|分行|支行|中心|研究所|管理所|站|馆|报社|广播电视台|市委|省委|县委|区委|党组|军分区|武装部|街道|办事处|海关|开发区|新区|行署|事务所';
const organ = new RegExp(`^(?:中共|中国)?[\\p{Script=Han}()]{2,36}(?:${endings})$`, 'u');
const notOrgan = /关于|通知|附件|抄送|公开|联系|《|签发|^各|如下/u;

/** Whether a text (no spaces, half-width signs) reads like the name of one organ. */
export const isOrgan = (text: string): boolean => organ.test(text) && !notOrgan.test(text);

/** The organs that a line names, host first; null when it holds anything else. Spaced-out letters count as one name. */
export const organsIn = (narrowed: string): readonly string[] | null => {
  const pieces = narrowed.split(/[ 、]/u).filter((piece) => piece !== '');
  if (pieces.length > 0 && pieces.every(isOrgan)) return pieces;
  const whole = withoutSpaces(narrowed);
  return isOrgan(whole) ? [whole] : null;
};

const core = (name: string): string => name.replace(/委员会$/u, '委').replace(/^中共/u, '');

/** A page may name an organ by the end of its full name. */
export const isSameOrgan = (a: string, b: string): boolean =>
  core(a) === core(b) ||
  (Math.min(a.length, b.length) >= 4 && (core(a).endsWith(core(b)) || core(b).endsWith(core(a))));
