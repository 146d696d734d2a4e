import type { State } from '../../regulation/kernel/procedure.ts';
import type { Context, Put } from '../act.ts';
import type { CaseFile } from '../rows.ts';

/** Whoever is asked, and whoever acted, may open the case from now on; nobody else ever (2.2-c). */
export function accessPuts(file: CaseFile, state: State, context: Context): Put[] {
  const caseId = file.cases[0]?.id ?? '';
  const readers = Object.keys(state.readers ?? {}).map((person) => `person:${person}`);
  const subjects = [
    ...(state.holder === null ? [] : [{ subject: state.holder, why: `step.${state.step}` }]),
    ...readers.map((subject) => ({ subject, why: 'reader' })),
    ...enteringFor(state, context).map((subject) => ({ subject, why: 'enters-on-paper' })),
    ...(context.actor.personId === '' ? [] : [{ subject: `person:${context.actor.personId}`, why: 'acted' }]),
  ];
  const known = new Set(file.access.map(({ subject }) => subject));
  return [...new Map(subjects.map((entry) => [entry.subject, entry])).values()]
    .filter(({ subject }) => !known.has(subject))
    .map(({ subject, why }): Put => ({
      table: 'access',
      row: { id: context.newId(), caseId, subject, why, fromAt: context.at.toString() },
    }));
}

/**
 * A leader who decides or reads on paper has it entered by the counterpart deputy, and carried by the secretary:
 * both must be able to open the case.
 */
const enteringFor = (state: State, { book }: Context): string[] =>
  [...Object.keys(state.readers ?? {}), ...(state.sequence?.people ?? [])].flatMap((leader) =>
    ['counterpart-deputy', 'leader-secretary'].flatMap((name) =>
      book.relations.some(({ relation, of }) => relation === name && of === leader)
        ? [`relation:${name}:${leader}`]
        : [],
    ),
  );
