/** GB/T 9704-2012: the clauses on layout that rules and checks here cite, in our own words. */
const entry = <Id extends string>(id: Id, zh: string, en: string) => ({ id, ref: id.slice('format-'.length), zh, en });

export const format = [
  entry(
    'format-3',
    '字指一个汉字宽度；行指一个汉字高度加三号字高的八分之七。',
    'A character is one Chinese character wide; a line is its height and seven eighths more.',
  ),
  entry('format-4', '公文用纸的技术指标。', 'Technical figures of the paper.'),
  entry('format-5.1', '用 A4 纸，210 毫米×297 毫米。', 'A4 paper, 210 mm by 297 mm.'),
  entry(
    'format-5.2.1',
    '天头 37 毫米，订口 28 毫米，版心 156 毫米×225 毫米。',
    'Top margin 37 mm, binding margin 28 mm, text area 156 mm by 225 mm.',
  ),
  entry('format-5.2.2', '无特别说明的用三号仿宋。', 'Where nothing else is said, size three Fangsong.'),
  entry('format-5.2.3', '一般每面 22 行、每行 28 字。', 'Normally 22 lines of 28 characters a page.'),
  entry('format-5.2.4', '无特别说明的文字用黑色。', 'Where nothing else is said, text is black.'),
  entry('format-6', '制版、印刷和装订的要求。', 'Plates, printing and binding.'),
  entry(
    'format-7.1',
    '要素分版头、主体、版记三部分，页码在版心外。',
    'Elements stand in head, body and imprint; page numbers outside the text area.',
  ),
  entry(
    'format-7.2.1',
    '份号用六位三号阿拉伯数字，顶格在版心左上角第一行。',
    'The copy number has six digits, flush left in the first line.',
  ),
  entry(
    'format-7.2.2',
    '密级和保密期限用三号黑体，顶格在第二行。',
    'Level and period stand flush left in the second line.',
  ),
  entry('format-7.2.3', '紧急程度用三号黑体，顶格在版心左上角。', 'The urgency stands flush left at the top.'),
  entry(
    'format-7.2.4',
    '发文机关标志居中，上边缘距版心上边缘 35 毫米，推荐红色小标宋。',
    'The mark of the issuing body is centred, 35 mm below the top of the text area, preferably red.',
  ),
  entry(
    'format-7.2.5',
    '发文字号在标志下空二行，居中；年份用六角括号，序号不编虚位、不加“第”。',
    'The document number is centred two lines below the mark, the year in tortoise-shell brackets, no leading zero.',
  ),
  entry(
    'format-7.2.6',
    '上行文标签发人，居右空一字，姓名用楷体。',
    'A document sent up names its signatory at the right.',
  ),
  entry(
    'format-7.2.7',
    '发文字号下 4 毫米居中印一条与版心等宽的红线。',
    'A red line as wide as the text area stands 4 mm below the number.',
  ),
  entry(
    'format-7.3.1',
    '标题用二号小标宋，在红线下空二行居中，回行词意完整。',
    'The title is centred two lines below the red line and broken by meaning.',
  ),
  entry(
    'format-7.3.2',
    '主送机关在标题下空一行，顶格，末尾全角冒号。',
    'Addressees stand flush left one line below the title and end with a full-width colon.',
  ),
  entry(
    'format-7.3.3',
    '首页须有正文；段首空二字，层次依次用一、（一）1.（1）。',
    'The first page shows text; paragraphs are indented by two; four levels of numbering.',
  ),
  entry(
    'format-7.3.4',
    '附件说明在正文下空一行，名称后不加标点。',
    'The list of annexes stands one line below the text, names without punctuation.',
  ),
  entry('format-7.3.5', '署名、成文日期和印章的位置。', 'Place of signature, date and seal.'),
  entry(
    'format-7.3.5.1',
    '印章端正居中下压署名和日期，与正文相距不超过一行，不得有空白印章。',
    'The seal presses name and date, at most one line below the text; no seal stands alone.',
  ),
  entry(
    'format-7.3.5.2',
    '不盖章的，署名和日期在正文下空一行，右空二字。',
    'Without a seal, name and date stand one line below the text.',
  ),
  entry('format-7.3.5.3', '加盖签发人签名章的位置。', 'Place of a signature stamp.'),
  entry(
    'format-7.3.5.4',
    '成文日期用阿拉伯数字，年月日齐全，不编虚位。',
    'The date is in Arabic digits, complete, without leading zeros.',
  ),
  entry(
    'format-7.3.5.5',
    '末页容不下印章或日期时调整行距字距。',
    'Where seal or date find no room, spacing is adjusted.',
  ),
  entry(
    'format-7.3.6',
    '附注在日期下一行，空二字，加圆括号。',
    'Notes stand below the date, indented by two, in brackets.',
  ),
  entry(
    'format-7.3.7',
    '附件另起一页，序号和标题与附件说明一致。',
    'Annexes start on a page of their own, number and title as listed.',
  ),
  entry('format-7.4', '版记在末页。', 'The imprint stands on the last page.'),
  entry(
    'format-7.4.1',
    '版记分隔线与版心等宽，首末粗、中间细。',
    'Imprint lines are as wide as the text area, first and last thick.',
  ),
  entry(
    'format-7.4.2',
    '抄送机关用四号仿宋，左右各空一字，末尾句号。',
    'Copy recipients stand in size four and end with a full stop.',
  ),
  entry(
    'format-7.4.3',
    '印发机关和印发日期在末条线上，日期后加“印发”。',
    'The printing body and date stand above the last line.',
  ),
  entry(
    'format-7.5',
    '页码用四号半角宋体，左右各一条一字线，单右双左。',
    'Page numbers between dashes, odd at the right, even at the left.',
  ),
  entry('format-8', '横排表格的页码和表头方向。', 'Tables set sideways.'),
  entry(
    'format-9',
    '计量单位、标点和数字按国家标准。',
    'Units, punctuation and figures follow the national standards.',
  ),
  entry('format-10.1', '信函格式。', 'Letter layout.'),
  entry('format-10.2', '命令（令）格式。', 'Order layout.'),
  entry('format-10.3', '纪要格式。', 'Minutes layout.'),
] as const;

export type FormatId = (typeof format)[number]['id'];
