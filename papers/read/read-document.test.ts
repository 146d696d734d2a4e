import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DocumentReading } from '../../contract/documents/reading.ts';
import { readDocument } from './read-document.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const read = async (bytes: Uint8Array, name: string): Promise<DocumentReading> => {
  const result = await readDocument(bytes, name);
  if (!result.ok) throw new Error(`Expected a reading of ${name}, got ${JSON.stringify(result.refusal)}`);
  return DocumentReading.parse(result.reading);
};

const NUMBER = '嘉政办发〔2017〕109号';
const ISSUER = '嘉峪关市人民政府办公室';
const NAME = `${ISSUER}会议组织公文处理及公务活动管理办法`;

/** The head and foot of the notice as a web page shows it, with its lost characters; the text between is left out. */
const shortened = `索引号 000014348/2017-00118 文号 ${NUMBER}
发布机构 政府办公室 生成日期 2017-08-07
名称 ${ISSUER}关于印发 《${NAME}》的通知 公开方式 主动公开

${ISSUER}关于印发 《${NAME}》的通知

发布时间:2017年08月07日 发布机构:政府办公室

各区,市政府各部门,在嘉各单位:

现予以印发。

${ISSUER}
2017725
(此件公开发布)

抄送:市委办公室,市人大办公室,市政协办公室。
${ISSUER}               2017728日印发`;

const original = new URL('../../../shared/regulation/source.txt', import.meta.url);

const expectNotice = ({ fields }: DocumentReading): void => {
  expect(fields.number).toMatchObject({ value: NUMBER, sure: 'certain', where: { line: 1 } });
  expect(fields.title).toMatchObject({ value: `${ISSUER}关于印发《${NAME}》的通知`, sure: 'certain' });
  expect(fields.sender).toMatchObject({ value: [ISSUER], sure: 'certain' });
  expect(fields.kind?.value).toBe('notice');
  expect(fields.addressees?.value).toEqual(['各区', '市政府各部门', '在嘉各单位']);
  expect(fields.dateSigned).toMatchObject({
    value: '2017725',
    likely: '2017-07-25',
    sure: 'doubtful',
    note: 'date-only-reading-that-exists',
  });
  expect(fields.datePrinted).toMatchObject({ value: '2017728日', likely: '2017-07-28', sure: 'doubtful' });
  expect(fields.datePublished?.value).toBe('2017-08-07');
  expect(fields.cc?.value).toEqual(['市委办公室', '市人大办公室', '市政协办公室']);
  expect(fields.disclosure).toMatchObject({ value: 'open', sure: 'certain' });
  expect(fields.urgency).toMatchObject({ value: 'plain', sure: 'likely' });
  expect(fields.level).toMatchObject({ value: 'none', sure: 'likely' });
};

describe('the notice of 2017 with its lost characters', () => {
  it('shortened to its head and foot', async () => {
    expectNotice(await read(utf8(shortened), '通知.txt'));
  });

  it.skipIf(!existsSync(original))('as the web shows it', async () => {
    expectNotice(await read(readFileSync(original), 'source.txt'));
  });
});

