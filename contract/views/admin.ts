import { z } from 'zod';
import { day, id } from '../text.ts';
import { view } from '../view.ts';
import { Named } from './named.ts';
import { PersonSeen, PostSeen, StatusSeen, UnitSeen } from './people.ts';

export const AccountSeen = z.object({
  personId: z.string(),
  name: z.string(),
  login: z.string(),
  createdBy: z.string(),
  state: z.enum(['waiting', 'active', 'disabled']),
  activatedAt: z.string().nullable(),
  disabledAt: z.string().nullable(),
  /** Which administrator gives this person one-time links. */
  linkFrom: z.enum(['security-administrator', 'system-administrator']),
});
export type AccountSeen = z.infer<typeof AccountSeen>;

/** A line of the security log. `facts`: as recorded, no secret is ever among them. */
export const LogLine = z.object({
  seq: z.int(),
  at: z.string(),
  kind: z.string(),
  name: z.string().nullable(),
  facts: z.record(z.string(), z.string()),
  hash: z.string(),
});
export type LogLine = z.infer<typeof LogLine>;

/** For the system administrator: accounts, who is where, what fails. No office matter. */
export const systemView = view({
  path: 'admin/system',
  query: z.object({}),
  answer: z.object({
    accounts: z.array(AccountSeen),
    people: z.array(PersonSeen),
    units: z.array(UnitSeen),
    failures: z.array(z.object({ clock: z.string(), attempts: z.int(), nextAt: z.string(), message: z.string() })),
    calendar: z.object({ lastYear: z.int(), missing: z.int().nullable(), version: z.int() }),
    lastDigest: z.string().nullable(),
    database: z.string(),
    migrations: z.int(),
  }),
});

export const SessionSeen = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  address: z.string(),
  agent: z.string(),
});

/** For the security administrator: who may what, who is signed in, and the log of everybody but the security administrator and the auditor. */
export const securityView = view({
  path: 'admin/security',
  query: z.object({ before: z.coerce.number().int().min(1).optional() }),
  answer: z.object({
    accounts: z.array(AccountSeen),
    people: z.array(PersonSeen),
    units: z.array(UnitSeen),
    posts: z.array(PostSeen),
    statuses: z.array(StatusSeen),
    sessions: z.array(SessionSeen),
    log: z.array(LogLine),
    next: z.int().nullable(),
  }),
});

/** One act as the auditor sees it: who, as what, when, which, and its hash. Neither opinions nor texts. */
export const ActSeen = z.object({
  id: z.string(),
  caseId: z.string(),
  seq: z.int(),
  act: z.string(),
  /** Null: the clock. */
  name: z.string().nullable(),
  as: Named.nullable(),
  happenedAt: z.string(),
  recordedAt: z.string(),
  hash: z.string(),
  /** The row hashes to what it says and follows the row before. */
  intact: z.boolean(),
});
export type ActSeen = z.infer<typeof ActSeen>;

export const auditView = view({
  path: 'admin/audit',
  query: z.object({
    person: id.optional(),
    act: z.string().max(100).optional(),
    on: day.optional(),
    /** The last day; without it, `on` alone. */
    to: day.optional(),
    before: id.optional(),
  }),
  answer: z.object({
    acts: z.array(ActSeen),
    next: z.string().nullable(),
    people: z.array(z.object({ id: z.string(), name: z.string() })),
    digests: z.array(z.object({ day: z.string(), at: z.string() })),
  }),
});

export const auditLogView = view({
  path: 'admin/audit/log',
  query: z.object({ before: z.coerce.number().int().min(1).optional() }),
  answer: z.object({ log: z.array(LogLine), next: z.int().nullable() }),
});
