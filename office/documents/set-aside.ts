import { SetAside } from '../../contract/documents/arrival.ts';
import { act, post } from '../act.ts';
import { openReceipt } from './open-receipt.ts';

/** A letter or publication without handling value stays out of the register and uses up no number (2.2.2.1-b). */
export const setAside = act<SetAside>({
  id: 'documents/set-aside',
  clause: '2.2.2.1-b',
  by: post('documents-clerk'),
  on: 'new',
  version: 1,
  input: SetAside,
  decide: (_subject, { reason, ...document }, context) =>
    openReceipt(
      {
        act: 'documents/set-aside',
        subject: document.title,
        document: { ...document, summary: reason },
        files: [],
        sectionMayOpen: true,
      },
      context,
    ),
  example: {
    before: [],
    by: 'post:documents-clerk',
    input: {
      sender: '某出版社',
      senderClass: 'public',
      paperKind: 'publication',
      title: '赠阅期刊目录',
      reason: '无处理价值',
    },
  },
});
