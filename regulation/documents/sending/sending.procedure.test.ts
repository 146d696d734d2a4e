import { describe, expect, it } from 'vitest';
import { offered } from '../../kernel/advance.ts';
import { explore } from '../../kernel/explore.ts';
import { stepOf } from '../../kernel/procedure.ts';
import { receipt } from '../receipt/receipt.procedure.ts';
import { sending } from './sending.procedure.ts';

const { states, ...faults } = explore(sending);

describe('the sending procedure', () => {
  it('reaches every step, leaves every state and can always end', () => {
    expect(faults).toEqual({ unreached: [], stuck: [], cannotEnd: [] });
  });

  it('is nobody’s task while the office has the paper', () => {
    const sent = states.filter(({ step }) => step === 'sent');
    expect(sent.length).toBeGreaterThan(0);
    for (const state of sent) {
      expect(state.holder).toBeNull();
      expect(offered(sending, state, ['unit:x', 'post:department-head@x'], 'p')).not.toContain('withdraw');
    }
  });

  it('goes on with every act that ends a receipt after its review began', () => {
    const ending = Object.entries(receipt.steps).flatMap(([step, row]) =>
      'acts' in row && step !== 'arrival' && step !== 'personal-delivery'
        ? Object.entries(row.acts).flatMap(([act, { to }]) => (stepOf(receipt, to).kind === 'end' ? [act] : []))
        : [],
    );
    const sent = stepOf(sending, 'sent');
    expect([...new Set(ending)].toSorted()).toEqual(Object.keys('acts' in sent ? sent.acts : {}).toSorted());
  });
});
