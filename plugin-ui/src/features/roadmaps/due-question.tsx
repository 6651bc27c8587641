import type { Due } from '@nastavnik/contracts/due';
import { dueWords } from '@nastavnik/contracts/due/words';
import { isOpen } from '@nastavnik/contracts/roadmap-states';
import type { Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { Button } from '../../shared/ui/button.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { useChangeItemMutation } from './roadmaps.api.ts';
import { titleOf } from './timeline.ts';
import { dueAsks, words } from './words.ts';

interface DueQuestionProps {
  roadmap: Roadmap;
  item: RoadmapItemView;
  /** Opens the item to be typed. */
  onChange: () => void;
}

/** Asks when an item is due whose day could not be carried over to this year; the likeliest answer is one press away. */
export function DueQuestion({ roadmap, item, onChange }: DueQuestionProps) {
  const [change, { isLoading, error }] = useChangeItemMutation();
  const { dueAsk } = item;
  if (dueAsk === null) return null;
  const said = (due: Due) => dueWords(due, (code) => titleOf(roadmap, code));
  const take = () => {
    const { number, section, title, bodies, dueNote, result, targets, proof } = item;
    const kept = { number, section, title, bodies, dueNote, result, targets, proof };
    return change({
      params: { roadmapId: roadmap.id, itemId: item.id },
      version: item.version,
      body: { ...kept, due: dueAsk.proposal },
    });
  };
  return (
    <Note tone="warn">
      <p>{dueAsks[dueAsk.why](said(dueAsk.was))}</p>
      {roadmap.may.write && isOpen(roadmap.state) && (
        <div className="acts">
          <Button kind="pri" busy={isLoading} onClick={() => void take()}>
            {words.takeDue(said(dueAsk.proposal))}
          </Button>
          <Button onClick={onChange}>{words.otherDue}</Button>
        </div>
      )}
      {error !== undefined && <Problem error={error} />}
    </Note>
  );
}
