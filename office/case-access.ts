import { holdersIn } from '../regulation/kernel/advance.ts';
import type { State } from '../regulation/kernel/procedure.ts';
import type { Context, Put } from './act.ts';
import type { CaseFile } from './rows.ts';

/** Whoever is asked, and whoever acted, may open the case from now on; nobody else ever (2.2-c). */
export function accessPuts(file: CaseFile, state: State, context: Context): Put[] {
  const subjects = [
    ...holdersIn(state).map((subject) => ({ subject, why: `step.${state.step}` })),
    ...enteringFor(state.sequence?.people ?? [], context),
    ...actor(context),
  ];
  return granted(file, subjects, context);
}

/** Readers, and whoever enters for them, may open the case, also once it was withdrawn from them: they can see why. */
export const readerAccess = (file: CaseFile, readers: readonly string[], context: Context): Put[] =>
  granted(
    file,
    [...readers.map((person) => ({ subject: `person:${person}`, why: 'reader' })), ...enteringFor(readers, context)],
    context,
  );

/** Whoever acted sees what came of it. */
export const actorAccess = (file: CaseFile, context: Context): Put[] => granted(file, actor(context), context);

/** Whoever is told of a case may open it. */
export const mayOpenToo = (file: CaseFile, subjects: readonly string[], why: string, context: Context): Put[] =>
  granted(
    file,
    subjects.map((subject) => ({ subject, why })),
    context,
  );

/** The same in a case that is being opened, beside those whom the opening move lets in. */
export const mayOpenBeside = (
  moved: readonly Put[],
  file: CaseFile,
  subjects: readonly string[],
  why: string,
  context: Context,
): Put[] =>
  mayOpenToo(
    { ...file, access: moved.flatMap((put) => (put.table === 'access' ? [put.row] : [])) },
    subjects,
    why,
    context,
  );

interface Subject {
  readonly subject: string;
  readonly why: string;
}

const actor = ({ actor: { personId } }: Context): Subject[] =>
  personId === '' ? [] : [{ subject: `person:${personId}`, why: 'acted' }];

function granted(file: CaseFile, subjects: readonly Subject[], context: Context): Put[] {
  const caseId = file.cases[0]?.id ?? '';
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
const enteringFor = (leaders: readonly string[], { book }: Context): Subject[] =>
  leaders.flatMap((leader) =>
    ['counterpart-deputy', 'leader-secretary'].flatMap((name) =>
      book.relations.some(({ relation, of }) => relation === name && of === leader)
        ? [{ subject: `relation:${name}:${leader}`, why: 'enters-on-paper' }]
        : [],
    ),
  );
