import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A fact may be a share, with hundredths of a percent. */
export class SharesOfFacts1763800122000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('ALTER TABLE agg_facts MODIFY value DECIMAL(12, 2) UNSIGNED NOT NULL');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE agg_facts MODIFY value INT UNSIGNED NOT NULL');
  }
}
