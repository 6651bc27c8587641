import type { ConsentMark } from '@nastavnik/contracts/consents';
import { Link } from 'wouter';
import { addDays, useDates } from '../dates.ts';
import { usePack } from '../pack.ts';
import type { State } from '../ui/status.tsx';
import { Status } from '../ui/status.tsx';
import { KeyValue } from '../ui/story.tsx';
import { words } from './words.ts';

interface Reading {
  state: State;
  /** «получено», «истекает 12.12», «истекло», «отозвано», «нет» */
  word: string;
}

/** How a consent is shown; one that runs out within so many days asks for attention. */
export function readMark(
  { state, until }: ConsentMark,
  dates: { today: string; day: (date: string) => string },
  soonDays: number,
): Reading {
  if (state === 'none') return { state: 'none', word: 'нет' };
  if (state === 'withdrawn') return { state: 'bad', word: 'отозвано' };
  if (state === 'expired') return { state: 'bad', word: 'истекло' };
  if (until !== null && until <= addDays(dates.today, soonDays))
    return { state: 'warn', word: `истекает ${dates.day(until)}` };
  return { state: 'ok', word: 'получено' };
}

/** A reader of marks with this school's dates and norms. */
export function useReadMark() {
  const dates = useDates();
  const soon = usePack().pack?.norms.consentEndsSoonDays ?? 0;
  return (mark: ConsentMark) => readMark(mark, dates, soon);
}

/** A person's consents in a table's cell: shape and short name, the state for screen readers. */
export function ConsentMarks({ marks }: { marks: readonly ConsentMark[] }) {
  const read = useReadMark();
  const { words: pack } = usePack();
  return (
    <span className="cons">
      {marks.map((mark) => {
        const { state, word } = read(mark);
        return (
          <Status key={mark.kind} state={state}>
            {pack?.consentShort(mark.kind)}
            <span className="vh"> {word}</span>
          </Status>
        );
      })}
    </span>
  );
}

interface ConsentFactsProps {
  personId: string;
  marks: readonly ConsentMark[];
}

/** A person's consents on their card, with a way to the records behind them. */
export function ConsentFacts({ personId, marks }: ConsentFactsProps) {
  const read = useReadMark();
  const { words: pack } = usePack();
  const factOf = (mark: ConsentMark) => {
    const { state, word } = read(mark);
    const shown = <Status state={state}>{word}</Status>;
    return [pack?.consent(mark.kind) ?? mark.kind, shown] as const;
  };
  return (
    <>
      <h3>Согласия</h3>
      <KeyValue facts={marks.map(factOf)} />
      <p>
        <Link href={`/consents?person=${personId}`}>{words.allRecords}</Link>
      </p>
    </>
  );
}

/** What the shapes of consents mean, below a table. */
export const ConsentLegend = () => (
  <span className="legend">
    Согласия: <Status state="ok">получено</Status> <Status state="warn">скоро истекает</Status>{' '}
    <Status state="bad">истекло или отозвано</Status> <Status state="none">нет</Status>
  </span>
);
