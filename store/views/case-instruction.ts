import type { HandOutSeen, Instruction, OpinionSeen } from '../../contract/views/opinions.ts';
import type { z } from 'zod';
import { awaited, substituteOf } from '../../office/documents/away.ts';
import { instructionsOf, matterOf } from '../../office/documents/opinion.ts';
import { absenceOf } from '../../office/people/book.ts';
import type { CaseFile, CaseRow } from '../../office/rows.ts';
import type { HandOutRow, OpinionRow } from '../../office/documents/rows.ts';
import { unsettled } from '../../regulation/documents/instruction/differences.ts';
import { rules } from '../../regulation/rules.ts';
import { sourceOf } from '../../regulation/sources.ts';
import { named, onWire, personName } from './named.ts';
import type { Viewer } from './reading.ts';

export type InstructionFile = Pick<CaseFile, 'cases' | 'documents' | 'opinions' | 'handOuts'>;

/** From the proposal to the hand-out: what was signed, what holds, whose turn it is, to whom it went. */
export function instructionSeen(file: InstructionFile, viewer: Viewer): Instruction {
  const row = file.cases[0];
  const whole = file as unknown as CaseFile;
  const setAside = row?.state?.setAside ?? [];
  return {
    matter: file.documents[0] ? matterOf(whole) : { draftFor: 'none', normative: false, asksDecision: false },
    // What departments said, and what became of it, stands in a table of its own.
    opinions: file.opinions
      .filter(({ kind }) => kind !== 'consulted' && kind !== 'weighing')
      .toSorted((a, b) => a.seq - b.seq)
      .map((opinion) => opinionSeen(opinion, file.opinions, setAside, viewer)),
    handOuts: file.handOuts.map((one) => handOutSeen(one, viewer)),
    turns: turnsOf(row, viewer),
    mayEnterFor: mayEnterFor(whole, viewer),
    unsettled: row ? unsettled(instructionsOf(whole, viewer.book)).map(({ id }) => id) : [],
    away: awaySeen(whole, viewer),
  };
}

const one = ({ book }: Viewer, id: string) => ({
  id,
  name: book.units.find((unit) => unit.id === id)?.zh ?? personName(book, id),
});

const ruleSource = (id: string) => {
  const rule = rules.find((candidate) => candidate.id === id);
  return rule ? sourceOf(rule.source) : null;
};

function opinionSeen(
  row: OpinionRow,
  all: readonly OpinionRow[],
  setAside: readonly number[],
  viewer: Viewer,
): OpinionSeen {
  const { id, seq, kind, text, mark, stance, sheet } = row;
  const said = (opinion: string) => all.find((other) => other.id === opinion)?.person ?? null;
  return {
    id,
    seq,
    kind,
    text,
    mark,
    stance,
    sheet,
    personId: row.person,
    person: personName(viewer.book, row.person),
    as: named(viewer.book, row.asTarget),
    enteredBy: row.enteredBy === null ? null : personName(viewer.book, row.enteredBy),
    effect: row.effect === null ? null : ruleSource(row.effect),
    leaders: row.leaders.map((person) => one(viewer, person)),
    units: row.units.map((unit) => one(viewer, unit)),
    lead: row.lead,
    picks: row.picks.map((pick) => ({ ...pick, person: personName(viewer.book, said(pick.of)) })),
    at: onWire(row.at),
    valid: !setAside.includes(seq),
  };
}

const handOutSeen = (row: HandOutRow, viewer: Viewer): z.infer<typeof HandOutSeen> => ({
  id: row.id,
  unit: one(viewer, row.unit),
  role: row.role,
  text: row.text,
  at: onWire(row.at),
  by: personName(viewer.book, row.byPerson),
});

function turnsOf(row: CaseRow | undefined, viewer: Viewer): Instruction['turns'] {
  const { people = [], answered = [] } = row?.state?.sequence ?? {};
  return people.map((person, turn) => ({
    ...one(viewer, person),
    answered: turn < answered.length,
    now: turn === answered.length,
  }));
}

function mayEnterFor(file: CaseFile, viewer: Viewer): Instruction['mayEnterFor'] {
  const leader = file.cases[0] ? awaited(file) : null;
  if (leader === null || leader === viewer.personId) return null;
  return viewer.targets.includes(`relation:counterpart-deputy:${leader}`) ? one(viewer, leader) : null;
}

function awaySeen(file: CaseFile, viewer: Viewer): Instruction['away'] {
  const leader = file.cases[0] ? awaited(file) : null;
  const absence = leader === null ? undefined : absenceOf(viewer.book, leader, viewer.now);
  if (leader === null || !absence) return null;
  const substitute = substituteOf(viewer.book, leader, viewer.now);
  return {
    ...one(viewer, leader),
    until: onWire(absence.untilAt),
    substitute: substitute === null ? null : one(viewer, substitute),
  };
}
