import type { z } from 'zod';
import type { OrAcademicSession, OrCourse, OrOrg } from '@nastavnik/contracts/oneroster-wire';
import { orgOf } from '../held-orgs.ts';
import type { OrgRow, YearRow } from '../query/rows.repository.ts';
import type { Writing } from './refs.ts';

export const latest = (moments: string[]): string =>
  moments.reduce((one, other) => (one > other ? one : other));

export const baseOf = (sourcedId: string, active: boolean, dateLastModified: string) => ({
  sourcedId,
  status: active ? ('active' as const) : ('tobedeleted' as const),
  dateLastModified,
});

const orgTypes = { region: 'state', municipality: 'district', school: 'school' } as const;

/** The parent is named when the host may see it. */
export function orgsOf(rows: OrgRow[], { held, ref }: Writing): z.input<typeof OrOrg>[] {
  const parentOf = (id: string) => {
    const { kind, municipalityId, regionId } = orgOf(held, id);
    const above = kind === 'school' ? (municipalityId ?? regionId) : regionId;
    return above === id ? undefined : held.orgs.get(above);
  };
  const children = Map.groupBy(rows, ({ id }) => parentOf(id)?.id);
  return rows.map(({ id, name, updatedAt }) => {
    const { sourcedId, kind } = orgOf(held, id);
    const parent = parentOf(id);
    const below = children.get(id) ?? [];
    return {
      ...baseOf(sourcedId, true, updatedAt),
      name,
      type: orgTypes[kind],
      identifier: sourcedId,
      ...(parent && { parent: ref('org', parent.sourcedId) }),
      children: below.map((child) => ref('org', orgOf(held, child.id).sourcedId)),
    };
  });
}

const yearId = (year: number) => `year-${year}`;
export const termId = (year: number) => `term-${year}`;
export const courseId = (kind: string) => `course-${kind}`;

/**
 * We hold no terms, and every class needs one: the standard's simplest true answer is a school year
 * with one term as long as itself, both named after the year in which they end.
 */
export function sessionsOf(rows: YearRow[], { ref }: Writing): z.input<typeof OrAcademicSession>[] {
  return [...Map.groupBy(rows, ({ year }) => year)].flatMap(([year, of]) => {
    const common = {
      title: `${year - 1}/${String(year).slice(2)}`,
      startDate: `${year - 1}-09-01`,
      endDate: `${year}-08-31`,
      schoolYear: String(year),
    };
    const changed = latest(of.map(({ updatedAt }) => updatedAt));
    return [
      {
        ...baseOf(yearId(year), true, changed),
        ...common,
        type: 'schoolYear' as const,
        children: [ref('academicSession', termId(year))],
      },
      {
        ...baseOf(termId(year), true, changed),
        ...common,
        type: 'term' as const,
        parent: ref('academicSession', yearId(year)),
        children: [],
      },
    ];
  });
}

const courseTitles = { homeroom: 'Класс', scheduled: 'Учебная группа' };

/** Nor courses: each kind of classes is one. */
export const coursesOf = (rows: YearRow[]): z.input<typeof OrCourse>[] =>
  [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, of]) => ({
    ...baseOf(courseId(kind), true, latest(of.map(({ updatedAt }) => updatedAt))),
    title: courseTitles[kind],
    courseCode: kind,
  }));
