import { NavLink, useLocation, useNavigate } from 'react-router';
import type { SessionAnswer } from '../contract/session.ts';
import { useKeys } from './shared/keys.tsx';
import { useWords } from './shared/language.tsx';
import { holds } from './shared/session.tsx';
import { hasDesk } from './desk/landing.tsx';

const mayTakeIn = (session: SessionAnswer): boolean =>
  ['documents-clerk', 'section-head', 'duty-desk'].some((post) => holds(session, post)) ||
  session.posts.some(({ target }) => target.startsWith('relation:leader-secretary'));

const mayReview = (session: SessionAnswer): boolean =>
  ['documents-clerk', 'secretary-general', 'documents-deputy-secretary-general'].some((post) => holds(session, post)) ||
  session.posts.some(({ target }) => target.startsWith('relation:counterpart-deputy:'));

/** Whoever looks after what the office owes, and a department's own people. */
const mayAccount = (session: SessionAnswer): boolean =>
  [
    'supervision-officer',
    'documents-section-chief',
    'documents-deputy-secretary-general',
    'office-director',
    'secretary-general',
    'department-head',
    'department-deputy-head',
    'document-desk',
  ].some((post) => holds(session, post));

/** A department's document desk and its head send documents in. */
const maySend = (session: SessionAnswer): boolean => session.posts.some(({ target }) => target.startsWith('unit:'));

/** Whoever follows items up, and the units that handle them. */
const maySupervise = (session: SessionAnswer): boolean =>
  [
    'supervision-officer',
    'secretariat-section-chief',
    'documents-clerk',
    'documents-section-chief',
    'documents-deputy-secretary-general',
    'secretary-general',
    'department-head',
    'document-desk',
  ].some((post) => holds(session, post));

/** The pages of whoever is signed in: each with a key where people go often. */
export function Navigation({ session }: { readonly session: SessionAnswer }) {
  const { t } = useWords();
  const go = useNavigate();
  const { pathname, search } = useLocation();
  const takesIn = mayTakeIn(session);
  const reviews = mayReview(session);
  const hasOne = hasDesk(session);
  // Where a desk is the landing page, the inbox is a page of its own.
  const inbox = hasOne ? '/inbox' : '/';
  useKeys(
    [
      { key: 'i', does: 'page.inbox', run: () => void go(inbox) },
      ...(hasOne ? [{ key: 'm', does: 'page.desk', run: () => void go('/desk') }] : []),
      ...(takesIn ? [{ key: 'n', does: 'page.intake', run: () => void go('/intake') }] : []),
      ...(maySend(session) ? [{ key: 'n', does: 'page.send', run: () => void go('/send') }] : []),
      ...(reviews ? [{ key: 'v', does: 'page.review', run: () => void go('/review') }] : []),
      // Who is at a search already stays at it; the field takes the keyboard.
      { key: '/', does: 'page.search', run: () => void go(pathname === '/search' ? `/search${search}` : '/search') },
      { key: 'g', does: 'page.register', run: () => void go('/register') },
      { key: 'b', does: 'page.dashboard', run: () => void go('/dashboard') },
      { key: 'w', does: 'page.where', run: () => void go('/where') },
    ],
    'everywhere',
  );
  const pages = pagesOf(session, inbox);
  return (
    <nav aria-label={t('web.pages')}>
      <span className="name">{t('web.office')}</span>
      {pages.map(([path, name]) => (
        <NavLink key={path} to={path} end={path === '/'}>
          {t(name)}
        </NavLink>
      ))}
    </nav>
  );
}

/** Every page of whoever is signed in, with the key of its name. */
function pagesOf(session: SessionAnswer, inbox: string): (readonly [string, string])[] {
  return [
    ...(hasDesk(session) ? [['/desk', 'page.desk'] as const] : []),
    [inbox, 'page.inbox'],
    ...(mayTakeIn(session) ? [['/intake', 'page.intake'] as const] : []),
    ...(maySend(session) ? [['/send', 'page.send'] as const] : []),
    ...(mayReview(session) ? [['/review', 'page.review'] as const] : []),
    ['/search', 'page.search'],
    ['/register', 'page.register'],
    ['/where', 'page.where'],
    ['/dashboard', 'page.dashboard'],
    ...(maySupervise(session) ? [['/supervision', 'page.supervision'] as const] : []),
    ...(mayAccount(session) ? [['/accountability', 'page.accountability'] as const] : []),
    ['/calendar', 'page.calendar'],
    ['/people', 'page.people'],
    ...(holds(session, 'system-administrator') ? [['/admin/system', 'page.admin-system'] as const] : []),
    ...(holds(session, 'security-administrator') ? [['/admin/security', 'page.admin-security'] as const] : []),
    ...(holds(session, 'security-auditor') ? [['/admin/audit', 'page.admin-audit'] as const] : []),
    ['/regulation', 'page.regulation'],
  ];
}
