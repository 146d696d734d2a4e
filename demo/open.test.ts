import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, describe, expect, it } from 'vitest';
import { jiayuguan } from '../regulation/cities/jiayuguan.ts';
import { senderClasses } from '../regulation/general/sender-class.ts';
import { takingIn } from '../server/demo-city.ts';
import { newIds } from '../server/system.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { freshDatabase } from '../store/testing/cluster.test-helper.ts';
import { verify } from '../store/verify.ts';
import { openDemo } from './open.ts';

const filesDir = mkdtempSync(join(tmpdir(), 'zhengban-demo-'));
afterAll(() => {
  rmSync(filesDir, { recursive: true, force: true });
});

async function demoAt(asOf: string, papers?: number): Promise<Database> {
  const fresh = await freshDatabase();
  const database = openDatabase({ url: fresh.url, schema: 'public', hasty: true });
  const place = { database, ids: newIds(), city: jiayuguan, filesDir };
  await openDemo(
    { ...place, takeIn: await takingIn(place) },
    { asOf: Temporal.Instant.from(asOf), ...(papers === undefined ? {} : { papers }) },
  );
  return database;
}

async function valuesOf(database: Database, expression: string, from: string): Promise<unknown[]> {
  const { rows } = await database.query<{ value: unknown }>(`select distinct ${expression} as value from ${from}`);
  return rows.map(({ value }) => value);
}

const trailed = (act: string) => `trail where act = '${act}'`;
const open = (step: string) => `tasks where step = '${step}' and closed_at is null`;
const overdue = (step: string, asOf: string) => `${open(step)} and due_at < '${asOf}' and urgency = 'plain'`;

/** What happens in such an office at least once in a month, and where it can be seen. */
const situations: Readonly<Record<string, string>> = {
  'a proposal overdue': overdue('proposal', '2026-11-25T10:00:00+08:00'),
  'a decision overdue': overdue('instruction', '2026-11-25T10:00:00+08:00'),
  'a reminder before a limit': trailed('general/limit-near'),
  'a limit that passed': trailed('general/clock-fell-due'),
  'a paper returned at its arrival': trailed('documents/return-to-sender'),
  'a paper that a department sent in itself': trailed('documents/sign-and-send'),
  'one that came back to its department and was sent again': `department_sendings where sent_at > (returns->-1->>'at')::timestamptz`,
  'a paper returned for completion': trailed('documents/return-for-completion'),
  'a pre-review that failed': trailed('documents/fail-pre-review'),
  'a pre-review that is open': open('pre-review'),
  'a normative draft that passed its legality review': trailed('documents/pass-legality-review'),
  'an opinion that was given and adopted': `consultations where stance = 'agree-with-changes' and (weighed->>'adopted')::boolean`,
  'one that was not adopted, with its reason': `consultations where stance = 'disagree' and weighed->>'adopted' = 'false' and weighed->>'why' <> ''`,
  'one that nobody has weighed yet': `consultations where stance = 'disagree' and weighed is null`,
  'a unit that was silent, was urged twice and is deemed to consent': `consultations where stance = 'deemed' and promise is null and jsonb_array_length(urgings) = 2`,
  'a unit that was urged, promised a day and broke it': `consultations where stance = 'deemed' and evidence->>'rule' like '%/deemed-consent-on-promise'`,
  'a unit whose opinion is still awaited': `clocks where rule = 'documents/consultation/reply-separate' and state = 'running'`,
  'a combined opinion that one unit has signed and another not': `consultations r join cases c on c.id = r.case_id where c.step = 'countersigning' and jsonb_array_length(countersigns) = 1`,
  'a legality review that is open': open('legality'),
  'a paper still disputed among departments': `${trailed('documents/pass-review')} and body like '%"state":"disputed"%'`,
  'a department that disputes its competence': trailed('documents/send-back-to-section'),
  'conflicting instructions that were settled': trailed('documents/settle'),
  'conflicting instructions that wait': open('settlement'),
  'a leader away, and his deputy asked': `${open('away')} and target like 'relation:counterpart-deputy:%'`,
  'a leader away for whom a paper waits': trailed('documents/wait-for-leader'),
  'an instruction given by telephone': `opinions where kind = 'instruction' and entered_by is not null`,
  'an instruction turned to another leader': trailed('documents/redirect-instruction'),
  'an advance copy': `hand_outs where role = 'advance'`,
  'a circle mark that agreed': `opinions where mark = 'circle' and effect is not null`,
  'a circulation that was taken back': trailed('documents/withdraw-circulation'),
  'a paper that lies with its readers': open('circulation'),
  'an exception that is asked for': `exceptions where decided_at is null`,
  'an exception that was granted': `exceptions where granted`,
  'a leader who was reminded of an urgent paper': trailed('documents/remind-leader'),
  'a unit that reported a result': trailed('documents/file-result'),
  'a unit that has not taken up its part': `clocks where rule = 'documents/supervision/take-up' and state = 'running'`,
  'a part that is overdue': `${open('in-progress')} and due_at < '2026-11-25T10:00:00+08:00'`,
  'a part that was given more time': `supervision_items where jsonb_array_length(extensions) > 0 and closed_at is null`,
  'a part that is done again': `supervision_items where round = 2 and closed_at is null`,
  'a part that was urged': trailed('documents/urge'),
  'a key part with whoever urges it': `supervision_items where item_class = 'priority' and named_person is not null and closed_at is null`,
  'a specially urgent part reported on the way': `supervision_items where jsonb_array_length(interim) > 0`,
  'a result that waits for its review': open('result-review'),
  'a report back on a leader’s desk': open('reported-back'),
  'a report back that was acknowledged': trailed('documents/acknowledge-result'),
  'a reply that waits': open('replying'),
  'a sender who was answered': trailed('documents/reply'),
  'a unit that confirmed a result it was told': trailed('documents/confirm-told'),
  'an original on its way': `custody where received_at is null and warned_at is null`,
  'an original that was long on its way': trailed('general/transit-overdue'),
};

