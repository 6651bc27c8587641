import type { ProgrammeSample } from '@nastavnik/contracts/pack-lists';
import type { Pack } from '@nastavnik/contracts/packs';
import { type MeetingNorm, usualRules } from '@nastavnik/contracts/programme-rules';
import type { ProgrammeChanges } from '@nastavnik/contracts/programme-cards';
import { daysAfter } from '../roster/age.ts';
import type { ProgrammeEntity } from './programme.entity.ts';

/** What a person writes of a programme. */
export type ProgrammeText = Pick<
  ProgrammeEntity,
  | 'title'
  | 'goal'
  | 'tasks'
  | 'results'
  | 'criteria'
  | 'startsOn'
  | 'endsOn'
  | 'normMeetings'
  | 'normPer'
  | 'normMinutes'
  | 'quietDays'
  | 'rules'
  | 'stages'
  | 'meetings'
>;

/** What only a draft may change; norm and rules are settings and change until the end. */
export const textFields = [
  'title',
  'goal',
  'tasks',
  'results',
  'startsOn',
  'endsOn',
  'stages',
  'meetings',
] as const satisfies (keyof ProgrammeChanges)[];

export const normColumns = ({ meetings, per, quietDays, minutes }: MeetingNorm) => ({
  normMeetings: meetings,
  normPer: per,
  normMinutes: minutes,
  quietDays,
});

/** The columns that a change of a programme touches. */
export function columnsOf({ norm, protocol, ...rest }: ProgrammeChanges): Partial<ProgrammeEntity> {
  return {
    ...rest,
    ...(norm && normColumns(norm)),
    ...(protocol !== undefined && {
      protocolBody: protocol?.body ?? null,
      protocolNumber: protocol?.number ?? null,
      protocolDate: protocol?.date ?? null,
    }),
  };
}

/** A draft with nothing but the region's norms. */
export const emptyText = (pack: Pack, title: string): ProgrammeText => ({
  title,
  goal: null,
  tasks: [],
  results: [],
  criteria: null,
  startsOn: null,
  endsOn: null,
  normMeetings: 2,
  normPer: 'month',
  normMinutes: null,
  quietDays: pack.norms.notMeetingDays,
  rules: usualRules,
  stages: [],
  meetings: [],
});

/** The first day of a programme in a school year, which begins in September of the year before. */
export const dayIn = (schoolYear: number, monthAndDay: string): string =>
  `${monthAndDay >= '09-01' ? schoolYear - 1 : schoolYear}-${monthAndDay}`;

/** A sample as a draft of a school year, its days counted out. */
export function textOf(sample: ProgrammeSample, schoolYear: number): ProgrammeText {
  const { title, goal, tasks, results, criteria, norm, rules, meetings } = sample;
  const startsOn = dayIn(schoolYear, sample.begins);
  return {
    title,
    goal,
    tasks,
    results,
    criteria,
    startsOn,
    endsOn: daysAfter(startsOn, sample.days),
    ...normColumns(norm),
    rules,
    stages: sample.stages.map(({ title: name, from, to }) => ({
      title: name,
      from: daysAfter(startsOn, from),
      to: daysAfter(startsOn, to),
    })),
    meetings,
  };
}

/** The same day a year later; 29 February becomes 28. */
export function yearLater(date: string): string;
export function yearLater(date: string | null): string | null;
export function yearLater(date: string | null): string | null {
  if (date === null) return null;
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(year) + 1}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}

/** A programme of last year as a draft of the next: everything but its pairs, its acts and its marks. */
export function carried(from: ProgrammeEntity): ProgrammeText {
  const { title, goal, tasks, results, criteria, startsOn, endsOn, rules, stages, meetings } = from;
  const { normMeetings, normPer, normMinutes, quietDays } = from;
  return {
    title,
    goal,
    tasks,
    results,
    criteria,
    startsOn: yearLater(startsOn),
    endsOn: yearLater(endsOn),
    normMeetings,
    normPer,
    normMinutes,
    quietDays,
    rules,
    stages: stages.map((stage) => ({
      title: stage.title,
      from: yearLater(stage.from),
      to: yearLater(stage.to),
    })),
    meetings,
  };
}
