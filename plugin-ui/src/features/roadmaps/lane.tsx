import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { Shape, type State, Status } from '../../shared/ui/status.tsx';
import { timelineWords as say } from './timeline-words.ts';
import { type Bar, placeOf, type TurnState } from './timeline.ts';

const shapes: Record<TurnState, State> = {
  planned: 'next',
  in_progress: 'run',
  done: 'ok',
  confirmed: 'ok',
  overdue: 'bad',
  unasked: 'none',
};
/** How far apart bars are that would cover each other. */
const STEP = 20;
const share = (of: number) => `${of * 100}%`;

function Turn({
  bar: { kind, start, end, lane, state, said },
  lanes,
}: {
  bar: Bar;
  lanes: number;
}) {
  const sign = kind === 'day' ? (start + end) / 2 : end;
  return (
    <g
      className={`turn ${shapes[state]}`}
      transform={`translate(0 ${(lane + 0.5 - lanes / 2) * STEP})`}
    >
      <title>{said}</title>
      {kind === 'stretch' && (
        <rect x={share(start)} width={share(end - start)} y="-5" height="10" rx="2" />
      )}
      {kind === 'until' && <line x1={share(start)} x2={share(end)} />}
      <svg className="sign" x={share(sign)} width="14" height="14">
        <g transform="translate(-7 -7)">
          <circle cx="7" cy="7" r="8" />
          <Shape state={shapes[state]} />
        </g>
      </svg>
    </g>
  );
}

interface LaneProps {
  bars: readonly Bar[];
  schoolYear: number;
  today: string;
}

/** One item's turns along the months of a school year; said in words as a whole. */
export function Lane({ bars, schoolYear, today }: LaneProps) {
  const lanes = Math.max(...bars.map(({ lane }) => lane)) + 1;
  const now = placeOf(today, schoolYear);
  const middle = share((now.start + now.end) / 2);
  return (
    <>
      <span className="room" style={{ height: lanes * STEP }} />
      <svg role="img" aria-label={bars.map(({ said }) => said).join('; ')}>
        {say.months.map((month, at) => (
          <line key={month} className="month" x1={share(at / 12)} x2={share(at / 12)} y2="100%" />
        ))}
        {schoolYearOf(today) === schoolYear && (
          <line className="today" x1={middle} x2={middle} y2="100%" />
        )}
        <svg y="50%">
          {bars.map((bar) => (
            <Turn key={bar.key} bar={bar} lanes={lanes} />
          ))}
        </svg>
      </svg>
    </>
  );
}

/** What the signs on the line mean. */
export const Signs = () => (
  <>
    <ul className="signs" aria-label={say.signs}>
      {(['planned', 'in_progress', 'done', 'overdue', 'unasked'] as const).map((state) => (
        <li key={state}>
          <Status state={shapes[state]}>{say.signsOf[state]}</Status>
        </li>
      ))}
    </ul>
    <p className="cap">{say.legend}</p>
  </>
);
