import { measuresInForce } from '../../clauses/in-force.ts';
import { met, requirement, violated } from '../../kernel/rule.ts';

/** Words that only hand a paper on; what is left of a text without them must say something. */
const passOn =
  /请|呈|转|送|报|批示|批阅|阅示|阅处|阅知|阅办|审示|审阅|审定|圈阅|传阅|研究|处理|办理|酌处|酌办|酌定|核示|指示|示|阅|同意呈|拟|按程序|按规定|按职责|按分工|有关|相关|领导|部门|单位|同志|市长|副市长|秘书长|副秘书长|主任|please|instruct(?:ion)?s?|forward(?:ed)?|submit(?:ted)?|review|read|the|to|for|leader/giu;

const substance = (text: string): string => text.replace(passOn, '').replace(/[\p{P}\p{S}\s]/gu, '');

/** Division and proposal say what should be done; handing the paper on without an opinion of one's own is not allowed. */
export const ownOpinion = requirement<{ readonly opinion: string }>({
  id: 'documents/proposal/own-opinion',
  source: '2.2.3.2.2-d',
  inForce: measuresInForce,
  reading:
    'Software cannot weigh an opinion: it refuses one that is shorter than the city asks for, or that has nothing left when the words that only pass a paper on are taken away.',
  force: 'must',
  check: ({ opinion }, { receipt }) => {
    const length = opinion.replace(/\s/gu, '').length;
    const own = substance(opinion).length;
    const facts = { opinionLength: length, opinionAtLeast: receipt.opinionAtLeast, ownWords: own };
    return length >= receipt.opinionAtLeast && own >= 2 ? met(facts) : violated(facts, 'remedy.say-what-to-do');
  },
});
