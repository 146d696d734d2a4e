import type { Target } from '../../../regulation/kernel/procedure.ts';
import { supervision } from '../../../regulation/documents/supervision/supervision.procedure.ts';
import type { CaseFile } from '../../rows.ts';
import type { Watch } from '../../general/watch.ts';
import { isLimit } from './clocks.ts';
import { itemOf, unitOf } from './item.ts';

/** Who hears that a limit of an item has passed: the unit and the owner; that it is time to urge, whoever urges. */
function concerned(file: CaseFile, rule: string): Target[] {
  const item = itemOf(file);
  const urges = [item.owner, ...(item.namedPerson === null ? [] : [`person:${item.namedPerson}`])];
  return supervision.deadlines?.includes(rule) ? urges : [unitOf(item), item.owner];
}

export const itemWatch: Watch = {
  concerned,
  above: () => ['post:secretary-general'],
  bears: isLimit,
};
