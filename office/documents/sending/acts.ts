import type { Act } from '../../act.ts';
import { changeSending } from './change-sending.ts';
import { checkSending } from './check-sending.ts';
import { dropSending, sendBackDraft } from './keep-back.ts';
import { prepareSending } from './prepare-sending.ts';
import { signAndSend } from './sign-and-send.ts';

/** What a department sends in, from its draft to the head’s signature (2.1). */
export const sendingActs = [
  prepareSending,
  changeSending,
  checkSending,
  signAndSend,
  sendBackDraft,
  dropSending,
] as readonly Act[];