const everyDesk = [
  ...['review', 'registration', 'distribution', 'division', 'pre-review', 'legality', 'proposal', 'consultation'],
  ...['submission', 'instruction', 'away', 'settlement', 'returning', 'handing-out', 'handling', 'duty-deputy'],
  ...['duty-secretary-general', 'department', 'reading', 'personal-delivery', 'secretary-desk'],
];

interface Open {
  readonly urgency: string;
  readonly step: string;
  readonly hours_late: number | null;
  readonly hours_open: number;
}

/** What lies on people's desks at the moment at which the story ends. */
async function openAt(database: Database, asOf: string): Promise<Open[]> {
  const { rows } = await database.query<Open>(
    `select t.step, t.urgency, extract(epoch from ($1::timestamptz - t.due_at))::float / 3600 as hours_late,
       extract(epoch from ($1::timestamptz - t.opened_at))::float / 3600 as hours_open
     from tasks t where t.closed_at is null`,
    [asOf],
  );
  return rows;
}

const late = (tasks: readonly Open[]) => tasks.filter(({ hours_late }) => hours_late !== null && hours_late > 0);

describe('the demo city on a workday', () => {
  const asOf = '2026-11-25T10:00:00+08:00';
  const opened = demoAt(asOf);
  afterAll(async () => (await opened).end());

  it('has at least 60 documents of all kinds, urgencies and sender classes, with numbers that run without a gap', async () => {
    const database = await opened;
    expect((await valuesOf(database, 'id', 'documents')).length).toBeGreaterThanOrEqual(60);
    expect((await valuesOf(database, 'paper_kind', 'documents')).toSorted()).toEqual([
      'formal-document',
      'personal-letter',
      'public-letter',
      'publication',
      'telegram-or-fax',
    ]);
    expect((await valuesOf(database, 'urgency', 'documents')).length).toBe(4);
    expect((await valuesOf(database, 'sender_class', 'documents')).toSorted()).toEqual(
      Object.keys(senderClasses).toSorted(),
    );
    const numbers = (await valuesOf(database, 'number', 'register_entries')) as number[];
    expect(numbers.length).toBeGreaterThan(40);
    expect(Math.max(...numbers)).toBe(numbers.length);
  }, 120_000);

  it('whatever is opened and read has its file with its text; what is classified, personal or set aside has none', async () => {
    const database = await opened;
    const { rows } = await database.query<{ paper_kind: string; level: string; title: string; texts: string[] }>(
      `select paper_kind, level, title, coalesce(array_agg(f.text) filter (where f.id is not null), '{}') as texts
       from documents d left join files f using (case_id) group by d.id, paper_kind, level, title`,
    );
    for (const { paper_kind, level, title, texts } of rows) {
      const isOpened = level === 'none' && !['personal-letter', 'publication'].includes(paper_kind);
      expect(texts.length, title).toBe(isOpened ? 1 : 0);
      if (isOpened) expect(texts[0]).toContain(title);
    }
    expect((await valuesOf(database, 'type', 'files')).toSorted()).toEqual(['docx', 'html', 'text']);
    expect(await valuesOf(database, 'id', 'uploads')).toEqual([]);
  }, 120_000);

  it('leaves believable desks: several due today, a few late and by days only, nothing absurd', async () => {
    const open = await openAt(await opened, asOf);
    const steps = new Set(open.map(({ step }) => step));
    for (const step of everyDesk) expect([...steps]).toContain(step);
    const dueToday = open.filter(({ hours_late }) => hours_late !== null && hours_late <= 0 && hours_late > -9);
    expect(dueToday.length).toBeGreaterThanOrEqual(2);
    const lateSteps = late(open.filter(({ urgency }) => urgency === 'plain')).map(({ step }) => step);
    for (const step of ['registration', 'proposal', 'instruction'])
      expect(lateSteps.filter((one) => one === step)).toHaveLength(1);
    for (const { hours_late } of late(open)) expect(hours_late).toBeLessThan(5 * 24);
    for (const { step, hours_open } of open) expect(hours_open, step).toBeLessThan(20 * 24);
  }, 120_000);

  it('nothing plain lies in the registration for days, and nothing extra-urgent is late by more than the hour', async () => {
    for (const { step, urgency, hours_late } of late(await openAt(await opened, asOf)))
      if (urgency !== 'plain') expect(hours_late, step).toBeLessThan(1);
      else if (['review', 'registration', 'distribution'].includes(step)) expect(hours_late, step).toBeLessThan(3 * 24);
  }, 120_000);

  it.each(Object.entries(situations))('tells of %s', async (_what, sql) => {
    const { rows } = await (await opened).query<{ found: number }>(`select count(*)::int as found from ${sql}`);
    expect(rows[0]?.found).toBeGreaterThan(0);
  });

  it('lays at least six things before the mayor, the extra-urgent one on top; everybody asked has a desk', async () => {
    const { rows } = await (
      await opened
    ).query<{ name: string; urgency: string }>(
      `select p.name, t.urgency from tasks t join people p on t.target = 'person:' || p.id where t.closed_at is null`,
    );
    const mayors = rows.filter(({ name }) => name === '江望舒').map(({ urgency }) => urgency);
    expect(mayors.length).toBeGreaterThanOrEqual(6);
    expect(mayors.filter((urgency) => urgency === 'extra-urgent')).toHaveLength(1);
    for (const leader of ['沈怀瑾', '顾清和', '陆知行']) expect(rows.map(({ name }) => name)).toContain(leader);
    const targets = (await valuesOf(await opened, 'target', 'tasks where closed_at is null')) as string[];
    for (const post of ['documents-clerk', 'documents-deputy-secretary-general', 'secretary-general'])
      expect(targets).toContain(`post:${post}`);
    const desks = (of: string) => targets.filter((target) => target.startsWith(of)).length;
    expect(desks('relation:counterpart-deputy:')).toBeGreaterThanOrEqual(2);
    expect(desks('relation:leader-secretary:')).toBeGreaterThanOrEqual(1);
    expect(desks('unit:')).toBeGreaterThanOrEqual(2);
  });

  it('is accounted for by its trails, row by row', async () => {
    expect((await verify(await opened)).faults).toEqual([]);
  }, 120_000);
});

it.each([
  ['a Sunday', '2026-11-22T11:00:00+08:00'],
  ['a year whose holidays are not announced yet', '2027-03-10T09:00:00+08:00'],
  ['the first minutes of a working day', '2026-11-25T08:33:00+08:00'],
  ['a night in summer', '2026-07-15T23:30:00+08:00'],
])(
  'the demo city opens on %s, with nothing absurdly late',
  async (_title, asOf) => {
    const database = await demoAt(asOf, 36);
    expect((await valuesOf(database, 'id', 'documents')).length).toBeGreaterThanOrEqual(34);
    const open = await openAt(database, asOf);
    // What is told as late, two parts of one paper among it, and on a day of rest what the leaders' desks should have seen off on Friday.
    expect(late(open).length).toBeLessThanOrEqual(11);
    for (const { hours_late } of late(open)) expect(hours_late).toBeLessThan(5 * 24);
    await database.end();
  },
  120_000,
);
