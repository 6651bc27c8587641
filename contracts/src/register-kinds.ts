import { z } from 'zod';
import type { OrgKind } from './session.ts';

/** What an org keeps a list of beside its roadmap. */
export const RegisterKind = z.enum([
  'WORKING_GROUP',
  'PARTNER',
  'LOCAL_ACT',
  'FACILITY',
  'INCENTIVE',
  'DECISION',
  'ADOPTION',
  'SITE_SECTION',
  'GROWTH_PROGRAMME',
  'MANAGEMENT_TEAM',
  'STUDY_VISIT',
  'MATERIAL',
]);
export type RegisterKind = z.infer<typeof RegisterKind>;

/** The acts by which a school takes mentoring up (model §9, R12–R13). */
export const LocalActCode = z.enum([
  'REGULATION',
  'ADOPTION',
  'ROADMAP',
  'CURATOR',
  'RESPONSIBLE',
  'RESOURCES',
  'MONITORING',
]);
export type LocalActCode = z.infer<typeof LocalActCode>;

/** A measure of the whole complex, or a reward that somebody was given. */
export const IncentiveCode = z.enum(['MEASURE', 'REWARD']);
export type IncentiveCode = z.infer<typeof IncentiveCode>;

/** Which organisations take part in growth programmes: territories set a target for each (model §9, R46–R47). */
export const GrowthOrg = z.enum(['SCHOOL', 'KINDERGARTEN', 'EXTRA']);
export type GrowthOrg = z.infer<typeof GrowthOrg>;

/** Whom a material of the library is for. */
export const Audience = z.enum(['MENTORS', 'CURATORS', 'HEADS', 'MUNICIPALITIES', 'EVERYBODY']);
export type Audience = z.infer<typeof Audience>;

/** What an entry may say beside its title. */
export const registerFields = [
  'code',
  'party',
  'terms',
  'act',
  'from',
  'until',
  'outcome',
  'before',
  'after',
  'year',
  'link',
  'edition',
] as const;
export type RegisterField = (typeof registerFields)[number];

interface KindRules {
  /** Who keeps it. */
  at: readonly OrgKind[];
  fields: readonly RegisterField[];
  /** Those that cannot be left out; the title never can. */
  needs: readonly RegisterField[];
  codes?: readonly string[];
  /** A file lies beside an entry: its act as it was signed, or the material itself. */
  takesFile?: true;
}

const everywhere: readonly OrgKind[] = ['region', 'municipality', 'school'];
const above: readonly OrgKind[] = ['region', 'municipality'];

/** Which words each list has; an entry that says more, or less than it must, is refused. */
export const registerKinds: Record<RegisterKind, KindRules> = {
  WORKING_GROUP: {
    at: everywhere,
    fields: ['party', 'terms', 'act', 'from', 'until'],
    needs: ['party'],
    takesFile: true,
  },
  PARTNER: {
    at: everywhere,
    fields: ['party', 'terms', 'act', 'from', 'until'],
    needs: ['terms'],
    takesFile: true,
  },
  LOCAL_ACT: {
    at: ['school'],
    fields: ['code', 'act', 'until'],
    needs: ['code', 'act'],
    codes: LocalActCode.options,
    takesFile: true,
  },
  FACILITY: {
    at: everywhere,
    fields: ['party', 'terms', 'from', 'outcome'],
    needs: ['party'],
  },
  // without a file: an order of rewards names mentors, pupils among them
  INCENTIVE: {
    at: everywhere,
    fields: ['code', 'party', 'terms', 'act', 'from', 'until'],
    needs: ['code', 'party'],
    codes: IncentiveCode.options,
  },
  DECISION: {
    at: everywhere,
    fields: ['party', 'terms', 'act', 'until', 'before', 'after', 'outcome'],
    needs: ['party', 'until'],
    takesFile: true,
  },
  // a school's decision is one of its local acts
  ADOPTION: {
    at: above,
    fields: ['act', 'party', 'terms'],
    needs: ['act'],
    takesFile: true,
  },
  SITE_SECTION: {
    at: ['municipality', 'school'],
    fields: ['terms', 'from', 'until'],
    needs: ['terms', 'from'],
  },
  GROWTH_PROGRAMME: {
    at: above,
    fields: ['code', 'party', 'terms', 'year', 'act', 'outcome'],
    needs: ['code', 'party', 'year'],
    codes: GrowthOrg.options,
    takesFile: true,
  },
  MANAGEMENT_TEAM: {
    at: above,
    fields: ['code', 'party', 'terms', 'year', 'act', 'outcome'],
    needs: ['code', 'party', 'terms', 'year'],
    codes: GrowthOrg.options,
    takesFile: true,
  },
  STUDY_VISIT: {
    at: above,
    fields: ['party', 'terms', 'from', 'outcome'],
    needs: ['party', 'from'],
    takesFile: true,
  },
  MATERIAL: {
    at: above,
    fields: ['code', 'terms', 'year', 'edition', 'link'],
    needs: ['code', 'terms', 'year'],
    codes: Audience.options,
    takesFile: true,
  },
};

export const keptAt = (level: OrgKind): RegisterKind[] =>
  RegisterKind.options.filter((kind) => registerKinds[kind].at.includes(level));
