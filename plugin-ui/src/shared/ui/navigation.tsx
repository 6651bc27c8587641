import type { ComponentType } from 'react';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { number } from '../numbers.ts';

interface Tab {
  to: string;
  label: string;
  badge?: ComponentType | undefined;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  current: string | undefined;
  /** The quieter line under the first. */
  second?: boolean;
}

/** Moves its own line only: the page stays where its reader, or an opened card, has put it. */
function bringIntoView(link: HTMLAnchorElement | null) {
  const line = link?.parentElement;
  if (!line) return;
  const [at, all] = [link.getBoundingClientRect(), line.getBoundingClientRect()];
  line.scrollLeft += at.left + at.width / 2 - (all.left + all.width / 2);
}

/** The section's menu: one line, scrolls sideways on a phone with the current one in view. */
export function Tabs({ label, tabs, current, second = false }: TabsProps) {
  return (
    <nav className={second ? 'tabs second' : 'tabs'} aria-label={label}>
      {tabs.map(({ to, label: name, badge: Badge }) => (
        <Link
          key={to}
          href={to}
          ref={to === current ? bringIntoView : undefined}
          aria-current={to === current ? 'page' : undefined}
        >
          {name}
          {Badge && (
            <Suspense fallback={null}>
              <Badge />
            </Suspense>
          )}
        </Link>
      ))}
    </nav>
  );
}

interface View {
  to: string;
  label: string;
  count?: number | undefined;
  current: boolean;
}

/** Ready selections of a list, with how many are in each. */
export const Views = ({ label = 'Готовые выборки', views }: { label?: string; views: View[] }) => (
  <nav className="views" aria-label={label}>
    {views.map((view) => (
      <Link
        key={view.to}
        href={view.to}
        ref={view.current ? bringIntoView : undefined}
        aria-current={view.current || undefined}
      >
        {view.label} {view.count !== undefined && <b>{number(view.count)}</b>}
      </Link>
    ))}
  </nav>
);