describe('one document, several formats', () => {
  it.each([['notice.pdf'], ['notice.html']])('%s', async (name) => {
    const { fields } = await read(fixture(name), name);
    expect(fields).toMatchObject({
      sender: { value: ['临澄市人民政府办公室'], sure: 'certain' },
      number: { value: '临政办发〔2026〕18号', sure: 'certain' },
      title: { value: '临澄市人民政府办公室关于做好2026年防汛抗旱工作的通知', sure: 'certain' },
      urgency: { value: 'extra-urgent', sure: 'certain' },
      copyNumber: { value: '000012' },
      addressees: { value: ['各县（区）人民政府', '市政府各部门', '各直属机构'] },
      annexes: { value: ['防汛抗旱责任人名单', '重点隐患清单'] },
      dateSigned: { value: '2026-05-08', sure: 'certain' },
      datePrinted: { value: '2026-05-09', sure: 'certain' },
      printer: { value: '临澄市人民政府办公室' },
      cc: { value: ['市委办公室', '市人大常委会办公室', '市政协办公室'] },
      disclosure: { value: 'open' },
    });
  });

  it('a PDF knows its pages and on which each field stands', async () => {
    const { fields, pages } = await read(fixture('notice.pdf'), 'notice.pdf');
    expect(pages).toBe(2);
    expect(fields.pages).toMatchObject({ value: '2', sure: 'certain' });
    expect(fields.number?.where?.page).toBe(1);
    expect(fields.cc?.where?.page).toBe(2);
  });

  it('a joint request as PDF', async () => {
    const { fields } = await read(fixture('joint-request.pdf'), 'a.pdf');
    expect(fields).toMatchObject({
      sender: { value: ['临澄市发展和改革委员会', '临澄市财政局'], sure: 'certain' },
      signatory: { value: ['周明远', '何静'], sure: 'certain' },
      kind: { value: 'request' },
      contactName: { value: '李敏' },
      contactPhone: { value: '0599-8812345' },
    });
  });

  it('a web page: captions count, scripts do not', async () => {
    const { fields, warnings, text } = await read(fixture('web-page.html'), 'a.html');
    expect(fields.number?.value).toBe('临政发〔2026〕9号');
    expect(fields.title?.value).toBe('临澄市人民政府关于公布第六批市级非物质文化遗产名录的通知');
    expect(fields.datePublished?.value).toBe('2026-03-16');
    expect(fields).not.toHaveProperty('cc');
    expect(text).not.toMatch(/document\.write|1999/u);
    expect(warnings).toEqual(['scripts']);
  });

  it('an open telegram in GB18030', async () => {
    const { fields, warnings } = await read(fixture('telegram.gb18030.txt'), '明电.txt');
    expect(fields.channel).toMatchObject({ value: 'open-telegram', sure: 'certain' });
    expect(fields.urgency).toMatchObject({ value: 'special', sure: 'certain' });
    expect(fields.number?.value).toBe('临政办发电〔2026〕4号');
    expect(warnings).toEqual(['encoding-guessed']);
  });

  it.each([
    ['UTF-16 little end first', Buffer.from(`\uFEFF${shortened}`, 'utf16le')],
    ['UTF-16 big end first', Buffer.from(`\uFEFF${shortened}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(shortened, 'utf16le')],
    ['UTF-8 with a mark', utf8(`\uFEFF${shortened}`)],
  ])('%s', async (_case, bytes) => {
    expect((await read(bytes, 'a.txt')).fields.number?.value).toBe(NUMBER);
  });
});

describe('head marks', () => {
  const withMark = (mark: string): string =>
    `${mark}\n临澄市人民政府文件\n临政发〔2026〕9号\n\n关于节水工作的通知\n\n各县：\n现予印发。`;

  it.each([
    ['特急', 'extra-urgent'],
    ['加急', 'urgent'],
    ['特 急', 'extra-urgent'],
    ['特提', 'special'],
    ['平急', 'plain'],
    ['000123\n特急', 'extra-urgent'],
    ['紧急程度：加急', 'urgent'],
  ])('[2.1.4-f] the mark %s in the head is read', async (mark, value) => {
    const { fields } = await read(utf8(withMark(mark)), 'a.txt');
    expect(fields.urgency).toMatchObject({ value, sure: 'certain' });
  });

  it('[2.1.4-f] without a mark the paper is plain, and only likely so', async () => {
    const { fields } = await read(utf8('关于特急件办理的通知\n\n各县：\n特急件应立即办理。'), 'a.txt');
    expect(fields.urgency).toEqual({ value: 'plain', where: null, sure: 'likely', note: 'mark-not-found' });
  });

  it('two different marks have to be decided', async () => {
    const { fields } = await read(utf8(withMark('特急\n加急')), 'a.txt');
    expect(fields.urgency).toMatchObject({ sure: 'doubtful', others: ['urgent'] });
  });
});

describe('other fields', () => {
  it('a remark and a caption about disclosure that differ are doubtful', async () => {
    const { fields } = await read(
      utf8('公开方式 主动公开\n关于节水工作的通知\n各县：\n现予印发。\n（此件不予公开）'),
      'a.txt',
    );
    expect(fields.disclosure).toMatchObject({ value: 'closed', sure: 'doubtful', others: ['open'] });
  });

  it('an annex list with a missing number is doubtful; a heading too few is pointed out', async () => {
    const text =
      '关于节水工作的通知\n各县：\n现予印发。\n\n附件：1.名单\n3.清单\n\n临澄市水务局\n2026年5月8日\n\n附件1\n名单';
    const { fields, warnings } = await read(utf8(text), 'a.txt');
    expect(fields.annexes).toMatchObject({ value: ['名单', '清单'], sure: 'doubtful', note: 'annex-list-broken' });
    expect(warnings).toContain('annex-count-differs');
  });

  it('organs that cannot stand alone are not torn apart', async () => {
    const text = '关于节水工作的通知\n各县、区人民政府，市教育局、市财政局，有关单位（含驻地、派出机构）：\n现予印发。';
    const { fields } = await read(utf8(text), 'a.txt');
    expect(fields.addressees?.value).toEqual([
      '各县、区人民政府',
      '市教育局',
      '市财政局',
      '有关单位（含驻地、派出机构）',
    ]);
  });

  it('lost and private characters are pointed out; the file name comes back unchanged', async () => {
    const { file, warnings } = await read(utf8('关于\uFFFD水\uE001的通知'), '关于.水%#.v2.txt');
    expect(warnings).toEqual(['replacement-characters', 'private-use-characters']);
    expect(file.name).toBe('关于.水%#.v2.txt');
    expect(file.sha256).toHaveLength(64);
  });
});
