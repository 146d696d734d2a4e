import { z } from 'zod';
import { id, line } from './text.ts';

/** A password as typed: any characters, blanks at its ends included. */
const secret = z.string().min(1, { error: 'text.empty' }).max(200, { error: 'text.too-long' });

export const SignIn = z.strictObject({ login: line(60), password: secret });
export const SignInByLink = z.strictObject({ token: line(100), password: secret });
export const ChangePassword = z.strictObject({ current: secret, password: secret });
export const SignInAs = z.strictObject({ personId: id });
export const GiveLink = z.strictObject({ personId: id });

/** Who is signed in, as what, and how the server's clock stands. */
export const SessionAnswer = z.object({
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** What the person holds now, with why: assigned, substitute, duty … */
  posts: z.array(z.object({ target: z.string(), why: z.string() })),
  mode: z.enum(['office', 'demo']),
  serverTime: z.string(),
  lang: z.enum(['zh', 'en']),
  /** Minutes without any request after which the session ends. */
  idleMinutes: z.int().nullable(),
  mustChangePassword: z.boolean(),
});
export type SessionAnswer = z.infer<typeof SessionAnswer>;

export const SessionLine = z.object({
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  address: z.string(),
  agent: z.string(),
  current: z.boolean(),
});
export const SessionsAnswer = z.object({ sessions: z.array(SessionLine) });

/** People of the demonstration city, by unit. */
export const DemoPeople = z.object({
  groups: z.array(
    z.object({
      unit: z.object({ zh: z.string(), en: z.string() }).nullable(),
      people: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          posts: z.array(z.object({ target: z.string(), why: z.string() })),
          /** Away until then. */
          awayUntil: z.string().nullable(),
          /** Who stands in for what this person holds, while away. */
          substitutes: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** Posts that nobody holds, with who acts instead. */
  vacant: z.array(z.object({ post: z.string(), acting: z.array(z.string()) })),
});
export type DemoPeople = z.infer<typeof DemoPeople>;

/** The demonstration's month: until when it was told, whether a new one is offered, how far a new one is. */
export interface DemoMonth {
  readonly toldUntil: string | null;
  readonly isOld: boolean;
  /** Share of the new month that has been told; null while none is on its way. */
  readonly opening: number | null;
  /** The last attempt here did not succeed; the month that was there still is. */
  readonly failed: boolean;
}

export const DraftKey = z.string().regex(/^[\w./:@-]{1,200}$/u, { error: 'text.key-only' });

const phrasesKept = 30;

/** A person's own phrases for opinions, in the order in which they are offered. */
export const Phrases = z.strictObject({
  phrases: z.array(line(200)).max(phrasesKept, { error: 'text.too-many' }),
});
export type Phrases = z.infer<typeof Phrases>;

const searchesKept = 30;

/** A person's own searches, by name, in the order in which they are offered. */
export const SavedSearches = z.strictObject({
  searches: z
    .array(z.strictObject({ name: line(60), q: line(100) }))
    .max(searchesKept, { error: 'text.too-many' })
    .refine((searches) => new Set(searches.map(({ name }) => name)).size === searches.length, {
      error: 'text.name-taken',
    }),
});
export type SavedSearches = z.infer<typeof SavedSearches>;
