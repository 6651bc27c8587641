import type { ItemFact } from '@nastavnik/contracts/roadmap-facts';
import type { RoadmapBelowBrief } from '@nastavnik/contracts/roadmaps-below';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import type { Org } from '../../../platform/scope/scope.ts';

export interface KeptProgress extends RoadmapBelowBrief {
  orgId: string;
}

/** With what is known of its items. */
export interface CountedRoadmap extends RoadmapBelowBrief {
  facts: Record<string, ItemFact[]>;
}

type Row = Omit<KeptProgress, 'inForce' | 'period'> & {
  inForce: number;
  yearFrom: number;
  yearTo: number;
};

/** Those directly below: a region's municipalities, and schools that are under none. */
const below = ({ kind }: Org) =>
  kind === 'region'
    ? "t.region_id = ? AND (t.level = 'municipality' OR t.level = 'school' AND t.municipality_id IS NULL)"
    : "t.municipality_id = ? AND t.level = 'school'";

/** How far the roadmaps of every org are, for the one above it. */
@Injectable()
export class KeptProgressRepository {
  constructor(private readonly db: Db) {}

  /** Written anew: an org may have come under another one. */
  async keep(
    { id, kind, regionId, municipalityId }: Org,
    roadmaps: readonly CountedRoadmap[],
  ): Promise<void> {
    const rows = roadmaps.map((each) => [
      bin(id),
      bin(each.id),
      bin(regionId),
      municipalityId === null ? null : bin(municipalityId),
      kind,
      each.title,
      each.period.from,
      each.period.to,
      each.state,
      each.inForce,
      JSON.stringify(each.counts),
      JSON.stringify(each.facts),
      each.waiting,
      new Date(each.changedAt),
    ]);
    await this.db.transaction(async () => {
      await this.db.query('DELETE FROM agg_roadmaps WHERE school_id = ?', [bin(id)]);
      if (rows.length === 0) return;
      await this.db.query(
        `INSERT INTO agg_roadmaps (school_id, roadmap_id, region_id, municipality_id, level, title,
           year_from, year_to, state, in_force, counts, facts, waiting, changed_at)
         VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
        rows.flat(),
      );
    });
  }

  /** What was known of the items of the org in scope when they were counted last. */
  async facts(): Promise<Map<string, ItemFact[]>> {
    const rows = await this.db.query<Pick<CountedRoadmap, 'facts'>>(
      'SELECT t.facts FROM agg_roadmaps t WHERE t.school_id = ?',
      [this.db.school],
    );
    return new Map(rows.flatMap(({ facts }) => Object.entries(facts)));
  }

  /**
   * Roadmaps of the orgs directly below the one in scope whose years have not passed, or that still wait
   * for a word from above; the later first.
   */
  async ofBelow(org: Org, year: number): Promise<KeptProgress[]> {
    const rows = await this.db.query<Row>(
      `SELECT t.school_id AS orgId, t.roadmap_id AS id, t.title, t.year_from AS yearFrom,
              t.year_to AS yearTo, t.state, t.in_force AS inForce, t.counts, t.waiting,
              t.changed_at AS changedAt
       FROM agg_roadmaps t WHERE ${below(org)} AND (t.year_to >= ? OR t.waiting > 0)
       ORDER BY t.in_force DESC, t.changed_at DESC`,
      [this.db.school, year],
    );
    return rows.map(({ inForce, yearFrom, yearTo, changedAt, ...row }) => ({
      ...row,
      period: { from: yearFrom, to: yearTo },
      inForce: Boolean(inForce),
      changedAt: new Date(changedAt).toISOString(),
    }));
  }
}
