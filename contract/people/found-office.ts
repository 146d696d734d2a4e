import { z } from 'zod';
import { day, line } from '../text.ts';
import { CreateAccount, EnterUnit } from './people.ts';

const Administrator = z.strictObject({ name: line(50), login: CreateAccount.shape.login });

/** The first entry of an office: its own unit and the three administrators, before anybody can sign in. */
export const FoundOffice = z
  .strictObject({
    unit: z.strictObject({ key: EnterUnit.shape.key, zh: line(100), en: line(100) }),
    on: day,
    system: Administrator,
    security: Administrator,
    auditor: Administrator,
  })
  .refine(({ system, security, auditor }) => new Set([system.login, security.login, auditor.login]).size === 3, {
    path: ['auditor', 'login'],
    error: 'text.logins-differ',
  });
export type FoundOffice = z.infer<typeof FoundOffice>;
