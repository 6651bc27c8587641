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
] as const;
export type RegisterField = (typeof registerFields)[number];

interface KindRules {
  /** Who keeps it. */
  at: readonly OrgKind[];
  fields: readonly RegisterField[];
  /** Those that cannot be left out; the title never can. */
  needs: readonly RegisterField[];
  codes?: readonly string[];
}

const everywhere: readonly OrgKind[] = ['region', 'municipality', 'school'];

/** Which words each list has; an entry that says more, or less than it must, is refused. */
export const registerKinds: Record<RegisterKind, KindRules> = {
  WORKING_GROUP: {
    at: everywhere,
    fields: ['party', 'terms', 'act', 'from', 'until'],
    needs: ['party'],
  },
  PARTNER: {
    at: everywhere,
    fields: ['party', 'terms', 'act', 'from', 'until'],
    needs: ['terms'],
  },
  LOCAL_ACT: {
    at: ['school'],
    fields: ['code', 'act', 'until'],
    needs: ['code', 'act'],
    codes: LocalActCode.options,
  },
  FACILITY: {
    at: everywhere,
    fields: ['party', 'terms', 'from', 'outcome'],
    needs: ['party'],
  },
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
  },
  // a school's decision is one of its local acts
  ADOPTION: {
    at: ['region', 'municipality'],
    fields: ['act', 'party', 'terms'],
    needs: ['act'],
  },
  SITE_SECTION: {
    at: ['municipality', 'school'],
    fields: ['terms', 'from', 'until'],
    needs: ['terms', 'from'],
  },
};

export const keptAt = (level: OrgKind): RegisterKind[] =>
  RegisterKind.options.filter((kind) => registerKinds[kind].at.includes(level));
