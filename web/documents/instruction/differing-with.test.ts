import { expect, it } from 'vitest';
import type { OpinionSeen } from '../../../contract/views/opinions.ts';
import { differingWith } from './differing-with.ts';

const opinion = (id: string, stance: string | null, lead: string | null = null): OpinionSeen => ({
  id,
  seq: 1,
  kind: 'instruction',
  personId: id,
  person: id,
  as: { target: `person:${id}`, zh: id, en: id },
  enteredBy: null,
  text: '',
  mark: 'opinion',
  stance,
  effect: null,
  leaders: [],
  units: [],
  lead,
  picks: [],
  sheet: null,
  at: '2026-03-02T01:00:00Z',
  valid: true,
});
const ids = (seen: readonly OpinionSeen[]) => seen.map(({ id }) => id);
const nothing = { stance: null, lead: null };

it('[2.2.4.2-c] earlier opinions that agree are not asked about, whoever wrote them', () => {
  expect(ids(differingWith([], { stance: 'agree', lead: null }))).toEqual([]);
  expect(ids(differingWith([opinion('a', 'agree'), opinion('b', 'agree')], { stance: 'agree', lead: null }))).toEqual(
    [],
  );
  expect(ids(differingWith([opinion('a', null)], { stance: 'agree', lead: null }))).toEqual([]);
});

it('[2.2.4.2-c] earlier opinions that differ from one another are asked about before anything is written', () => {
  expect(ids(differingWith([opinion('a', 'agree'), opinion('b', 'disagree')], nothing))).toEqual(['a', 'b']);
  expect(ids(differingWith([opinion('a', 'agree', 'water'), opinion('b', 'agree', 'finance')], nothing))).toEqual([
    'a',
    'b',
  ]);
});

it('[2.2.4.2-c] an earlier opinion is asked about when what is being written differs from it', () => {
  expect(ids(differingWith([opinion('a', 'agree')], { stance: 'disagree', lead: null }))).toEqual(['a']);
  expect(ids(differingWith([opinion('a', 'agree', 'water')], { stance: 'agree', lead: 'finance' }))).toEqual(['a']);
  expect(ids(differingWith([opinion('a', 'agree', 'water')], { stance: 'agree', lead: 'water' }))).toEqual([]);
});
