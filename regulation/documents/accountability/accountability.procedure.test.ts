import { describe, expect, it } from 'vitest';
import { offered } from '../../kernel/advance.ts';
import { explore } from '../../kernel/explore.ts';
import { accountability } from './accountability.procedure.ts';

const { states, ...faults } = explore(accountability);
const supervision = ['post:supervision-officer'];

describe('the accountability procedure', () => {
  it('reaches every step, leaves every state and can always end', () => {
    expect(faults).toEqual({ unreached: [], stuck: [], cannotEnd: [] });
  });

  it('[2.2.9-e] has one way out of a criticism that is due', () => {
    const due = states.filter(({ step }) => step === 'criticism');
    expect(due.length).toBeGreaterThan(0);
    for (const state of due)
      expect(offered(accountability, state, supervision, 'p')).toEqual(['documents/issue-criticism']);
  });

  it('[2.2.9-f] leaves a referral only by the opinion', () => {
    const referred = states.filter(({ step }) => step === 'bureau');
    expect(referred.length).toBeGreaterThan(0);
    for (const state of referred)
      expect(offered(accountability, state, [state.holder ?? ''], 'p')).toEqual(['documents/record-bureau-opinion']);
  });
});
