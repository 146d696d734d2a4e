import { AddSupplement } from '../../contract/documents/supplement.ts';
import { act, anyone, caseOf, type Context, type Put, refuse } from '../act.ts';
import { staying, subjectOf } from '../case-act.ts';
import { clearOf } from '../findings.ts';
import { noticePut } from '../notice.ts';
import type { CaseFile } from '../rows.ts';
import { inCodeOnly } from './classified.ts';
import { fileRows } from './open-receipt.ts';
import { opinionPut, validOpinions } from './opinion.ts';
import { story } from './samples.ts';

const section = 'post:documents-clerk';

/** A case that is over stays as it is; what somebody still has to say stands after it, with its own date, and is never taken away (L17). */
export const isFrozen = (step: string): boolean => step === 'closed';

/** Whoever signed, acted on or read the paper, and the units that had it to handle. */
export function hadPart(
  { access, handOuts }: Pick<CaseFile, 'access' | 'handOuts'>,
  personId: string,
  targets: readonly string[],
): boolean {
  return (
    access.some(({ subject }) => subject === `person:${personId}`) ||
    handOuts.some(({ unit }) => targets.includes(`unit:${unit}`))
  );
}

/** A late opinion on a closed paper: it changes neither what was instructed nor what came of it. */
export const addSupplement = act<AddSupplement>({
  id: 'documents/add-supplement',
  clause: '2.2-c',
  by: anyone,
  on: 'case',
  version: 1,
  input: AddSupplement,
  uploads: ({ files }) => files,
  decide: (subject, input, context) => {
    const file = subjectOf(subject);
    const { id, step } = caseOf(file);
    if (!isFrozen(step)) return refuse('not-closed-yet', { step });
    const { personId, held } = context.actor;
    const targets = held.map(({ target }) => target);
    if (!hadPart(file, personId, targets)) return refuse('had-no-part');
    const findings = inCodeOnly(file, input, context);
    const added = input.files.map((upload) => ({ upload, role: 'supplement' as const }));
    return (
      clearOf(findings, file, context) ??
      staying(
        file,
        [
          opinionPut(file, { kind: 'supplement', text: input.text }, context),
          ...fileRows(id, added, context),
          ...told(file, context),
        ],
        context,
        findings,
      )
    );
  },
  example: {
    before: [
      ...story.atDepartment,
      { act: 'documents/close-with-remark', by: 'unit:{unit}', input: { remark: '已办结' } },
    ],
    by: section,
    input: { text: '补充：现场已复核' },
  },
});

/** The section that keeps the paper, and whoever instructed on it. */
function told(file: CaseFile, context: Context): Put[] {
  const leaders = validOpinions(file, 'instruction').map(({ person }) => `person:${person}`);
  return [...new Set([section, ...leaders])]
    .filter((target) => target !== `person:${context.actor.personId}`)
    .map((target) => noticePut(file, context, target, 'supplement-added', {}));
}
