import { emptySheet, type ReviewSheet } from '../contract/documents/sheet.ts';
import type { Chance } from './chance.ts';
import { personOf } from './found.ts';
import type { Paper } from './papers.ts';
import type { Stage } from './stage.ts';

/** A paper's story so far. */
export interface Told {
  readonly paper: Paper;
  readonly serial: number;
  readonly caseId: string | undefined;
  readonly isLazy: boolean;
}

/** One act of a paper's story: minutes after the one before, by whom, with what. */
export interface Beat {
  readonly id: string;
  readonly after: number;
  readonly on: 'new' | 'case';
  readonly anyTime: boolean;
  readonly act: (stage: Stage, told: Told) => Promise<{ by: string; input: unknown }> | { by: string; input: unknown };
  readonly reasons?: Record<string, string>;
}

const clerk = 'post:documents-clerk';
const urgencyOf = ({ way }: Paper) => (way === 'extra-urgent' || way === 'urgent' ? way : 'plain');
const isUrgent = (paper: Paper) => urgencyOf(paper) !== 'plain';

function arrival(stage: Stage, { paper }: Told) {
  return {
    paperKind: paper.way === 'letter' ? 'public-letter' : 'formal-document',
    kind: paper.kind,
    sender: paper.sender,
    senderClass: paper.senderClass,
    number: paper.number,
    title: paper.title,
    urgency: urgencyOf(paper),
    addressees: ['云栖市人民政府'],
    contactName: '承办人',
    contactPhone: '0000-8600000',
    ...(paper.way === 'urgent' ? { statedLimit: stage.now().add({ hours: 20 }).toString() } : {}),
  };
}

const yes = { ordinance: 'yes', format: 'yes', workRules: 'yes' } as const;
const allYes = {
  ownMatter: 'yes',
  documentRules: 'yes',
  kindAndLayout: 'yes',
  consultation: 'yes',
  reason: '',
} as const;

const sheetOf = (paper: Paper): ReviewSheet => ({
  ...emptySheet,
  conformity: yes,
  checks: allYes,
  addressees: [{ name: '云栖市人民政府', kind: 'government', copy: false, belowSender: false }],
  forDecision: paper.kind === 'request',
  basis: { text: '年度工作计划', citesDocument: false, attached: false, publiclyAvailable: false },
  headMark: isUrgent(paper),
  urgencyReason: isUrgent(paper) ? '事项紧急，须限时办理' : '',
});

const failing = (paper: Paper): ReviewSheet => ({
  ...sheetOf(paper),
  basis: { ...emptySheet.basis },
  checks: { ...allYes, documentRules: 'no', reason: '未写明行文依据' },
});

const registration = ({ paper }: Told) => ({
  sender: paper.sender,
  number: paper.number ?? '无',
  title: paper.title,
  urgency: urgencyOf(paper),
  level: paper.way === 'classified' ? 'confidential' : 'none',
  copies: 1,
  returnStatus: paper.way === 'classified' ? 'to-return' : 'n/a',
});

const beat = (id: string, after: number, act: Beat['act'], more: Partial<Beat> = {}): Beat => ({
  id: `documents/${id}`,
  after,
  on: 'case',
  anyTime: false,
  act,
  ...more,
});

const byClerk =
  (input: (stage: Stage, told: Told) => unknown): Beat['act'] =>
  (stage, told) => ({ by: clerk, input: input(stage, told) });

