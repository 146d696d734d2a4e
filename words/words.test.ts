import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { terms } from '../regulation/clauses/terms.ts';
import { clauseIds } from '../regulation/clauses/clause-id.generated.ts';
import { documentKindIds, documentKinds } from '../regulation/documents/kind.ts';
import { receipt } from '../regulation/documents/receipt/receipt.procedure.ts';
import { posts, relations, statuses } from '../regulation/general/posts.ts';
import { secrecyLevels, secrecyMarks } from '../regulation/general/secrecy.ts';
import { rules } from '../regulation/rules.ts';
import { activities } from './activities.ts';
import { clauses } from './clauses.ts';
import { desk } from './desk.ts';
import { documents } from './documents.ts';
import type { Lang } from './entry.ts';
import { sayDay, sayDuration, sayFact, sayLateness, sayList, sayMoment } from './format.ts';
import { general } from './general.ts';
import { instruction } from './instruction.ts';
import { meetings } from './meetings.ts';
import { people } from './people.ts';
import { roleName } from './roles.ts';
import { citation } from './sources.ts';
import { web } from './web.ts';
import { isWordKey, say, sayKey, sayNamedFact, words } from './words.ts';

const langs: readonly Lang[] = ['zh', 'en'];
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/gu) ?? [])].sort();
const none = () => undefined;

describe('every word', () => {
  it('has text in both languages', () => {
    const empty = Object.entries(words).filter(([, { zh, en }]) => zh.trim() === '' || en.trim() === '');
    expect(empty).toEqual([]);
  });

  it('names the same facts in both languages', () => {
    const uneven = Object.entries(words).filter(
      ([, { zh, en }]) => placeholders(zh).join() !== placeholders(en).join(),
    );
    expect(uneven.map(([key]) => key)).toEqual([]);
  });

  it('stands in one chapter only', () => {
    const keys = [general, documents, instruction, desk, meetings, activities, people, clauses, web].flatMap(
      (chapter) => Object.keys(chapter),
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});

describe('what the regulation names has a word', () => {
  const unsaid = (keys: readonly string[]) => keys.filter((key) => !isWordKey(key));

  it('every rule has a title', () => {
    expect(unsaid(rules.map(({ id }) => `rule.${id}`))).toEqual([]);
  });

  it('every step and act of the receipt has a name', () => {
    const steps = Object.entries(receipt.steps);
    const acts = steps.flatMap(([, step]) => ('acts' in step ? Object.keys(step.acts) : []));
    expect(unsaid([...steps.map(([name]) => `step.${name}`), ...acts.map((act) => `act.${act}`)])).toEqual([]);
  });

  it('every post, status and relation has a name', () => {
    for (const key of [...posts, ...statuses, ...relations])
      for (const lang of langs) expect(roleName(lang, key)).not.toBe('');
  });

  it('kinds and levels are said as they stand on paper', () => {
    for (const kind of documentKindIds) expect(say('zh', `kind.${kind}`)).toContain(documentKinds[kind]);
    for (const level of secrecyLevels)
      if (level !== 'none') expect(say('zh', `level.${level}`)).toBe(secrecyMarks[level]);
  });

  it("a level's key and its English are the glossary's word for the mark", () => {
    for (const level of secrecyLevels.filter((known) => known !== 'none')) {
      const word = terms.find(({ zh }) => zh === secrecyMarks[level])?.en;
      expect(say('en', `level.${level}`)).toBe(word);
      expect(level).toBe(word?.replace(' ', '-'));
    }
  });
});

describe('facts are said in one place', () => {
  const moment = Temporal.Instant.from('2026-11-25T08:00:00Z');

  it('moments are in the time of Shanghai', () => {
    expect(langs.map((lang) => sayMoment(lang, moment))).toEqual(['11月25日 16:00', '25 Nov 16:00']);
    expect(sayMoment('zh', Temporal.Instant.from('2026-12-31T16:00:00Z'), true)).toBe('2027年1月1日 00:00');
  });

  it('days carry the year where asked', () => {
    const day = Temporal.PlainDate.from('2026-11-05');
    expect([sayDay('zh', day, true), sayDay('en', day, true)]).toEqual(['2026年11月5日', '5 Nov 2026']);
  });

  it.each([
    [0, '0分钟', '0 min'],
    [59, '59分钟', '59 min'],
    [60, '1小时', '1 h'],
    [90, '1小时30分钟', '1 h 30 min'],
    [1439, '23小时59分钟', '23 h 59 min'],
    [1440, '1天', '1 d'],
    [1620, '1天3小时', '1 d 3 h'],
  ])('%i minutes', (minutes, zh, en) => {
    expect([sayDuration('zh', minutes), sayDuration('en', minutes)]).toEqual([zh, en]);
  });

  it('nothing that is late is late by 0 minutes', () => {
    expect([0, 1].map((minutes) => sayLateness('zh', minutes))).toEqual(['不足1分钟', '1分钟']);
    expect(sayLateness('en', 0)).toBe('under 1 min');
  });

  it('the name of a fact decides its unit', () => {
    expect(sayFact('zh', 'leadWorkingDays', 5, none)).toBe('5个工作日');
    expect(sayFact('en', 'overdueMinutes', 90, none)).toBe('1 h 30 min');
    expect(sayFact('en', 'copies', 3, none)).toBe('3');
    expect(sayFact('zh', 'at', '2026-11-25T08:00:00.000Z', none)).toBe('11月25日 16:00');
    expect(sayFact('en', 'receivedOn', '2026-11-25', none)).toBe('25 Nov 2026');
  });

  it('keys among the facts are looked up', () => {
    expect(sayNamedFact('zh', 'urgency', 'extra-urgent')).toBe('紧急程度：特急');
    expect(sayNamedFact('en', 'missingSignatures', ['drafter', 'signatory'])).toBe(
      'signatures missing: drafter, signatory',
    );
    expect(sayNamedFact('zh', 'ownMatter', 'open')).toBe('本机关办理：未核对');
  });

  it('posts among the facts are said by name', () => {
    const facts = { by: 'post:office-director', at: '2026-11-25T08:00:00Z', act: 'documents/pass-review' };
    expect(say('zh', 'refusal.too-late', facts)).toBe(
      '市政府办公室主任已于11月25日 16:00办理“初审通过”，这项任务已经结束。',
    );
    expect(sayFact('en', 'by', 'person:1', none)).toBe('person:1');
    expect(say('en', 'refusal.exception-needed', { exceptionBy: 'secretary-general' })).toBe(
      'In principle this is not done; secretary-general may grant an exception.',
    );
  });

  it('nothing is said as nothing', () => {
    expect([sayList('zh', []), sayList('en', [])]).toEqual(['无', 'none']);
    expect([sayFact('zh', 'x', null, none), sayFact('en', 'x', true, none)]).toEqual(['无', 'yes']);
  });

  it('a text is filled with its facts', () => {
    expect(say('zh', 'remedy.ask-opinions', { missingOpinions: ['财政局', '发改委'] })).toBe(
      '还缺书面意见：财政局、发改委。',
    );
    expect(sayKey('en', 'rule.of/nobody')).toBe('rule.of/nobody');
  });
});

describe('messages cite their source', () => {
  it('[0.0-a] with the title of the Measures and the place in them', () => {
    for (const id of clauseIds) expect(citation('zh', id)).toMatch(/^嘉政办发〔2017〕109号 .+/u);
    expect(citation('zh', '2.2.5.1-b')).toBe('嘉政办发〔2017〕109号 二（二）5.1)');
    expect(citation('en', 'ordinance-15.4')).toBe('中办发〔2012〕14号 第十五条（四）');
  });
});
