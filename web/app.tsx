import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, Navigate, Route, Routes } from 'react-router';
import type { SessionAnswer } from '../contract/session.ts';
import type { Lang } from '../words/entry.ts';
import { ask } from './shared/api.ts';
import { KeyHelp } from './shared/keys.tsx';
import { LanguageContext, useWords } from './shared/language.tsx';
import { useLookAgain, useSession } from './shared/session.tsx';
import { useTitle } from './shared/title.ts';
import { PartOfPage } from './general/modules.tsx';
import { Inbox } from './documents/inbox.tsx';
import { Landing } from './desk/landing.tsx';
import { Bell, useUnopened } from './notices/bell.tsx';
import { Navigation } from './navigation.tsx';
import { SignIn } from './people/sign-in.tsx';
import { isAtLink } from './people/first-password.tsx';
import { SignInAgain } from './people/sign-in-again.tsx';

const Desk = lazy(() => import('./desk/desk.tsx').then((m) => ({ default: m.Desk })));
const DeskItem = lazy(() => import('./desk/desk-item.tsx').then((m) => ({ default: m.DeskItemPage })));
const Intake = lazy(() => import('./documents/intake.tsx').then((m) => ({ default: m.Intake })));
const Send = lazy(() => import('./documents/sending/send.tsx').then((m) => ({ default: m.Send })));
const CasePage = lazy(() => import('./documents/case.tsx').then((m) => ({ default: m.CasePage })));
const ReturnSlip = lazy(() => import('./documents/return-slip.tsx').then((m) => ({ default: m.ReturnSlip })));
const ReportBack = lazy(() =>
  import('./documents/supervision/report-back.tsx').then((m) => ({ default: m.ReportBack })),
);
const Supervision = lazy(() => import('./documents/supervision/board.tsx').then((m) => ({ default: m.Supervision })));
const WhatIf = lazy(() => import('./documents/what-if.tsx').then((m) => ({ default: m.WhatIf })));
const Register = lazy(() => import('./documents/register.tsx').then((m) => ({ default: m.Register })));
const Review = lazy(() => import('./review/review.tsx').then((m) => ({ default: m.Review })));
const Search = lazy(() => import('./search/search.tsx').then((m) => ({ default: m.Search })));
const Where = lazy(() => import('./documents/where.tsx').then((m) => ({ default: m.Where })));
const Dashboard = lazy(() => import('./dashboard/dashboard.tsx').then((m) => ({ default: m.Dashboard })));
const Accountability = lazy(() =>
  import('./documents/accountability/accountability.tsx').then((m) => ({ default: m.Accountability })),
);
const Conformance = lazy(() =>
  import('./documents/accountability/conformance.tsx').then((m) => ({ default: m.Conformance })),
);
const Calendar = lazy(() => import('./general/calendar.tsx').then((m) => ({ default: m.Calendar })));
const Regulation = lazy(() => import('./general/regulation.tsx').then((m) => ({ default: m.Regulation })));
const Notices = lazy(() => import('./notices/notices.tsx').then((m) => ({ default: m.Notices })));
const Choice = lazy(() => import('./notices/choice.tsx').then((m) => ({ default: m.Choice })));
const People = lazy(() => import('./people/people.tsx').then((m) => ({ default: m.People })));
const AdminSystem = lazy(() => import('./people/admin-system.tsx').then((m) => ({ default: m.AdminSystem })));
const AdminSecurity = lazy(() => import('./people/admin-security.tsx').then((m) => ({ default: m.AdminSecurity })));
const AdminAudit = lazy(() => import('./people/admin-audit.tsx').then((m) => ({ default: m.AdminAudit })));

const kept = (name: string, otherwise: string): string => localStorage.getItem(name) ?? otherwise;

/** The whole of the pages: language, look and type are this browser's own. */
export function App() {
  const [lang, setLang] = useState<Lang>(kept('lang', 'zh') as Lang);
  const [look, setLook] = useState(kept('look', 'light'));
  const [type, setType] = useState(kept('type', 'standard'));
  const root = document.documentElement;
  root.lang = lang === 'zh' ? 'zh-CN' : 'en';
  root.dataset.look = look;
  root.dataset.type = type;
  useEffect(() => {
    localStorage.setItem('lang', lang);
    localStorage.setItem('look', look);
    localStorage.setItem('type', type);
  }, [lang, look, type]);
  const settings = {
    lang: () => {
      setLang(lang === 'zh' ? 'en' : 'zh');
    },
    look: () => {
      setLook(look === 'light' ? 'dark' : 'light');
    },
    type: () => {
      setType(type === 'standard' ? 'large' : 'standard');
    },
  };
  return (
    <LanguageContext value={lang}>
      <Office settings={settings} />
    </LanguageContext>
  );
}

