import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The figures of a region's schools lie together, so that its overview reads no row of theirs apart. */
export class CoverageByIndex1763800134000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE agg_coverage
        ADD KEY coverage_figures (region_id, year, municipality_id, pupils, mentees, mentors,
          awaiting, counted_at),
        DROP KEY coverage_of_region`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      ALTER TABLE agg_coverage
        ADD KEY coverage_of_region (region_id, year),
        DROP KEY coverage_figures`);
  }
}
