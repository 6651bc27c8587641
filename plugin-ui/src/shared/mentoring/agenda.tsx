import type { MeetingType } from '@nastavnik/contracts/meetings';
import { usePack } from '../pack.ts';
import { agendaWords as say } from './words.ts';

interface PointsProps {
  title: string;
  points: readonly string[];
}

const Points = ({ title, points }: PointsProps) =>
  points.length > 0 && (
    <>
      <p className="lab">{title}</p>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );

interface AgendaProps {
  type: MeetingType;
  /** What to write down is of use to whoever logs the meeting. */
  logs?: boolean;
  open?: boolean;
}

/** What a meeting of this kind is for, how it goes, what to ask: by the territory's lists. */
export function Agenda({ type, logs = true, open = false }: AgendaProps) {
  const { pack } = usePack();
  const agenda = pack?.meetingTypes.find(({ code }) => code === type);
  if (!agenda || (!agenda.purpose && agenda.agenda.length === 0)) return null;
  return (
    <details className="agenda" open={open}>
      <summary>{say.title(agenda.title)}</summary>
      {agenda.purpose && <p className="sec">{agenda.purpose}</p>}
      <Points title={say.steps} points={agenda.agenda} />
      <Points title={say.questions} points={agenda.questions} />
      {logs && <Points title={say.record} points={agenda.record} />}
    </details>
  );
}
