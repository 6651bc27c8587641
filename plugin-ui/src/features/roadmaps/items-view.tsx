import { waitsForReview } from '@nastavnik/contracts/proof-reviews';
import { ItemState } from '@nastavnik/contracts/roadmap-states';
import type { Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { useState } from 'react';
import { Link } from 'wouter';
import { Sums } from '../../shared/ui/figures.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { Empty } from '../../shared/ui/surfaces.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { ItemsTable } from './items-table.tsx';
import { Timeline } from './timeline.tsx';
import { timelineWords } from './timeline-words.ts';
import { itemWords } from './item-words.ts';
import { sumTerms, words } from './words.ts';
import { YearChoice } from './year-choice.tsx';

/** The same items as a table or as a timeline; the address keeps which. */
function Ways({ isTimeline }: { isTimeline: boolean }) {
  const { hrefWith } = useFilters();
  const { views, asTable, asTimeline } = timelineWords;
  return (
    <Views
      label={views}
      views={[
        { to: hrefWith({ view: '' }), label: asTable, current: !isTimeline },
        { to: hrefWith({ view: 'timeline' }), label: asTimeline, current: isTimeline },
      ]}
    />
  );
}

/** How many items are of each state; a figure leads to them. */
export function ItemSums({ counts }: Pick<Roadmap, 'counts'>) {
  const { get, hrefWith } = useFilters();
  return (
    <Sums
      sums={ItemState.options.toReversed().map((state) => ({
        term: sumTerms[state],
        value:
          counts[state] === 0 ? (
            0
          ) : (
            <Link
              href={hrefWith({ items: state })}
              aria-current={get('items') === state || undefined}
            >
              {counts[state]}
            </Link>
          ),
      }))}
    />
  );
}

const chosenBy = (which: string) => (item: RoadmapItemView) =>
  which === 'waiting' ? waitsForReview(item) : item.state === which;

const calendarYears = ({ from, to }: Roadmap['period']) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

interface ItemsProps {
  roadmap: Roadmap;
  current: string | undefined;
  onOpen: (itemId: string) => void;
}

/** The items in the way that is chosen, of the year and of the state that are chosen. */
export function Items({ roadmap: whole, current, onOpen }: ItemsProps) {
  const { period, today } = whole;
  const { get, hrefWith } = useFilters();
  const [isTimeline, which] = [get('view') === 'timeline', get('items')];
  const now = Number(today.slice(0, 4));
  const [year, setYear] = useState(Math.min(period.to, Math.max(period.from, now)));
  const state = ItemState.options.find((each) => each === which);
  const narrowed = state !== undefined || which === 'waiting';
  const items = narrowed ? whole.items.filter(chosenBy(which)) : whole.items;
  const shown = { roadmap: { ...whole, items }, current, onOpen };
  return (
    <>
      {narrowed && (
        <p>
          {itemWords.onlyThose(state ? sumTerms[state] : itemWords.waiting)}{' '}
          <Link href={hrefWith({ items: '' })}>{itemWords.allItems}</Link>
        </p>
      )}
      <Ways isTimeline={isTimeline} />
      {items.length === 0 && <Empty title={itemWords.noSuchItems} />}
      {items.length > 0 && isTimeline && <Timeline {...shown} />}
      {items.length > 0 && !isTimeline && (
        <>
          <YearChoice
            label={words.year}
            years={calendarYears(period).map((value) => ({ value, label: String(value) }))}
            year={year}
            onChange={setYear}
          />
          <ItemsTable {...shown} year={year} />
        </>
      )}
    </>
  );
}
