import { met, requirement, violated } from '../../kernel/rule.ts';

/** Only a paper that is not this office's matter is passed on to another body. */
export const notOurMatter = requirement<{ readonly ownMatter: string }>({
  id: 'documents/receipt/not-our-matter',
  source: '2.2.1-b',
  force: 'must',
  inForce: { from: '2017-07-25' },
  check: ({ ownMatter }) =>
    ownMatter === 'no' ? met({ ownMatter }) : violated({ ownMatter }, 'remedy.answer-own-matter'),
});
