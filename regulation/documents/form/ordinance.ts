/** The 条例 (《党政机关公文处理工作条例》, 中办发〔2012〕14号): the articles that rules here cite, in our own words. */
const entry = <Id extends string>(id: Id, ref: string, zh: string, en: string) => ({ id, ref, zh, en });

export const ordinance = [
  entry('ordinance-8', '第八条', '公文种类共十五种。', 'There are fifteen kinds of official document.'),
  entry(
    'ordinance-8.14',
    '第八条（十四）',
    '没有隶属关系的机关之间商洽、问答、请求和答复审批，用函。',
    'Bodies without a line of command consult, ask, answer and request or grant approval by letter.',
  ),
  entry(
    'ordinance-9',
    '第九条',
    '公文由份号、密级、紧急程度、标志、字号、签发人、标题、主送、正文、附件说明、署名、日期、印章、附注、附件、抄送、印发和页码等要素组成。',
    'A document is made up of eighteen elements, from the copy number to the page number.',
  ),
  entry('ordinance-9.1', '第九条（一）', '涉密公文须标份号。', 'A classified document bears a copy number.'),
  entry(
    'ordinance-9.2',
    '第九条（二）',
    '涉密公文按密级标注绝密、机密、秘密和保密期限。',
    'A classified document bears its level and the period of secrecy.',
  ),
  entry(
    'ordinance-9.3',
    '第九条（三）',
    '紧急公文标特急或加急；电报标特提、特急、加急或平急。',
    'An urgent document is marked extra-urgent or urgent; a telegram has four grades.',
  ),
  entry(
    'ordinance-9.6',
    '第九条（六）',
    '上行文须标签发人姓名。',
    'A document sent up bears the name of its signatory.',
  ),
  entry(
    'ordinance-9.7',
    '第九条（七）',
    '标题由发文机关、事由和文种组成。',
    'The title holds the issuing body, the matter and the kind of document.',
  ),
  entry(
    'ordinance-9.8',
    '第九条（八）',
    '主送机关用全称、规范简称或同类机关统称。',
    'Addressees are given by full, standard short or collective name.',
  ),
  entry(
    'ordinance-9.12',
    '第九条（十二）',
    '成文日期是会议通过或负责人签发之日，联合行文以最后签发为准。',
    'A document is dated on the day of adoption or signature; a joint one on that of the last signature.',
  ),
  entry(
    'ordinance-13',
    '第十三条',
    '确有必要才行文，讲求实效。',
    'A document is sent only where there is need for it.',
  ),
  entry(
    'ordinance-14',
    '第十四条',
    '按隶属关系和职权行文；特殊情况须越级的，抄送被越过的机关。',
    'Documents follow the lines of command; who must skip a level sends a copy to the body that is skipped.',
  ),
  entry(
    'ordinance-15.1',
    '第十五条（一）',
    '上行文一般只主送一个上级，可抄送有关上级和同级，不抄送下级。',
    'A document sent up normally has one addressee; copies may go up or across, never down.',
  ),
  entry(
    'ordinance-15.2',
    '第十五条（二）',
    '部门就重大事项向上级主管部门行文，先经本级党委、政府同意或授权。',
    'A department writes to its superior department on a major matter only with the consent of its own government.',
  ),
  entry(
    'ordinance-15.3',
    '第十五条（三）',
    '转报下级请示的，须附倾向性意见，不得原样照转。',
    'Who passes on a request from below adds an opinion and does not forward it as it stands.',
  ),
  entry(
    'ordinance-15.4',
    '第十五条（四）',
    '一份请示只写一件事；报告等文种中不夹带请示。',
    'A request is about one matter; a report or another kind carries no request.',
  ),
  entry(
    'ordinance-15.5',
    '第十五条（五）',
    '非领导直接交办，机关不得向上级领导个人报文，负责人也不得以个人名义向上级机关报文。',
    'Unless a leader assigned the matter, no document goes to a leader of a higher body in person, nor from a head in person to a higher body.',
  ),
  entry(
    'ordinance-15.6',
    '第十五条（六）',
    '受双重领导的机关向一个上级行文，必要时抄送另一个。',
    'A body under two superiors copies the other one where needed.',
  ),
  entry(
    'ordinance-16.1',
    '第十六条（一）',
    '下行文主送受理机关，重要的同时抄送直接上级。',
    'A document sent down is addressed to the body that acts on it; an important one is copied to the direct superior.',
  ),
  entry(
    'ordinance-16.2',
    '第十六条（二）',
    '除经授权的办公厅（室）外，部门不得向下级党委、政府发指令或提指令性要求。',
    'Apart from general offices under authority, departments give no commands to a party committee or government below.',
  ),
  entry(
    'ordinance-16.3',
    '第十六条（三）',
    '涉及几个部门而未协商一致的，不得向下行文。',
    'What touches several departments is not sent down before they agree.',
  ),
  entry(
    'ordinance-17',
    '第十七条',
    '同级机关可联合行文；除办公厅（室）外，内设机构不对外正式行文。',
    'Bodies of one level may issue jointly; internal divisions other than the general office do not write outside.',
  ),
  entry(
    'ordinance-24.1',
    '第二十四条（一）',
    '收到公文逐件清点，核对无误后签字或盖章，注明时间。',
    'Documents are counted item by item on receipt, signed or sealed for, with the time.',
  ),
  entry(
    'ordinance-24.2',
    '第二十四条（二）',
    '登记公文的主要信息和办理情况。',
    'The main particulars and the state of handling are registered.',
  ),
  entry(
    'ordinance-24.3',
    '第二十四条（三）',
    '初审核对是否应由本机关办理、是否合规、是否已协商会签；不合规定的说明理由退回。',
    'The initial review asks whose matter it is, whether the rules are kept and others consulted; what fails goes back with the reason.',
  ),
  entry(
    'ordinance-24.4',
    '第二十四条（四）',
    '阅知类公文分送，批办类公文提出拟办意见；两个以上部门办理的明确主办；紧急的明确时限。',
    'Papers to be read are distributed, papers to be decided get a proposal; of several departments one leads; urgent ones get a limit.',
  ),
  entry(
    'ordinance-24.5',
    '第二十四条（五）',
    '传阅时随时掌握去向，不漏传、误传、延误。',
    'In circulation the whereabouts are known at any time; nothing is left out, misdirected or delayed.',
  ),
  entry(
    'ordinance-24.6',
    '第二十四条（六）',
    '及时了解办理进展，紧急或重要公文由专人催办。',
    'Progress is followed; for urgent or important papers a named person reminds.',
  ),
  entry(
    'ordinance-24.7',
    '第二十四条（七）',
    '办理结果及时答复来文单位，必要时告知有关单位。',
    'The result is answered to the sender and, where needed, made known to others.',
  ),
] as const;

export type OrdinanceId = (typeof ordinance)[number]['id'];
