import { dueWords } from '@nastavnik/contracts/due/words';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { schoolYearTitle } from '../../shared/dates.ts';
import { StatusChip } from '../../shared/ui/status.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { BySections } from './by-sections.tsx';
import { stateOf } from './item-state.ts';
import { Lane, Signs } from './lane.tsx';
import { timelineWords as say } from './timeline-words.ts';
import { barsOf, insteadOfBars, schoolYearsOf, titleOf } from './timeline.ts';
import { words } from './words.ts';
import { YearChoice } from './year-choice.tsx';

interface TimelineProps {
  roadmap: Roadmap;
  current: string | undefined;
  onOpen: (itemId: string) => void;
}

interface LineProps {
  roadmap: Roadmap;
  item: RoadmapItemView;
  schoolYear: number;
  chosen: boolean;
  onOpen: (itemId: string) => void;
}

function Line({ roadmap, item, schoolYear, chosen, onOpen }: LineProps) {
  const bars = barsOf(item, roadmap, schoolYear);
  return (
    <tr aria-selected={chosen || undefined}>
      <td className="r sec">{item.number}</td>
      <th scope="row" className="stick">
        <button type="button" className="link" onClick={() => onOpen(item.id)}>
          {item.title}
        </button>
        {bars.length > 0 && item.due && (
          <small>{dueWords(item.due, (code) => titleOf(roadmap, code))}</small>
        )}
      </th>
      <td>
        <StatusChip state={stateOf(item, roadmap.today).shape}>
          {stateOf(item, roadmap.today).word}
        </StatusChip>
      </td>
      <td className="lane">
        {bars.length > 0 ? (
          <Lane bars={bars} schoolYear={schoolYear} today={roadmap.today} />
        ) : (
          <span className="sec">{insteadOfBars(item, roadmap)}</span>
        )}
      </td>
    </tr>
  );
}

const Head = () => (
  <thead>
    <tr>
      <th scope="col" className="r">
        {words.heads.number}
      </th>
      <th scope="col" className="stick">
        {words.heads.title}
      </th>
      <th scope="col">{words.heads.state}</th>
      <th scope="col" className="lane">
        <span className="months" aria-hidden="true">
          {say.months.map((month) => (
            <span key={month}>{month}</span>
          ))}
        </span>
        <span className="vh">{say.monthsSaid}</span>
      </th>
    </tr>
  </thead>
);

/** The turns of all items along the months of a school year that the address keeps. */
export function Timeline({ roadmap, current, onOpen }: TimelineProps) {
  const filters = useFilters();
  const all = schoolYearsOf(roadmap.period);
  const { from, to } = roadmap.period;
  const usual = Math.min(to + 1, Math.max(from, schoolYearOf(roadmap.today)));
  const schoolYear = all.find((each) => String(each) === filters.get('year')) ?? usual;
  return (
    <>
      <YearChoice
        label={say.year}
        years={all.map((value) => ({ value, label: schoolYearTitle(value) }))}
        year={schoolYear}
        onChange={(year) => filters.set({ year: String(year) })}
      />
      <div className="wrap open" tabIndex={0} role="region" aria-label={say.table}>
        <table className="tbl lanes">
          <Head />
          <BySections roadmap={roadmap} columns={4}>
            {(item) => (
              <Line
                key={item.id}
                roadmap={roadmap}
                item={item}
                schoolYear={schoolYear}
                chosen={item.id === current}
                onOpen={onOpen}
              />
            )}
          </BySections>
        </table>
      </div>
      <Signs />
    </>
  );
}
