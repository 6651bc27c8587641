import type { ReactNode } from 'react';
import type { ProgrammeCard } from '@nastavnik/contracts/programme-cards';
import type { MeetingNorm, ProgrammeRules } from '@nastavnik/contracts/programme-rules';
import { Link } from 'wouter';
import { schoolYearTitle, useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { Block } from '../../shared/ui/page.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { card as say } from './card-words.ts';
import { words } from './words.ts';

/** Two lines may say the same. */
const withIds = (lines: readonly string[]) =>
  lines.map((line, place) => ({ id: `${place} ${line}`, line }));

interface LinesProps {
  lines: readonly string[];
  none?: string;
}

const Lines = ({ lines, none = say.empty }: LinesProps): ReactNode =>
  lines.length === 0 ? (
    <p className="sec">{none}</p>
  ) : (
    <ul>
      {withIds(lines).map(({ id, line }) => (
        <li key={id}>{line}</li>
      ))}
    </ul>
  );

const normLines = ({ meetings, per, minutes, quietDays }: MeetingNorm): string[] => [
  [say.norm(meetings, per), minutes !== null && say.minutes(minutes)].filter(Boolean).join(', '),
  say.quiet(quietDays),
];

function ruleLines(rules: ProgrammeRules): string[] {
  const asked = (['sameSex', 'sameLanguage', 'sameShift', 'sameBuilding', 'admitted'] as const)
    .filter((rule) => rules[rule])
    .map((rule) => say.rules[rule]);
  return [
    ...(rules.classGap === null ? [] : [say.rules.classGap(rules.classGap)]),
    ...asked,
    rules.classTeacher ? say.rules.classTeacher : say.rules.noClassTeacher,
    rules.relatives ? say.rules.relatives : say.rules.noRelatives,
  ];
}

function useFacts(programme: ProgrammeCard): [string, ReactNode][] {
  const { day } = useDates();
  const { words: pack } = usePack();
  const { form, schoolYear, startsOn, endsOn, act, protocol, carriedFrom } = programme;
  const { facts } = say;
  const rows: [string, ReactNode][] = [
    [facts.form, pack?.form(form)],
    [facts.year, schoolYearTitle(schoolYear)],
    [facts.dates, startsOn || endsOn ? words.period(day(startsOn), day(endsOn)) : say.empty],
    [facts.goal, programme.goal ?? say.empty],
    [facts.tasks, <Lines key="tasks" lines={programme.tasks} />],
    [facts.results, <Lines key="results" lines={programme.results} />],
    [facts.criteria, programme.criteria ?? say.empty],
    [facts.norm, <Lines key="norm" lines={normLines(programme.norm)} />],
    [facts.rules, <Lines key="rules" lines={ruleLines(programme.rules)} />],
    [facts.act, act ? say.order(act.number, day(act.date)) : '–'],
    [
      facts.protocol,
      protocol ? say.protocol(protocol.body, protocol.number, day(protocol.date)) : '–',
    ],
  ];
  if (carriedFrom)
    rows.push([
      facts.carried,
      <Link key="from" href={`/programmes/${carriedFrom}`}>
        {say.carriedFrom}
      </Link>,
    ]);
  return rows;
}

function Schedule({ programme: { stages, meetings } }: { programme: ProgrammeCard }) {
  const { day } = useDates();
  const { words: pack } = usePack();
  return (
    <>
      <h3>{say.plannedStages}</h3>
      <Lines
        lines={stages.map(({ title, from, to }) =>
          from || to ? `${title}: ${words.period(day(from), day(to))}` : title,
        )}
        none={say.noStages}
      />
      <h3>{say.plannedMeetings}</h3>
      <Lines
        lines={meetings.map(({ type, title, week }) =>
          [title, say.week(week), pack?.meetingType(type)].filter(Boolean).join(', '),
        )}
        none={say.noMeetings}
      />
    </>
  );
}

/** All that is written in a programme. */
export function ProgrammeContent({ programme }: { programme: ProgrammeCard }) {
  const facts = useFacts(programme);
  return (
    <Block title={say.content}>
      <KeyValue facts={facts} />
      <Schedule programme={programme} />
    </Block>
  );
}