/** The pages of whoever is signed in; they stay as they are when the session ends, under the way back in. */
function Office({ settings }: { readonly settings: InsideProps['settings'] }) {
  const { data: session } = useSession();
  const { shown, ended } = useShown(session);
  const { t } = useWords();
  useTitle(t('web.office'), useUnopened(session?.person != null && !session.mustChangePassword));
  useLookAgain(session?.person?.id);
  return (
    <>
      {shown ? <Inside session={shown} settings={settings} /> : <main />}
      {ended && !isAtLink() ? <SignInAgain before={ended} /> : null}
    </>
  );
}

/** The session whose pages are shown: the present one, or the last one, when it has ended. */
function useShown(session: SessionAnswer | undefined) {
  const [within, setWithin] = useState<SessionAnswer | null>(null);
  if (session?.person && session !== within) setWithin(session);
  const shown = session?.person ? session : (within ?? session);
  return { shown, ended: session?.person === null ? within : null };
}

interface InsideProps {
  readonly session: SessionAnswer;
  readonly settings: Readonly<Record<'lang' | 'look' | 'type', () => void>>;
}

function Inside({ session, settings }: InsideProps) {
  if (!session.person || session.mustChangePassword || isAtLink())
    return <SignIn session={session} settings={settings} />;
  return (
    <div className="shell">
      <Navigation session={session} />
      <div>
        <Top session={session} settings={settings} />
        <main id="main">
          <Suspense fallback={<p aria-live="polite">…</p>}>
            <Pages session={session} />
          </Suspense>
          <PartOfPage />
        </main>
      </div>
    </div>
  );
}

const Pages = ({ session }: Pick<InsideProps, 'session'>) => (
  <Routes>
    <Route path="/" element={<Landing session={session} />} />
    <Route path="/inbox" element={<Inbox />} />
    <Route path="/desk" element={<Desk />} />
    <Route path="/desk/:id" element={<DeskItem />} />
    <Route path="/intake" element={<Intake />} />
    <Route path="/send" element={<Send />} />
    <Route path="/cases/:id" element={<CasePage />} />
    <Route path="/cases/:id/return-slip" element={<ReturnSlip />} />
    <Route path="/cases/:id/report-back" element={<ReportBack />} />
    <Route path="/review" element={<Review />} />
    <Route path="/cases/:id/what-if" element={<WhatIf />} />
    <Route path="/register" element={<Register />} />
    <Route path="/search" element={<Search />} />
    <Route path="/where" element={<Where />} />
    <Route path="/supervision" element={<Supervision />} />
    <Route path="/dashboard" element={<Dashboard />} />
    <Route path="/statistics" element={<Navigate to="/dashboard" replace />} />
    <Route path="/accountability" element={<Accountability />} />
    <Route path="/conformance" element={<Conformance />} />
    <Route path="/calendar" element={<Calendar />} />
    <Route path="/notices" element={<Notices />} />
    <Route path="/notices/choice" element={<Choice />} />
    <Route path="/people" element={<People />} />
    <Route path="/admin/system" element={<AdminSystem />} />
    <Route path="/admin/security" element={<AdminSecurity />} />
    <Route path="/admin/audit" element={<AdminAudit />} />
    <Route path="/regulation" element={<Regulation />} />
    <Route path="*" element={<Inbox />} />
  </Routes>
);

function Top({ session, settings }: InsideProps) {
  const { t } = useWords();
  const leave = async () => {
    await ask('DELETE', '/api/session');
    // A page loaded anew remembers nothing of whoever was here.
    window.location.assign('/');
  };
  return (
    <header className="top">
      {session.mode === 'demo' ? <strong className="demo-mark">{t('web.demo')}</strong> : null}
      <span>{t('web.not-classified')}</span>
      <span className="grow" />
      <Bell />
      <KeyHelp />
      <button type="button" onClick={settings.type}>
        {t('web.type')}
      </button>
      <button type="button" onClick={settings.look}>
        {t('web.look')}
      </button>
      <button type="button" onClick={settings.lang}>
        {t('web.lang')}
      </button>
      <span>{session.person?.name}</span>
      <button type="button" onClick={() => void leave()}>
        {t('web.leave')}
      </button>
      <Link className="sr" to="/">
        {t('page.inbox')}
      </Link>
    </header>
  );
}
