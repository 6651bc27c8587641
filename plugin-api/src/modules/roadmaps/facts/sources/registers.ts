import {
  type GrowthOrg,
  LocalActCode,
  type RegisterKind,
} from '@nastavnik/contracts/register-kinds';
import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { OrgKind } from '@nastavnik/contracts/session';
import { above, anywhere, type FactParameter, type FactQuery } from '../fact-query.ts';

interface Told {
  of: RegisterKind;
  at: readonly OrgKind[];
  /** All of the entries, unless said otherwise. */
  value?: string;
  where?: string;
  /** What the marks of the condition stand for. */
  asks?: readonly FactParameter[];
  /** Entries whose last day has passed do not count. */
  inForce?: true;
}

/** The organisations of a kind that take part this year, each once whatever number of its entries. */
const ofYear = (of: RegisterKind, code: GrowthOrg): Told => ({
  of,
  at: above,
  value: 'COUNT(DISTINCT t.party)',
  where: `t.code = '${code}' AND t.year = ?`,
  asks: ['calendarYear'],
});

/** What the lists of an org tell. */
const told: Partial<Record<ProofCode, Told>> = {
  WORKING_GROUP_SET: {
    of: 'WORKING_GROUP',
    at: anywhere,
    where: 't.act IS NOT NULL',
    inForce: true,
  },
  PARTNERS_LISTED: { of: 'PARTNER', at: ['municipality', 'school'] },
  PARTNER_AGREEMENTS_SIGNED: {
    of: 'PARTNER',
    at: ['school'],
    where: 't.act IS NOT NULL',
    inForce: true,
  },
  FACILITIES_PROPOSED: { of: 'FACILITY', at: anywhere },
  INCENTIVES_ADOPTED: { of: 'INCENTIVE', at: above, where: "t.code = 'MEASURE'" },
  REGULATION_APPROVED: {
    of: 'LOCAL_ACT',
    at: ['school'],
    where: "t.code = 'REGULATION'",
    inForce: true,
  },
  LOCAL_ACTS_COMPLETE: {
    of: 'LOCAL_ACT',
    at: ['school'],
    value: `COUNT(DISTINCT t.code) = ${LocalActCode.options.length}`,
    inForce: true,
  },
  ADOPTION_DECIDED: { of: 'ADOPTION', at: above },
  SITE_SECTION_PUBLISHED: {
    of: 'SITE_SECTION',
    at: ['municipality', 'school'],
    where: 't.from_on <= ?',
    asks: ['today'],
    inForce: true,
  },
  GROWTH_SCHOOLS: ofYear('GROWTH_PROGRAMME', 'SCHOOL'),
  GROWTH_KINDERGARTENS: ofYear('GROWTH_PROGRAMME', 'KINDERGARTEN'),
  GROWTH_EXTRA: ofYear('GROWTH_PROGRAMME', 'EXTRA'),
  TEAMS_SCHOOLS: ofYear('MANAGEMENT_TEAM', 'SCHOOL'),
  TEAMS_KINDERGARTENS: ofYear('MANAGEMENT_TEAM', 'KINDERGARTEN'),
  TEAMS_EXTRA: ofYear('MANAGEMENT_TEAM', 'EXTRA'),
  STUDY_VISITS_HELD: {
    of: 'STUDY_VISIT',
    at: above,
    where: 't.outcome IS NOT NULL AND t.from_on BETWEEN ? AND ?',
    asks: ['since', 'until'],
  },
  MATERIALS_PUBLISHED: {
    of: 'MATERIAL',
    at: above,
    // a file is opened by its own organisation alone: only a link is published
    where: 't.link IS NOT NULL AND t.year = ?',
    asks: ['calendarYear'],
  },
  DECISIONS_TAKEN: {
    of: 'DECISION',
    at: above,
    // by the day of its act, or that on which it was entered
    where: "COALESCE(JSON_VALUE(t.act, '$.date'), t.entered_on) BETWEEN ? AND ?",
    asks: ['since', 'until'],
  },
  DECISIONS_MEASURED: {
    of: 'DECISION',
    at: above,
    // of those that were to be carried out in these days; none while the effect of one is not known
    value: 'IF(COUNT(*) = COUNT(t.after_is), COUNT(*), 0)',
    where: 't.until_on BETWEEN ? AND ?',
    asks: ['since', 'until'],
  },
};

/** A school's decision is one of its local acts, an authority's stands in a list of its own. */
const adoption: FactQuery = {
  fact: 'ADOPTION_DECIDED',
  at: ['school'],
  sql: `SELECT COUNT(*) AS value FROM register_entries t
    WHERE t.org_id = ? AND t.kind = 'LOCAL_ACT' AND t.code = 'ADOPTION' AND COALESCE(t.until_on, ?) >= ?`,
  params: ['org', 'today', 'today'],
};

const ofLists: readonly FactQuery[] = Object.entries(told).map(
  ([fact, { of, at, value = 'COUNT(*)', where, asks = [], inForce }]) => ({
    fact: fact as ProofCode,
    at,
    sql: [
      `SELECT ${value} AS value FROM register_entries t WHERE t.org_id = ? AND t.kind = '${of}'`,
      where,
      inForce && 'COALESCE(t.until_on, ?) >= ?',
    ]
      .filter(Boolean)
      .join(' AND '),
    params: ['org', ...asks, ...(inForce ? (['today', 'today'] as const) : [])],
  }),
);

export const registerFacts: readonly FactQuery[] = [...ofLists, adoption];
