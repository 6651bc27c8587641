import { z } from 'zod';
import { DateOnly, SourcedId } from './primitives.ts';
import { refusal } from './problem.ts';
import { ClockTime } from './roster.ts';
import { route } from './route.ts';

/** Large schools have some 2,000 a week; groups of a class are lessons of their own. */
export const TIMETABLE_LESSONS = 10_000;
/** How many wrong rows a refusal names. */
export const TIMETABLE_NAMED = 20;

/** A lesson of every week, by the host's own names. */
export const Lesson = z
  .strictObject({
    class: SourcedId,
    /** Who teaches it; several when groups of the class are taught at once. */
    teachers: z.array(SourcedId).max(10).default([]),
    /** Monday is 1. */
    weekday: z.int().min(1).max(7),
    starts: ClockTime,
    ends: ClockTime,
  })
  .refine(({ starts, ends }) => starts < ends, {
    path: ['ends'],
    error: 'Конец урока должен быть позже начала',
  })
  .meta({ id: 'Lesson' });
export type Lesson = z.infer<typeof Lesson>;

/** A school's whole week; it takes the place of the one before. No lessons take it away. */
export const Timetable = z
  .object({
    /** The first and the last day on which it holds: a quarter, a half-year, a school year. */
    from: DateOnly,
    until: DateOnly,
    lessons: z.array(Lesson).max(TIMETABLE_LESSONS),
  })
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    error: 'Последний день раньше первого',
  })
  .meta({ id: 'Timetable' });
export type Timetable = z.infer<typeof Timetable>;

/** What is held of a school's timetable after the call. */
export const TimetableTaken = z
  .object({ school: SourcedId, from: DateOnly, until: DateOnly, lessons: z.int() })
  .meta({ id: 'TimetableTaken' });
export type TimetableTaken = z.infer<typeof TimetableTaken>;

const WrongRow = z.object({
  /** The lesson's place in the list, from 0. */
  row: z.int(),
  code: z.enum(['class.unknown', 'teacher.unknown']),
  sourcedId: z.string(),
});
export type WrongRow = z.infer<typeof WrongRow>;

const wrongWords: Record<WrongRow['code'], string> = {
  'class.unknown': 'в школе нет класса',
  'teacher.unknown': 'в школе нет сотрудника',
};

/** Refusals of timetables; wrong times are refused as wrong input, by their place. */
export const timetableProblems = {
  'timetable.refused': refusal(
    409,
    z.object({
      /** How many there are; the first of them are named. */
      wrong: z.int(),
      rows: z.array(WrongRow).max(TIMETABLE_NAMED),
    }),
    ({ wrong, rows }) =>
      `Расписание не принято, прежнее осталось. Строк с ошибками: ${wrong}. ${rows
        .map(({ row, code, sourcedId }) => `Строка ${row}: ${wrongWords[code]} ${sourcedId}`)
        .join('; ')}.`,
  ),
} as const;

export const timetableRoutes = {
  put: route({
    method: 'PUT',
    path: '/sync/v1/schools/:sourcedId/timetable',
    summary: 'Replace the weekly timetable of a school: all of it or, when a row is wrong, nothing',
    may: { scope: 'roster.write' },
    bodyLimit: 4 * 1024 * 1024,
    params: z.object({ sourcedId: SourcedId }),
    body: Timetable,
    response: TimetableTaken,
  }),
};
