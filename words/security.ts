import { chapter } from './entry.ts';

/** Signing in, files, and what a request may be answered with. */
export const security = chapter({
  'problem.finding': { zh: '不符合规定', en: 'The regulation does not allow this' },
  'problem.refusal': { zh: '不能进行这项操作', en: 'This cannot be done' },
  'problem.invalid': { zh: '提交的内容有误', en: 'The request is not well formed' },
  'problem.fault': {
    zh: '系统出错，编号 {id}，请告知系统管理员。',
    en: 'Our fault, number {id}; tell the system administrator.',
  },
  'http.malformed': { zh: '无法识别的请求。', en: 'The request cannot be understood.' },
  'http.too-large': { zh: '内容过大。', en: 'Too large.' },
  'http.content-type': { zh: '不支持这种内容格式。', en: 'This kind of content is not taken.' },
  'text.logins-differ': { zh: '三个登录名不能相同。', en: 'The three logins must differ.' },
  'text.name-too-long': { zh: '文件名超过 255 字节。', en: 'The file name is longer than 255 bytes.' },
  'text.file-missing': { zh: '没有收到文件。', en: 'No file arrived.' },
  'refusal.not-signed-in': { zh: '请先登录。', en: 'Sign in first.' },
  'refusal.sign-in-failed': { zh: '登录名或密码不对。', en: 'Wrong login or password.' },
  'refusal.account-locked': {
    zh: '连续五次输错密码，账号已锁定，{until}解锁。',
    en: 'Five wrong passwords in a row: the account is locked until {until}.',
  },
  'refusal.too-many-requests': {
    zh: '尝试过于频繁，请一分钟后再试。',
    en: 'Too many attempts; try again in a minute.',
  },
  'refusal.link-spent': {
    zh: '链接已使用或已过期，请索取新的一次性链接。',
    en: 'The link was used or has run out; ask for a new one.',
  },
  'refusal.password-too-short': { zh: '密码至少十个字符。', en: 'A password has at least ten characters.' },
  'refusal.password-too-plain': {
    zh: '密码须含大写字母、小写字母、数字、符号中的三种。',
    en: 'A password has three of: capitals, small letters, figures, signs.',
  },
  'refusal.password-like-login': { zh: '密码不能包含登录名。', en: 'A password does not hold the login.' },
  'refusal.password-used-before': {
    zh: '不能使用最近五次用过的密码。',
    en: 'The last five passwords cannot be used again.',
  },
  'refusal.password-expired': { zh: '密码已到期，请先更换。', en: 'The password has run out; change it first.' },
  'refusal.origin': { zh: '请求来自其他网站，已拒绝。', en: 'The request came from another site and was refused.' },
  'refusal.not-your-page': { zh: '您的职务不能查看这一页。', en: 'This page is not for your post.' },
  'refusal.no-such-page': { zh: '没有这个地址。', en: 'There is no such address.' },
  'refusal.no-such-file': { zh: '没有这个文件，或者您无权查看。', en: 'There is no such file, or it is not for you.' },
  'refusal.month-not-old': {
    zh: '演示的这一个月还不旧，或新的一个月正在准备。',
    en: 'This month of the demonstration is still fresh, or a new one is on its way.',
  },
  'refusal.no-such-session': { zh: '没有这个会话。', en: 'There is no such session.' },
  'refusal.already-founded': { zh: '本单位已经设立。', en: 'This office was set up already.' },
  'refusal.upload-classified-mark': {
    zh: '文件带有密级标志，没有保存。涉密文件只登记纸质件，不得上传。',
    en: 'The file bears a level mark and was not kept. Classified papers are registered on paper and never uploaded.',
  },
  'refusal.upload-disguised': {
    zh: '文件内容与名称不符，没有保存。',
    en: 'The file is not what its name says; it was not kept.',
  },
  'refusal.upload-too-large': { zh: '文件过大，没有保存。', en: 'The file is too large; it was not kept.' },
  'refusal.upload-bomb': {
    zh: '文件解压后过大，没有保存。',
    en: 'The file unpacks to far more than it is; it was not kept.',
  },
  'refusal.upload-external-entity': {
    zh: '文件引用外部内容，没有保存。',
    en: 'The file draws in content from outside; it was not kept.',
  },
  'refusal.upload-encrypted': {
    zh: '文件加了密码，无法核对密级标志，没有保存。',
    en: 'The file is encrypted, so its level mark cannot be checked; it was not kept.',
  },
  'act.people/found-office': { zh: '设立单位', en: 'found the office' },
});
