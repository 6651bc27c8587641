import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts of a territory are summed from the index alone, however many schools it has. */
export class FactsOfTerritory1763800127000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE agg_facts
        DROP KEY facts_of_municipality,
        DROP KEY facts_of_region,
        ADD KEY facts_of_municipality (municipality_id, level, fact, value),
        ADD KEY facts_of_region (region_id, level, fact, value)`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      ALTER TABLE agg_facts
        DROP KEY facts_of_municipality,
        DROP KEY facts_of_region,
        ADD KEY facts_of_municipality (municipality_id, fact, value),
        ADD KEY facts_of_region (region_id, fact, value)`);
  }
}
