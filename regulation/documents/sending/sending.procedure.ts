import { procedure } from '../../kernel/procedure.ts';

// Whoever in the office ends the receipt; the department itself can do none of these acts.
const office = 'person:*';

/** A department sends a document in: checked as the office will check it, signed by its head, followed until it comes back or is answered. */
// prettier-ignore
export const sending = procedure({
  id: 'documents/sending', version: 1, start: 'preparing',
  steps: {
    preparing:           { kind: 'act', source: '2.1.1-a', holder: 'post:document-desk', acts: {
      'documents/prepare-sending':           { to: 'drafting', by: 'chosen' } } },
    drafting:            { kind: 'act', source: '2.1.1-a', holder: 'chosen', acts: {
      'documents/check-sending':             { to: 'signing' },
      'documents/drop-sending':              { to: 'sending-dropped' } } },
    signing:             { kind: 'act', source: '2.1.2-a', holder: 'chosen', acts: {
      'documents/sign-and-send':             { to: 'sent', final: true },
      // The head gives it back; the desk may take it back as well.
      'documents/send-back-draft':           { to: 'drafting', by: 'person:*', return: true } } },
    // The office has it as a receipt of its own; how that ends is how this goes on.
    sent:                { kind: 'act', source: '2.1.2-a', holder: 'nobody', acts: {
      'documents/return-to-sender':          { to: 'drafting', source: '2.1.1-b', by: office, return: true, final: true },
      'documents/return-for-completion':     { to: 'drafting', source: '2.1.1-b', by: office, return: true, final: true },
      'documents/fail-pre-review':           { to: 'drafting', source: '2.1.1-b', by: office, return: true, final: true },
      'documents/fail-legality-review':      { to: 'drafting', source: '2.1.1-b', by: office, return: true, final: true },
      'documents/reply':                     { to: 'answered', source: '2.2.7-a', by: office, final: true },
      'documents/transfer-elsewhere':        { to: 'sending-closed', source: '2.2.1-b', by: office, final: true },
      'documents/file-entry':                { to: 'sending-closed', source: '2.2.2-b', by: office },
      'documents/close-reading':             { to: 'sending-closed', source: '2.2.3.1-b', by: office },
      'documents/close-with-remark':         { to: 'sending-closed', by: office } } },
    answered:            { kind: 'end', source: '2.2.7-a' },
    'sending-closed':    { kind: 'end', source: '2.2.5.1-a' },
    'sending-dropped':   { kind: 'end', source: '2.1.1-a' },
  },
});
