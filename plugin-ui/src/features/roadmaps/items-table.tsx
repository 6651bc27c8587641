import { dueWords } from '@nastavnik/contracts/due/words';
import { targetWords } from '@nastavnik/contracts/roadmap-target-words';
import type { Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { StatusChip } from '../../shared/ui/status.tsx';
import { BySections } from './by-sections.tsx';
import { proofNow, reviewSaid, stateOf } from './item-state.ts';
import { MonthHeads, Strip } from './strip.tsx';
import { titleOf } from './timeline.ts';
import { factSaid } from './fact-words.ts';
import { words } from './words.ts';

interface ItemsTableProps {
  roadmap: Roadmap;
  year: number;
  current: string | undefined;
  onOpen: (itemId: string) => void;
}

/** Below the result: what shows it, or what the plugin sees of it. */
function shownBy(item: RoadmapItemView): string | null {
  const { facts, skipReason } = item;
  if (skipReason !== null) return skipReason;
  const proof = proofNow(item);
  if (proof)
    return [[proof.text, words.proofPaper(proof)].filter(Boolean).join(', '), reviewSaid(proof)]
      .filter(Boolean)
      .join(' · ');
  return facts.map((fact) => factSaid(fact)).join('; ') || null;
}

type LineProps = Omit<ItemsTableProps, 'current'> & { item: RoadmapItemView; chosen: boolean };

function Line({ item, roadmap, year, chosen, onOpen }: LineProps) {
  const bodyTitle = (code: string) => titleOf(roadmap, code);
  const shown = shownBy(item);
  const state = stateOf(item, roadmap.today);
  return (
    <tr aria-selected={chosen || undefined}>
      <td className="r sec">{item.number}</td>
      <th scope="row" className="stick">
        <button type="button" className="link" onClick={() => onOpen(item.id)}>
          {item.title}
        </button>
      </th>
      <td data-head={words.heads.due}>
        {item.due ? dueWords(item.due, bodyTitle) : item.dueNote || words.noDue}
        {item.dueAsk && <small>{words.askedDue}</small>}
      </td>
      <td data-head={words.heads.bodies}>{item.bodies.map(bodyTitle).join('; ')}</td>
      <td data-head={words.heads.state}>
        <StatusChip state={state.shape}>{state.word}</StatusChip>
      </td>
      <td data-head={words.heads.result}>
        {item.result || '–'}
        {item.targets.map((target) => (
          <small key={target.indicator}>{targetWords(target, roadmap.indicators)}</small>
        ))}
        {shown && <small>{shown}</small>}
      </td>
      <td className="strip-cell">
        <Strip item={item} year={year} today={roadmap.today} />
      </td>
    </tr>
  );
}

/** The customary table with the year beside it; sections are its groups. */
export function ItemsTable({ roadmap, year, current, onOpen }: ItemsTableProps) {
  return (
    <div className="wrap open" tabIndex={0} role="region" aria-label={words.itemsTable}>
      <table className="tbl cards">
        <thead>
          <tr>
            <th scope="col" className="r">
              {words.heads.number}
            </th>
            <th scope="col" className="stick">
              {words.heads.title}
            </th>
            <th scope="col">{words.heads.due}</th>
            <th scope="col">{words.heads.bodies}</th>
            <th scope="col">{words.heads.state}</th>
            <th scope="col">{words.heads.result}</th>
            <th scope="col">
              <MonthHeads />
              <span className="vh">{words.months}</span>
            </th>
          </tr>
        </thead>
        <BySections roadmap={roadmap} columns={7}>
          {(item) => (
            <Line
              key={item.id}
              item={item}
              roadmap={roadmap}
              year={year}
              chosen={item.id === current}
              onOpen={onOpen}
            />
          )}
        </BySections>
      </table>
    </div>
  );
}
