import { randomUUID } from 'node:crypto';
import { passingSheet, registration, request } from '../office/documents/samples.ts';
import type { Answer, Client } from './http.ts';

/** The sessions that a paper goes through. */
export interface Cast {
  readonly clerk: string;
  readonly secretaryGeneral: string;
  readonly leader: string;
  readonly leaderId: string;
}

interface People {
  readonly groups: readonly { readonly people: readonly { readonly id: string; readonly name: string }[] }[];
}

/** The demonstration's people by name. */
export async function peopleOf(client: Client): Promise<ReadonlyMap<string, string>> {
  const { body } = await client.ask('GET', '/api/demo/people');
  const { groups } = JSON.parse(body) as People;
  return new Map(groups.flatMap(({ people }) => people.map(({ name, id }) => [name, id])));
}

export function idOf(people: ReadonlyMap<string, string>, name: string): string {
  const id = people.get(name);
  if (id === undefined) throw new Error(`Nobody in the demonstration is called ${name}.`);
  return id;
}

export async function castOf(client: Client): Promise<Cast> {
  const people = await peopleOf(client);
  const leaderId = idOf(people, '江望舒');
  return {
    clerk: await client.signIn(idOf(people, '周小满')),
    secretaryGeneral: await client.signIn(idOf(people, '裴景行')),
    leader: await client.signIn(leaderId),
    leaderId,
  };
}

/** What has come of the acts so far. */
export interface Tally {
  acknowledged: number;
  serverErrors: number;
  /** Answers that were no success, as they came. */
  readonly refused: string[];
}

interface Deed {
  readonly act: string;
  readonly by: keyof Omit<Cast, 'leaderId'>;
  readonly input: object;
}

/** One paper from above, from its arrival to the leader's instruction. */
export function deedsOf(number: string, leaderId: string): readonly Deed[] {
  const title = `关于做好${number}所列民生实事项目资金安排和监督检查工作的通知`;
  const heading = { number, title, sender: '省政府办公厅' };
  const opinion = '建议由市财政局牵头，市审计局配合，十五日内提出资金安排方案，报市政府常务会议研究。';
  const matter = { asksDecision: true };
  return [
    {
      act: 'record-arrival',
      by: 'clerk',
      input: { ...request, ...heading, kind: 'notice', senderClass: 'provincial', urgency: 'plain' },
    },
    { act: 'pass-review', by: 'clerk', input: { sheet: passingSheet } },
    { act: 'register-document', by: 'clerk', input: { ...registration, ...heading, urgency: 'plain' } },
    { act: 'distribute-for-instruction', by: 'clerk', input: { opinion: '请提出拟办意见', matter } },
    { act: 'sign-proposal', by: 'secretaryGeneral', input: { opinion, leaders: [leaderId], matter } },
    { act: 'submit', by: 'clerk', input: {} },
    { act: 'instruct', by: 'leader', input: { mark: 'opinion', stance: 'agree', text: '同意，请抓紧办理。' } },
  ];
}

/** A client with cases of its own. */
export interface Teller {
  /** Does the next act of the paper's story; begins another paper after the last. */
  next(): Promise<void>;
  /** Asks for the next act twice at the same time; gives how often it was done. */
  raced(): Promise<number>;
  /** The papers told so far. */
  readonly cases: readonly string[];
}

interface Telling {
  papers: number;
  place: number;
  deeds: readonly Deed[];
  caseId: string | undefined;
}

export function tellerOf(client: Client, cast: Cast, tally: Tally, name: string): Teller {
  const cases: string[] = [];
  const telling: Telling = { papers: 0, place: 0, deeds: [], caseId: undefined };
  const send = async (): Promise<Answer> => {
    if (telling.place >= telling.deeds.length) {
      const papers = telling.papers + 1;
      const deeds = deedsOf(`云政办${name}〔2026〕${String(papers)}号`, cast.leaderId);
      Object.assign(telling, { papers, place: 0, deeds, caseId: undefined });
    }
    const deed = telling.deeds[telling.place];
    if (!deed) throw new Error('A story without an act.');
    const body = { input: deed.input, ...(telling.caseId === undefined ? {} : { caseId: telling.caseId }) };
    const asking = { cookie: cast[deed.by], body, key: randomUUID() };
    return client.ask('POST', `/api/acts/documents/${deed.act}`, asking);
  };
  const acknowledged = ({ body }: Answer): void => {
    tally.acknowledged += 1;
    telling.place += 1;
    if (telling.caseId !== undefined) return;
    telling.caseId = (JSON.parse(body) as { caseId: string }).caseId;
    cases.push(telling.caseId);
  };
  return {
    cases,
    next: async () => {
      const answer = await send();
      if (answer.status === 200) {
        acknowledged(answer);
        return;
      }
      if (answer.status >= 500) tally.serverErrors += 1;
      tally.refused.push(`${telling.deeds[telling.place]?.act ?? ''}: ${answer.body.slice(0, 300)}`);
      // This paper goes no further; the next call begins another.
      telling.place = telling.deeds.length;
    },
    raced: async () => {
      const won = (await Promise.all([send(), send()])).filter(({ status }) => status === 200);
      if (won[0]) acknowledged(won[0]);
      tally.acknowledged += Math.max(0, won.length - 1);
      return won.length;
    },
  };
}
