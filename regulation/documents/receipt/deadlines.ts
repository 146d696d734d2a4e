import type { Deadline } from '../../kernel/rule.ts';
import { closeExtraUrgent } from './close-extra-urgent.ts';
import { decideExtraUrgent } from './decide-extra-urgent.ts';
import { decidePlainDeputy } from './decide-plain-deputy.ts';
import { decidePlainLeader } from './decide-plain-leader.ts';
import { decideUrgentReminder } from './decide-urgent-reminder.ts';
import { decideUrgent } from './decide-urgent.ts';
import { proposeCipherSpecial } from './propose-cipher-special.ts';
import { proposeExtraUrgent } from './propose-extra-urgent.ts';
import { proposePlain } from './propose-plain.ts';
import { proposeTelegram } from './propose-telegram.ts';
import { proposeUrgent } from './propose-urgent.ts';
import type { DeskTimes, ReadingTimes, ReceiptTimes } from './receipt-case.ts';
import { registerExtraUrgent } from './register-extra-urgent.ts';
import { registerPlain } from './register-plain.ts';
import { registerUrgent } from './register-urgent.ts';
import { replyPromptly } from './reply-promptly.ts';
import { returnDecided } from './return-decided.ts';
import { returnReading } from './return-reading.ts';

/** The clocks that the receipt procedure names. */
export const receiptDeadlines: readonly Deadline<ReceiptTimes & DeskTimes & ReadingTimes>[] = [
  registerExtraUrgent,
  registerUrgent,
  registerPlain,
  closeExtraUrgent,
  proposeExtraUrgent,
  proposeUrgent,
  proposeCipherSpecial,
  proposeTelegram,
  proposePlain,
  decideExtraUrgent,
  decideUrgent,
  decideUrgentReminder,
  decidePlainDeputy,
  decidePlainLeader,
  returnDecided,
  returnReading,
  replyPromptly,
];
