import type { Session } from '@nastavnik/contracts/session';
import { from, type PageRoute } from './page-route.ts';
import { administratorPages } from './pages/administrator.ts';
import { curatorPages } from './pages/curator.ts';
import { participantPages } from './pages/participant.ts';
import { territoryPages } from './pages/territory.ts';

const kit = () => import('../kit/index.ts');

/**
 * Every page, in the order of the menu. A new page is one entry in `pages/`; one that stands elsewhere in another
 * role's menu is one more entry, and whoever has both roles sees the first.
 */
export const pages: readonly PageRoute[] = [
  ...curatorPages,
  ...administratorPages,
  ...participantPages,
  ...territoryPages,
  { path: '/kit', right: 'session.read', page: from(kit, 'KitPage') },
];

const isOpen = ({ right, roles }: PageRoute, session: Session): boolean =>
  session.rights.includes(right) &&
  (roles === undefined || roles.some((role) => session.roles.includes(role)));

/** The pages of this person, each address once. */
export function pagesOf(session: Session): PageRoute[] {
  const open = pages.filter((page) => isOpen(page, session));
  const first = new Map(open.toReversed().map((page) => [page.path, page]));
  return open.filter((page) => first.get(page.path) === page);
}

const ofWorkingPair = ({ right, roles }: PageRoute): boolean =>
  right === 'signals.raise' ||
  roles?.some((role) => role === 'mentor' || role === 'mentee') === true;

/** Whether this person had the page while a pair of theirs was at work. */
export const endedWithPair = ({ roles }: Session, path: string): boolean =>
  roles.includes('past_participant') &&
  pages.some((page) => page.path === path && ofWorkingPair(page));

/** Where whoever takes part in nothing yet asks for a mentor. */
export const MY_REQUEST = '/my-request';

/** The menu of this person: the union of all their roles in one line. */
export function tabsOf(session: Session) {
  const open = pagesOf(session);
  const tabs = open.flatMap(({ path, tab, badge, aside }) =>
    tab === undefined ? [] : [{ to: path, label: tab, badge, aside }],
  );
  const asks = open.some(({ path }) => path === MY_REQUEST);
  return tabs.length > 0 && tabs.every(({ aside }) => aside) && asks
    ? [{ to: MY_REQUEST, label: 'Мой запрос', badge: undefined }, ...tabs]
    : tabs;
}

const isWithin = (path: string, page: string) => path === page || path.startsWith(`${page}/`);

const beginningOf = ({ path }: PageRoute) => path.slice(0, path.indexOf(':'));

/** The tab from which a page is opened that stands under none. */
function tabBehind(open: readonly PageRoute[], path: string): string | undefined {
  const page = open.find((each) => each.openedFrom && path.startsWith(beginningOf(each)));
  return page?.openedFrom?.find((to) =>
    open.some((each) => each.path === to && each.tab !== undefined),
  );
}

/** Where one is: the tab of the first line, and the second line when its pages are more than one. */
export function placeOf(session: Session, path: string) {
  const open = pagesOf(session);
  const lines = open.flatMap(({ path: to, line }) => (line ? [{ to, ...line }] : []));
  const within = lines
    .filter(({ to }) => isWithin(path, to))
    .toSorted((a, b) => b.to.length - a.to.length)[0];
  const line = within ? lines.filter(({ under }) => under === within.under) : [];
  return {
    tab:
      open.find(
        ({ path: to, tab }) => tab !== undefined && (to === within?.under || isWithin(path, to)),
      )?.path ?? tabBehind(open, path),
    line: line.length > 1 ? line : [],
    within: within?.to,
  };
}
