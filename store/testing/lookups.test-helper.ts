import type { Scene } from './scene.test-helper.ts';

interface Item extends Record<string, unknown> {
  readonly case_id: string;
  readonly unit: string;
}

/** What tests ask the tables about a case and what belongs to it. */
export const lookupsIn = (scene: Scene) => ({
  itemsOf: (caseId: string) =>
    scene.rows<Item>(
      'select i.*, c.step from supervision_items i join cases c on c.id = i.case_id where c.parent = $1 order by i.id',
      [caseId],
    ),
  itemOf: async (caseId: string) =>
    (await scene.rows<Item>('select * from supervision_items where case_id = $1', [caseId]))[0],
  stepOf: async (caseId: string) =>
    (await scene.rows<{ step: string }>('select step from cases where id = $1', [caseId]))[0]?.step,
  clockOf: async (caseId: string, rule: string) =>
    (
      await scene.rows<{ id: string; state: string; due_at: string; fired_at: string | null }>(
        'select * from clocks where case_id = $1 and rule = $2 order by id',
        [caseId, `documents/supervision/${rule}`],
      )
    ).at(-1),
  noticesOf: async (caseId: string, kind: string) =>
    (
      await scene.rows<{ to_target: string }>(
        'select to_target from notices where case_id = $1 and kind = $2 order by id',
        [caseId, kind],
      )
    ).map(({ to_target }) => to_target),
});

export type Lookups = ReturnType<typeof lookupsIn>;
