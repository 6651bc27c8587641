import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Facts are kept by year, so that a turn of last year is held against last year. What was counted before is
 * no year's: everything is counted anew within minutes.
 */
export class FactsByYear1763800142000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('DELETE FROM agg_facts');
    await db.query(`
      ALTER TABLE agg_facts
        ADD COLUMN year SMALLINT UNSIGNED NOT NULL AFTER fact,
        DROP PRIMARY KEY,
        ADD PRIMARY KEY (school_id, fact, year),
        DROP KEY facts_of_municipality,
        DROP KEY facts_of_region,
        ADD KEY facts_of_municipality (municipality_id, level, fact, year, value),
        ADD KEY facts_of_region (region_id, level, fact, year, value)`);
  }

  async down(db: QueryRunner) {
    await db.query('DELETE FROM agg_facts');
    await db.query(`
      ALTER TABLE agg_facts
        DROP PRIMARY KEY,
        ADD PRIMARY KEY (school_id, fact),
        DROP KEY facts_of_municipality,
        DROP KEY facts_of_region,
        DROP COLUMN year,
        ADD KEY facts_of_municipality (municipality_id, level, fact, value),
        ADD KEY facts_of_region (region_id, level, fact, value)`);
  }
}
