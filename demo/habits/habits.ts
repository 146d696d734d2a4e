import type { Deed, Story, Waiting } from '../story.ts';
import type { Habit } from '../deeds.ts';
import { confirm, passToDepartment, transfer, workOn } from './department.ts';
import {
  closeReading,
  decideException,
  deliver,
  distribute,
  passOn,
  read,
  register,
  review,
  signFor,
} from './intake.ts';
import { askInstead, handOut, instruct, receiveBack, remind, settle } from './instruction.ts';
import { acknowledge, confirmTold, handle, reply, reviewResult, takeUp, urge } from './parts.ts';
import { answer, countersign, urgeReply, weigh } from './opinions.ts';
import { check, sign } from './sending.ts';
import { divide, legality, preReview, propose, submit } from './proposal.ts';

/** By step of the procedure. A step that nobody has a habit for is left to whoever tries the demonstration. */
const habits: Readonly<Record<string, Habit>> = {
  review,
  registration: register,
  distribution: (story, waiting) => passToDepartment(story, waiting) ?? distribute(story, waiting),
  reading: closeReading,
  circulation: read,
  division: divide,
  'pre-review': preReview,
  legality,
  proposal: propose,
  asked: answer,
  countersigning: countersign,
  'urging-reply': urgeReply,
  weighing: weigh,
  submission: submit,
  instruction: instruct,
  away: askInstead,
  returning: receiveBack,
  'handing-out': handOut,
  settlement: settle,
  reminding: remind,
  assigned: takeUp,
  'in-progress': handle,
  urging: urge,
  'result-review': reviewResult,
  'reported-back': acknowledge,
  replying: reply,
  told: confirmTold,
  drafting: check,
  signing: sign,
  'duty-deputy': confirm,
  'duty-secretary-general': confirm,
  transfer,
  department: workOn,
  passing: passOn,
  'secretary-desk': passOn,
  'personal-delivery': deliver,
  exception: decideException,
};

/** What people do about something that waits for them. */
export const habitOf = (story: Story, waiting: Waiting): Deed | null =>
  waiting.what === 'original' ? signFor(story, waiting) : (habits[waiting.step]?.(story, waiting) ?? null);
