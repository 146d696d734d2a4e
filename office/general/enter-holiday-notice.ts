import { EnterHolidayNotice } from '../../contract/people/people.ts';
import { post } from '../act.ts';
import { bookAct } from '../people/book-act.ts';
import { calendarCase } from '../people/book.ts';

/** The yearly notice of holidays, or a later change of it: from now on the calendar counts by it, and open clocks are reckoned anew (C1, I8). */
export const enterHolidayNotice = bookAct<EnterHolidayNotice>({
  id: 'general/enter-holiday-notice',
  clause: '2.2-a',
  by: post('system-administrator'),
  on: 'calendar',
  input: EnterHolidayNotice,
  puts: (input, { newId, at }) => [
    {
      table: 'holidayNotices',
      row: {
        ...input,
        off: input.off.toSorted(),
        work: input.work.toSorted(),
        id: newId(),
        caseId: calendarCase,
        enteredAt: at.toString(),
      },
    },
  ],
  example: {
    before: [],
    by: 'post:system-administrator',
    input: { year: 2027, off: ['2027-01-01'], work: [], source: '样例通知' },
  },
});
