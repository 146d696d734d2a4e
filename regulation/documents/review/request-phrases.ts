const phrases = [
  '妥否',
  '当否',
  '可否，请',
  '请批示',
  '请批复',
  '请审批',
  '请审定',
  '请审示',
  '请予批准',
  '请予审批',
  '请予批复',
  '请予支持解决',
];

/** The phrases in a text that ask for an instruction or an approval, in order of the list; none for paper that was not read. */
export const requestPhrasesIn = (text: string | null): readonly string[] =>
  text === null ? [] : phrases.filter((phrase) => text.replace(/\s/gu, '').includes(phrase));

/** How often a text asks: closing formulas that follow each other in one sentence count once. */
export const requestsIn = (text: string | null): number =>
  text === null
    ? 0
    : text
        .split(/[。！？\n]/u)
        .filter((sentence) => phrases.some((phrase) => sentence.replace(/\s/gu, '').includes(phrase))).length;
