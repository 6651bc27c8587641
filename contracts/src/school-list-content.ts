import { z } from 'zod';
import { Id } from './primitives.ts';
import { OrgKind } from './session.ts';

/** The calendar year of a list. */
export const ListYear = z.int().min(2020).max(2100);

/** A school that takes part, and why it is on the list. */
export const ListedSchool = z
  .object({
    schoolId: Id,
    name: z.string(),
    reason: z.string(),
    /** Of a region's list: whose school it is. */
    municipality: z.string().nullable(),
  })
  .meta({ id: 'ListedSchool' });
export type ListedSchool = z.infer<typeof ListedSchool>;

/** A list as it is handed over. */
export const SchoolListContent = z
  .object({ year: ListYear, level: OrgKind, schools: z.array(ListedSchool) })
  .meta({ id: 'SchoolListContent' });
export type SchoolListContent = z.infer<typeof SchoolListContent>;
