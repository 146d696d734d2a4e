import { z } from 'zod';
import { id } from '../text.ts';
import { view } from '../view.ts';
import { Named } from './named.ts';
import { ItemLine } from './supervision-case.ts';

export const itemClasses = ['tracking', 'priority', 'periodic'] as const;
export const narrowings = ['late', 'not-taken-up', 'mine'] as const;
export const boardOrders = ['due', 'unit', 'leader'] as const;

/** 督办台账: the open items that the viewer may see, narrowed and ordered. */
export const supervisionView = view({
  path: 'supervision',
  query: z.object({
    itemClass: z.enum(itemClasses).optional(),
    only: z.enum(narrowings).optional(),
    unit: id.optional(),
    leader: id.optional(),
    order: z.enum(boardOrders).default('due'),
  }),
  answer: z.object({
    now: z.string(),
    /** Of everything open that the viewer may see, whatever the list is narrowed to. */
    numbers: z.object({ open: z.int(), late: z.int(), notTakenUp: z.int(), inReview: z.int(), mine: z.int() }),
    /** By whom it can be narrowed. */
    units: z.array(Named),
    leaders: z.array(Named),
    /** How many the filter leaves; the list ends sooner where they are very many. */
    total: z.int(),
    items: z.array(ItemLine.extend({ mayUrge: z.boolean() })),
  }),
});
export type SupervisionBoard = z.infer<typeof supervisionView.answer>;
export type BoardItem = SupervisionBoard['items'][number];
