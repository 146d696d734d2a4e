import type { Requirement } from '../../kernel/rule.ts';
import type { Arrival } from './arrival.ts';
import { assignmentStated } from './assignment-stated.ts';
import { basisAttached } from './basis-attached.ts';
import { basisStated } from './basis-stated.ts';
import { bypassedBodyInCopy } from './bypassed-body-in-copy.ts';
import { bypassedLevel } from './bypassed-level.ts';
import { coSignedDispute } from './co-signed-dispute.ts';
import { conformity } from './conformity.ts';
import { consultationChecked } from './consultation-checked.ts';
import { consultedFirst } from './consulted-first.ts';
import { contactNamed } from './contact-named.ts';
import { documentRulesChecked } from './document-rules-checked.ts';
import { explanatoryLetter } from './explanatory-letter.ts';
import { governmentFirst } from './government-first.ts';
import { groundsAndProposal } from './grounds-and-proposal.ts';
import { headConsulted } from './head-consulted.ts';
import { instructionCopyAttached } from './instruction-copy-attached.ts';
import { kindAndLayoutChecked } from './kind-and-layout-checked.ts';
import { leaderInPerson } from './leader-in-person.ts';
import { letterNotRequest } from './letter-not-request.ts';
import { newContentUnderlined } from './new-content-underlined.ts';
import { noCommandDownward } from './no-command-downward.ts';
import { noCopyDownward } from './no-copy-downward.ts';
import { noLeaderInPerson } from './no-leader-in-person.ts';
import { noMultipleAddressees } from './no-multiple-addressees.ts';
import { noRequestInAReport } from './no-request-in-a-report.ts';
import { oneAddresseeOfARequest } from './one-addressee-of-a-request.ts';
import { oneAddresseeUpward } from './one-addressee-upward.ts';
import { oneMatter } from './one-matter.ts';
import { opinionsAttached } from './opinions-attached.ts';
import { ownMatter } from './own-matter.ts';
import { ownOpinionOnRequest } from './own-opinion-on-request.ts';
import { requiredSignatures } from './required-signatures.ts';
import { severalRequestsInText } from './several-requests-in-text.ts';
import { urgencyExplained } from './urgency-explained.ts';
import { urgencyInHead } from './urgency-in-head.ts';
import { urgentNeedsALimit } from './urgent-needs-a-limit.ts';

/** The rules of the initial review, in the order of the sheet. */
export const reviewRules: readonly Requirement<Arrival>[] = [
  conformity,
  bypassedLevel,
  bypassedBodyInCopy,
  noMultipleAddressees,
  explanatoryLetter,
  governmentFirst,
  noLeaderInPerson,
  leaderInPerson,
  basisStated,
  basisAttached,
  contactNamed,
  newContentUnderlined,
  requiredSignatures,
  urgencyInHead,
  urgencyExplained,
  urgentNeedsALimit,
  consultedFirst,
  opinionsAttached,
  headConsulted,
  groundsAndProposal,
  coSignedDispute,
  assignmentStated,
  instructionCopyAttached,
  ownMatter,
  documentRulesChecked,
  kindAndLayoutChecked,
  consultationChecked,
  oneAddresseeOfARequest,
  oneAddresseeUpward,
  noCopyDownward,
  ownOpinionOnRequest,
  oneMatter,
  severalRequestsInText,
  noRequestInAReport,
  noCommandDownward,
  letterNotRequest,
];
