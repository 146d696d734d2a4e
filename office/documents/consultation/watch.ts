import { urgeFirst } from '../../../regulation/documents/consultation/urge-first.ts';
import type { Watch } from '../../general/watch.ts';
import { consentClocks } from './clocks.ts';
import { isReplyLimit, requestOf, secretariat, unitOf } from './request.ts';

/** That it is time to urge concerns the section and who asked; that the reply is due, the unit as well. */
export const requestWatch: Watch = {
  concerned: (file, rule) => {
    const row = requestOf(file);
    const office = [...new Set([secretariat, row.owner])];
    return rule === urgeFirst.id ? office : [unitOf(row), ...office];
  },
  warned: (file, rule) =>
    rule === urgeFirst.id ? [...new Set([secretariat, requestOf(file).owner])] : [unitOf(requestOf(file))],
  above: () => ['post:secretary-general'],
  bears: isReplyLimit,
  recomputed: (file, context) => consentClocks(file, requestOf(file), context),
};
