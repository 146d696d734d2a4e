import type { CaseSeen } from '../../../contract/views/case.ts';
import { draftPurposes, type Matter } from '../../../regulation/documents/proposal/matter.ts';
import { Choice } from '../../shared/field.tsx';
import { Tick } from '../sheet-parts.tsx';

/** What the paper asks for so far; a request asks for a decision from the start. */
export const matterSeen = ({ instruction: { matter }, document }: CaseSeen): Matter => ({
  draftFor: draftPurposes.find((purpose) => purpose === matter.draftFor) ?? 'none',
  normative: matter.normative,
  asksDecision: matter.asksDecision || document.kind === 'request',
});

/** What a paper asks for: this decides its way, so every desk before the leader sees it and may add to it. */
export function MatterFields({ matter, set }: { readonly matter: Matter; readonly set: (matter: Matter) => void }) {
  return (
    <div className="fields matter">
      <Choice
        name="draftFor"
        words="draft-for"
        values={draftPurposes}
        value={matter.draftFor}
        onChange={(chosen) => {
          set({ ...matter, draftFor: draftPurposes.find((purpose) => purpose === chosen) ?? 'none' });
        }}
      />
      <div>
        <Tick
          name="matter.normative"
          checked={matter.normative}
          onChange={(normative) => {
            set({ ...matter, normative });
          }}
        />
        <Tick
          name="matter.asksDecision"
          checked={matter.asksDecision}
          onChange={(asksDecision) => {
            set({ ...matter, asksDecision });
          }}
        />
      </div>
    </div>
  );
}
