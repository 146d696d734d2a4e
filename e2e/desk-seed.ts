import { passingSheet, registration, request } from '../office/documents/samples.ts';

/** The office asked over HTTP as one of the demonstration's people. */
interface Asker {
  readonly act: (id: string, input: object, caseId?: string) => Promise<string>;
  readonly send: (path: string, body: FormData) => Promise<{ readonly id: string }>;
}

interface DemoPeople {
  readonly groups: readonly { readonly people: readonly { readonly id: string; readonly name: string }[] }[];
}

/** The id of a person of the demonstration. */
export async function personCalled(address: string, name: string): Promise<string> {
  const { groups } = (await (await fetch(`${address}/api/demo/people`)).json()) as DemoPeople;
  const found = groups.flatMap(({ people }) => people).find((person) => person.name === name);
  if (!found) throw new Error(`Nobody in the demonstration is called ${name}.`);
  return found.id;
}

async function askAs(address: string, name: string): Promise<Asker> {
  const personId = await personCalled(address, name);
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ personId });
  const entered = await fetch(`${address}/api/session/demo`, { method: 'POST', headers: json, body });
  const cookie = entered.headers.getSetCookie().join('; ').split(';')[0] ?? '';
  const answer = async (path: string, init: RequestInit) => {
    const given = await fetch(address + path, { method: 'POST', ...init });
    const said = (await given.json()) as Record<string, string>;
    if (!given.ok) throw new Error(`${path} by ${name}: ${JSON.stringify(said).slice(0, 2000)}`);
    return said;
  };
  return {
    act: async (id, input, caseId) => {
      const envelope = JSON.stringify({ input, ...(caseId === undefined ? {} : { caseId }) });
      const done = await answer(`/api/acts/${id}`, { headers: { ...json, cookie }, body: envelope });
      return done.caseId ?? '';
    },
    send: async (path, form) => {
      const { id = '' } = await answer(path, { headers: { cookie }, body: form });
      return { id };
    },
  };
}

export interface Cast {
  readonly clerk: Asker;
  readonly secretaryGeneral: Asker;
  /** Whose desk the papers come to. */
  readonly leader: string;
}

export const castOf = async (address: string, leader: string): Promise<Cast> => ({
  clerk: await askAs(address, '周小满'),
  secretaryGeneral: await askAs(address, '裴景行'),
  leader: await personCalled(address, leader),
});

export interface Paper {
  readonly place: number;
  readonly urgency: 'plain' | 'urgent' | 'extra-urgent';
  /** Whether it asks for a decision; null: to be read only. */
  readonly asks: boolean | null;
}

const text = (title: string): string =>
  `${title}\n\n各市人民政府：\n\n${'    为做好今冬明春有关工作，现将有关事项通知如下，请结合实际认真贯彻执行。\n'.repeat(12)}`;

async function uploaded(clerk: Asker, title: string, place: number): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([text(title)], { type: 'text/plain' }), `正文${String(place)}.txt`);
  return (await clerk.send('/api/uploads', form)).id;
}

/** One paper from above, by the real acts, until it lies on the leader's desk. Gives its case. */
export async function toTheDesk({ clerk, secretaryGeneral, leader }: Cast, paper: Paper): Promise<string> {
  const { place, urgency, asks } = paper;
  const number = `省政办发〔2026〕${String(9000 + place)}号`;
  const title = `关于做好第${String(place)}批民生实事项目资金安排和监督检查工作（含https://www.example.gov.cn/zwgk/2026/notice-${String(place)}）的通知`;
  // Reading a file takes a process of its own: some papers bring their text, the others came on paper only.
  const files = place % 8 === 0 ? [{ upload: await uploaded(clerk, title, place), role: 'main' }] : [];
  const statedLimit = urgency === 'urgent' ? new Date(Date.now() + 72 * 3_600_000).toISOString() : null;
  const heading = { number, title, sender: '省政府办公厅' };
  const arrived = { ...request, ...heading, kind: 'notice', senderClass: 'provincial', urgency, statedLimit };
  const caseId = await clerk.act('documents/record-arrival', { ...arrived, files });
  const urgent = urgency === 'plain' ? {} : { headMark: true, urgencyReason: '寒潮预警' };
  await clerk.act('documents/pass-review', { sheet: { ...passingSheet, ...urgent } }, caseId);
  await clerk.act('documents/register-document', { ...registration, ...heading, urgency }, caseId);
  if (asks === null) {
    await clerk.act('documents/distribute-for-reading', { opinion: '请阅', readers: [leader] }, caseId);
    return caseId;
  }
  const matter = { asksDecision: asks };
  await clerk.act('documents/distribute-for-instruction', { opinion: '请提出拟办意见', matter }, caseId);
  const opinion = '建议由市财政局牵头，市审计局配合，十五日内提出资金安排方案，报市政府常务会议研究。';
  await secretaryGeneral.act('documents/sign-proposal', { opinion, leaders: [leader], matter }, caseId);
  await clerk.act('documents/submit', {}, caseId);
  return caseId;
}
