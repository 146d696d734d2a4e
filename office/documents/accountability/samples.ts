const supervisor = 'post:supervision-officer';
const acted = (act: string, by: string, input: unknown = {}, daysAgo = 0) => ({
  act: `documents/${act}`,
  by,
  input,
  daysAgo,
});

export const problem = {
  unit: '{unit}',
  kind: 'slow-progress',
  problem: '转办件久拖未报，经多次询问仍以人手不足推诿',
  items: ['{paper}'],
};
export const demand = { demand: '报告原因，提出改进措施并整改到位', rectifyBy: '2027-06-30' };
export const report = { causes: '经办人变动，未及时交接', improvements: '指定专人办理，每周报送进展' };

const pointedOut = [acted('point-out-problem', supervisor, problem)];
const issued = [...pointedOut, acted('issue-accountability', supervisor, demand)];
const reported = [...issued, acted('report-rectification', 'unit:{unit}', report)];
const overdue = [
  acted('point-out-problem', supervisor, problem, 6),
  acted('issue-accountability', supervisor, { ...demand, rectifyBy: '{yesterday}' }, 5),
  acted('urge-rectification', supervisor, { text: '请于期限前整改到位' }, 3),
  { act: 'general/clock-fell-due', by: 'clock', input: { clock: '{clock}' } },
];
export const referral = { finding: 'inaction', text: '经核实存在不作为情形，移送查实' };

/** Stages of an entry, each with everything before it. */
export const entryStory = {
  pointedOut,
  issued,
  reported,
  overdue,
  criticised: [...overdue, acted('issue-criticism', supervisor, { text: '通报批评' })],
  referred: [...pointedOut, acted('refer-to-bureau', supervisor, referral)],
} as const;
