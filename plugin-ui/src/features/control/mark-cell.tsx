import type { ControlLine } from '@nastavnik/contracts/control-sheets';
import { Button } from '../../shared/ui/button.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { dayAndYear, words } from './words.ts';

/** What was said to be done about a line. */
export const MarkSaid = ({ line: { count, mark, schools } }: { line: ControlLine }) => {
  if (schools) return words.marksOfSchools(schools.done, schools.having);
  if (mark)
    return (
      <div>
        <Status state="ok">{mark.note}</Status>
        <small>
          {dayAndYear(mark.on)}, {mark.by}
        </small>
      </div>
    );
  return count === 0 ? words.clean : '–';
};

interface MarkCellProps {
  line: ControlLine;
  onSay: (line: ControlLine) => void;
}

/** The same for whoever deals with it. */
export const MarkCell = ({ line, onSay }: MarkCellProps) =>
  line.count === 0 || line.schools ? (
    <MarkSaid line={line} />
  ) : (
    <div>
      {line.mark && <MarkSaid line={line} />}
      <Button kind="quiet" onClick={() => onSay(line)}>
        {line.mark ? words.change : words.say}
      </Button>
    </div>
  );
