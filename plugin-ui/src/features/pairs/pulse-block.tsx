import { useState } from 'react';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { PulseLine } from '@nastavnik/contracts/pulse';
import { useDates } from '../../shared/dates.ts';
import { usePulseOfPairQuery } from '../../shared/mentoring/pulse.api.ts';
import { tenths } from '../../shared/numbers.ts';
import { personName } from '../../shared/person.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Sparkline } from '../../shared/ui/sparkline.tsx';
import { Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { PulseDialog } from './pulse-dialog.tsx';
import { pulse as say } from './pulse-words.ts';

/** The last points that fit beside a name. */
const FIT = 12;

function Answers({ line: { points, questions } }: { line: PulseLine }) {
  const last = points.at(-1);
  if (!last) return null;
  const titleOf = (code: string) =>
    questions.find((question) => question.code === code)?.title ?? code;
  return (
    <details>
      <summary>{say.answers}</summary>
      <ul>
        {last.marks.map(({ question, mark }) => (
          <li key={question}>
            {titleOf(question)}: <b className="nw">{say.mark(mark)}</b>
          </li>
        ))}
      </ul>
      {last.enteredBy && <p className="sec">{say.by(personName(last.enteredBy))}</p>}
    </details>
  );
}

/** Whether the person is asked now, or when. */
function asking({ asksFrom }: PulseLine, today: string, day: (date: string) => string) {
  if (asksFrom === null) return null;
  return asksFrom <= today ? say.asked : say.next(day(asksFrom));
}

function Line({ line, onWords }: { line: PulseLine; onWords: () => void }) {
  const { day, today } = useDates();
  const { person, side, points, trouble } = line;
  const who = personName(person);
  const shown = points.slice(-FIT);
  const last = shown.at(-1);
  const due = line.asksFrom !== null && line.asksFrom <= today;
  return (
    <li>
      <div className="pulse">
        <div>
          <b>{who}</b>
          <div className="sec">
            {[last ? say.last(tenths(last.mean), day(last.on)) : say.none, asking(line, today, day)]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
        {last && (
          <Sparkline
            label={say.line(who, shown.map(({ mean }) => tenths(mean)).join('; '))}
            values={shown.map(({ mean }) => mean)}
            from={1}
            to={5}
            bad={trouble !== null}
          />
        )}
        {due && side === 'mentee' && (
          <Button kind="quiet" onClick={onWords}>
            {say.fromWords}
            <span className="vh"> {who}</span>
          </Button>
        )}
      </div>
      {trouble && <Note tone="warn">{say.trouble[trouble]}</Note>}
      <Answers line={line} />
    </li>
  );
}

/** Why nobody is asked, when nobody is. */
function whyNot({ status, needsDecision, lastMetOn, mentees }: Pair): string | null {
  const group = mentees.length > 1;
  if (status === 'finished' || status === 'broken') return say.over(group);
  if (needsDecision !== null) return say.waits(group);
  return lastMetOn === null ? say.soon : null;
}

/** How both sides get on, in time; for the curator who is not in the pair. */
export function PulseBlock({ pair }: { pair: Pair }) {
  const query = usePulseOfPairQuery({ params: { pairId: pair.id } });
  const { data, error, isFetching, refetch } = query;
  const [asked, setAsked] = useState<PulseLine>();
  const why = whyNot(pair);
  return (
    <Block title={say.title} caption={say.caption}>
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={3} />}
      {data && (
        <>
          <ul className="pulses">
            {data.lines.map((line) => (
              <Line key={line.person.id} line={line} onWords={() => setAsked(line)} />
            ))}
          </ul>
          <p className="sec">{why ?? say.about(data.everyDays)}</p>
        </>
      )}
      {asked && <PulseDialog pairId={pair.id} line={asked} onClose={() => setAsked(undefined)} />}
    </Block>
  );
}
