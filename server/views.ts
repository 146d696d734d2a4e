import type { View } from '../contract/view.ts';
import * as accountability from '../contract/views/accountability.ts';
import * as admin from '../contract/views/admin.ts';
import * as calendar from '../contract/views/calendar.ts';
import { caseView as casePage } from '../contract/views/case.ts';
import * as dashboard from '../contract/views/dashboard.ts';
import { deskView as deskPage } from '../contract/views/desk.ts';
import { duplicatesView as duplicatesPage } from '../contract/views/duplicates.ts';
import { inboxView as inboxPage } from '../contract/views/inbox.ts';
import * as notices from '../contract/views/notices.ts';
import * as people from '../contract/views/people.ts';
import * as register from '../contract/views/register.ts';
import * as regulation from '../contract/views/regulation.ts';
import { reportBackView as reportBackPage } from '../contract/views/report-back.ts';
import { evidenceView as evidencePage } from '../contract/views/consultations.ts';
import { returnSlipView as returnSlipPage } from '../contract/views/return-slip.ts';
import { reviewDeskView as reviewDeskPage } from '../contract/views/review-desk.ts';
import { searchView as searchPage } from '../contract/views/search.ts';
import { sendingsView as sendingsPage } from '../contract/views/sending.ts';
import * as statistics from '../contract/views/statistics.ts';
import { supervisionView as supervisionPage } from '../contract/views/supervision.ts';
import { suggestionsView as suggestionsPage } from '../contract/views/suggestions.ts';
import { whatIfView as whatIfPage } from '../contract/views/what-if.ts';
import * as where from '../contract/views/where.ts';
import { accountabilityView, behindView } from '../store/views/accountability.ts';
import { auditLogView, auditView } from '../store/views/admin-audit.ts';
import { securityView } from '../store/views/admin-security.ts';
import { systemView } from '../store/views/admin-system.ts';
import { calendarView } from '../store/views/calendar.ts';
import { caseView } from '../store/views/case.ts';
import { conformanceView } from '../store/views/conformance.ts';
import { dashboardCasesView } from '../store/views/dashboard-cases.ts';
import { dashboardView } from '../store/views/dashboard.ts';
import { deskView } from '../store/views/desk.ts';
import { duplicatesView } from '../store/views/duplicates.ts';
import { inboxView } from '../store/views/inbox.ts';
import { bellView, noticesView } from '../store/views/notices.ts';
import { peopleView } from '../store/views/people.ts';
import { registerView } from '../store/views/register.ts';
import { reportBackView } from '../store/views/report-back.ts';
import { evidenceView } from '../store/views/case-consultations.ts';
import { returnSlipView } from '../store/views/return-slip.ts';
import { reviewDeskView } from '../store/views/review-desk.ts';
import { searchView } from '../store/views/search.ts';
import { sendingsView } from '../store/views/sending.ts';
import { statisticsCountedView, statisticsPapersView, statisticsView } from '../store/views/statistics.ts';
import { supervisionView } from '../store/views/supervision.ts';
import { suggestionsView } from '../store/views/suggestions.ts';
import { whatIfView } from '../store/views/what-if.ts';
import { whereView } from '../store/views/where.ts';
import { regulationView } from './regulation-view.ts';
import type { Reading, Viewer } from '../store/views/reading.ts';

type Run<Query, Answer> = (reading: Reading, viewer: Viewer, query: Query) => Promise<Answer | null>;

/** What the security log keeps of a page: that it was read, or null where that need not be kept. */
type Kept<Answer> = (
  answer: Answer,
) => { readonly kind: string; readonly facts: Readonly<Record<string, string | number | boolean | null>> } | null;

export interface Served {
  readonly view: View<unknown, unknown>;
  /** null: the page is not for this viewer. */
  readonly run: Run<unknown, unknown>;
  readonly kept: Kept<unknown>;
}

/** Serves a page's data under /api/views. `kept` says what of an answer goes to the security log. */
export const served = <Query, Answer>(
  view: View<Query, Answer>,
  run: Run<Query, Answer>,
  kept: Kept<Answer> = () => null,
): Served => ({ view, run, kept }) as Served;

/** Every page's data. */
export const views: readonly Served[] = [
  served(inboxPage, inboxView),
  served(evidencePage, evidenceView),
  served(casePage, caseView, ({ document, id }) =>
    document.level === 'none' ? null : { kind: 'classified-entry-read', facts: { case: id } },
  ),
  served(accountability.accountabilityView, accountabilityView),
  served(accountability.behindView, behindView),
  served(accountability.conformanceView, (reading, viewer, query) => conformanceView(reading, viewer, query)),
  served(dashboard.dashboardView, dashboardView),
  served(dashboard.dashboardCasesView, dashboardCasesView),
  served(deskPage, deskView),
  served(duplicatesPage, duplicatesView),
  served(reportBackPage, reportBackView),
  served(returnSlipPage, returnSlipView),
  served(admin.systemView, systemView),
  served(admin.securityView, securityView),
  served(admin.auditView, auditView),
  served(admin.auditLogView, auditLogView),
  served(calendar.calendarView, calendarView),
  served(notices.bellView, bellView),
  served(notices.noticesView, noticesView),
  served(people.peopleView, peopleView),
  served(register.registerView, registerView),
  served(regulation.regulationView, regulationView),
  served(reviewDeskPage, reviewDeskView),
  served(searchPage, searchView),
  served(sendingsPage, sendingsView),
  served(statistics.statisticsView, statisticsView),
  served(statistics.statisticsPapersView, statisticsPapersView),
  served(statistics.statisticsCountedView, statisticsCountedView),
  served(supervisionPage, supervisionView),
  served(suggestionsPage, suggestionsView),
  served(whatIfPage, whatIfView),
  served(where.whereView, whereView),
];