/** The acts that a paper goes through, with the minutes that people take. */
export function beatsOf(paper: Paper, chance: Chance): Beat[] {
  const minutes = (few: number, many: number) => few + chance.below(many - few);
  const slow = chance.percent(15) ? 60 * minutes(9, 30) : 0;
  const anyTime = paper.way === 'extra-urgent';
  const record = beat('record-arrival', 0, byClerk(arrival), { on: 'new', anyTime });
  const pass = beat(
    'pass-review',
    minutes(4, 18),
    byClerk(() => ({ sheet: sheetOf(paper) })),
    { anyTime },
  );
  const register = beat(
    'register-document',
    minutes(2, 9) + slow,
    byClerk((_stage, told) => registration(told)),
    { anyTime },
  );
  const usual = [record, pass, register];
  switch (paper.way) {
    case 'personal':
      return [
        beat(
          'record-personal-letter',
          0,
          async (stage) => ({
            by: clerk,
            input: { sender: paper.sender, senderClass: 'public', leader: await personOf(stage, 'mayor') },
          }),
          { on: 'new' },
        ),
      ];
    case 'set-aside':
      return [
        beat(
          'set-aside',
          0,
          byClerk(() => ({
            sender: paper.sender,
            senderClass: 'public',
            paperKind: 'publication',
            title: paper.title,
            reason: '无处理价值',
          })),
          { on: 'new' },
        ),
      ];
    case 'classified':
      return [
        beat(
          'record-classified',
          0,
          byClerk(() => ({
            sender: paper.sender,
            senderClass: paper.senderClass,
            level: 'confidential',
            code: paper.title,
          })),
          { on: 'new' },
        ),
        register,
        beat(
          'file-entry',
          5,
          byClerk(() => ({})),
        ),
      ];
    case 'returned':
      return [
        record,
        beat(
          'return-to-sender',
          25,
          byClerk(() => ({ sheet: failing(paper), remark: '请补充后重报' })),
        ),
        resubmission(chance),
        pass,
        register,
        toInstruction(chance),
      ];
    case 'direct':
      return [
        beat(
          'record-direct-paper',
          0,
          async (stage, told) => {
            const leader = await personOf(stage, 'vice-mayor-urban');
            return { by: `relation:leader-secretary:${leader}`, input: { leader, paper: arrival(stage, told) } };
          },
          { on: 'new' },
        ),
        beat('pass-to-section', 30, async (stage) => ({
          by: `relation:leader-secretary:${await personOf(stage, 'vice-mayor-urban')}`,
          input: {},
        })),
        ...confirmed(chance, clerk),
        pass,
        register,
        toInstruction(chance),
      ];
    case 'elsewhere':
      return [
        beat(
          'record-elsewhere',
          0,
          async (stage, told) => ({
            by: `person:${await personOf(stage, 'head-general')}`,
            input: arrival(stage, told),
          }),
          { on: 'new' },
        ),
        beat('pass-to-section', 20, async (stage) => ({
          by: `person:${await personOf(stage, 'head-general')}`,
          input: {},
        })),
      ];
    case 'from-above':
      return chance.percent(45)
        ? [...usual, ...reading(chance)]
        : [...usual, toInstruction(chance), ...finished(chance, 'post:secretary-general')];
    case 'urgent':
    case 'extra-urgent':
      return [...usual, toInstruction(chance, anyTime), ...finished(chance, 'post:secretary-general', anyTime)];
    case 'letter':
      return [...usual, ...toDepartment(chance)];
    default:
      return [...usual, toInstruction(chance), ...finished(chance, 'post:documents-deputy-secretary-general')];
  }
}

const toInstruction = (chance: Chance, anyTime = false): Beat =>
  beat(
    'distribute-for-instruction',
    2 + chance.below(10),
    byClerk(() => ({ opinion: '请提出拟办意见' })),
    { anyTime },
  );

const confirmed = (chance: Chance, by: string, anyTime = false): Beat[] =>
  chance.percent(90) ? [beat('confirm-receipt', 10 + chance.below(60), () => ({ by, input: {} }), { anyTime })] : [];

const finished = (chance: Chance, by: string, anyTime = false): Beat[] =>
  chance.percent(70)
    ? [
        ...confirmed(chance, by, anyTime),
        beat(
          'close-with-remark',
          90 + chance.below(anyTime ? 900 : 3000),
          () => ({ by, input: { remark: '已按分工办结' } }),
          { anyTime },
        ),
      ]
    : [];

const reading = (chance: Chance): Beat[] => [
  beat('distribute-for-reading', 5, async (stage) => ({
    by: clerk,
    input: {
      opinion: '请市领导阅',
      readers: [await personOf(stage, 'executive-vice-mayor'), await personOf(stage, 'vice-mayor-social')],
    },
  })),
  beat('mark-read', 120 + chance.below(600), async (stage) => ({
    by: `person:${await personOf(stage, 'executive-vice-mayor')}`,
    input: { remark: '已阅' },
  })),
  ...(chance.percent(50)
    ? [
        beat(
          'close-reading',
          600,
          byClerk(() => ({})),
        ),
      ]
    : []),
];

const toDepartment = (chance: Chance): Beat[] => {
  const key = chance.pick(['housing', 'transport', 'education', 'petitions']);
  const desk = async (stage: Stage) => (await stage.book()).units.find((row) => row.key === key)?.id ?? '';
  return [
    beat('distribute-to-department', 8, async (stage) => ({
      by: clerk,
      input: { opinion: '请按职责办理并答复来信人', unit: await desk(stage) },
    })),
    ...(chance.percent(60)
      ? [beat('confirm-receipt', 120, async (stage) => ({ by: `unit:${await desk(stage)}`, input: {} }))]
      : []),
    ...(chance.percent(50)
      ? [
          beat('close-with-remark', 2400, async (stage) => ({
            by: `unit:${await desk(stage)}`,
            input: { remark: '已答复来信人' },
          })),
        ]
      : []),
  ];
};

const resubmission = (chance: Chance): Beat =>
  beat(
    'record-arrival',
    60 * (20 + chance.below(20)),
    (stage, told) => ({ by: clerk, input: { ...arrival(stage, told), resubmits: told.caseId } }),
    { on: 'new' },
  );
