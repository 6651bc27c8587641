import { useState } from 'react';
import type { Coverage, Overview, TodoCode } from '@nastavnik/contracts/indicators';
import { useDates } from '../../shared/dates.ts';
import { count, number, percent, plural, words as numbers } from '../../shared/numbers.ts';
import { usePack } from '../../shared/pack.ts';
import { Figure, Gauge, Sums } from '../../shared/ui/figures.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { HowCounted } from './how-counted.tsx';
import { Records } from './records.tsx';
import { shareOf } from './trend.ts';
import { words } from './words.ts';

/** People first: how many are missing, or how many take part when nothing is asked. */
function Headline({ coverage, year }: { coverage: Coverage; year: number }) {
  const { gap, involved } = coverage;
  if (gap !== null && gap > 0)
    return (
      <Figure value={number(gap)}>
        {plural(gap, words.gap)} {words.toTarget(year)}
      </Figure>
    );
  return (
    <Figure value={number(involved)}>
      {plural(involved, words.involved)} {gap === null ? words.noTarget(year) : words.reached(year)}
    </Figure>
  );
}

function useMarks({ coverage, countedOn }: Overview) {
  const { day } = useDates();
  const { pupils, involved, forecast, target, targetPeople } = coverage;
  const expected = shareOf(forecast, pupils);
  return {
    fact: {
      value: coverage.percent,
      label: words.fact(number(involved), number(pupils), percent(coverage.percent)),
    },
    forecast:
      forecast > involved
        ? {
            value: expected,
            label: words.forecast(day(countedOn), number(forecast), percent(expected)),
          }
        : undefined,
    target: target
      ? {
          value: target.percent,
          label: words.target(percent(target.percent), number(targetPeople)),
        }
      : undefined,
  };
}

function useSums({ coverage, countedOn, year }: Overview) {
  const { day } = useDates();
  const { involved, mentees, mentors, awaitingOrder, forecast, toFind } = coverage;
  return [
    {
      term: words.inYear(year),
      value: (
        <Records to="/pairs?view=active" right="pairs.read">
          {number(involved)}
        </Records>
      ),
      note: words.split(count(mentees, words.mentee), count(mentors, words.mentor)),
    },
    {
      term: words.awaits,
      value: (
        <Records to="/pairs?view=awaits_order" right="pairs.read">
          +{number(awaitingOrder)}
        </Records>
      ),
    },
    { term: words.forecastOn(day(countedOn)), value: number(forecast) },
    ...(toFind === null
      ? []
      : [{ term: words.find, value: number(toFind), note: plural(toFind, numbers.person) }]),
  ];
}

/** What would close the gap, in one sentence, and who of the base waits for what. */
function Ways({ coverage, todo }: Overview) {
  const { gap, awaitingOrder, toFind } = coverage;
  if (!gap) return null;
  const people = (amount: number) => count(amount, numbers.person);
  const ways = [
    awaitingOrder > 0 && words.byOrder(people(awaitingOrder)),
    toFind !== null && toFind > 0 && words.byFinding(people(toFind)),
  ].filter((way) => way !== false);
  const waits = (code: TodoCode) => todo.find((item) => item.code === code)?.count ?? 0;
  const waiting = [
    waits('no_consent') > 0 && words.waitConsent(people(waits('no_consent'))),
    waits('no_mentor') > 0 && words.waitMentor(people(waits('no_mentor'))),
  ].filter((part) => part !== false);
  return (
    <p className="sec">
      {ways.length > 0 && words.ways(ways)} {waiting.length > 0 && words.waiting(waiting)}
    </p>
  );
}

/** Coverage of pupils against this year's target, in people and in percent. */
export function CoverageBlock({ overview }: { overview: Overview }) {
  const [asks, setAsks] = useState(false);
  const { pack } = usePack();
  const marks = useMarks(overview);
  const sums = useSums(overview);
  const { coverage, year } = overview;
  const { target } = coverage;
  const grades = pack?.norms.coverageGrades;
  return (
    <Block
      span={7}
      title={
        <>
          {words.coverage}{' '}
          {grades && <span className="nw">{words.grades(grades.from, grades.to)}</span>}
        </>
      }
      more={
        <button type="button" className="link" onClick={() => setAsks(true)}>
          {words.how}
        </button>
      }
    >
      <Headline coverage={coverage} year={year} />
      <Gauge {...marks} />
      <Sums sums={sums} />
      <Ways {...overview} />
      {target && <p className="cap">{words.setBy(target.orgName, target.example)}</p>}
      {asks && <HowCounted overview={overview} onClose={() => setAsks(false)} />}
    </Block>
  );
}
