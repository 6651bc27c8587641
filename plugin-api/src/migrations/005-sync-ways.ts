import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a run's rows came, and in which uploaded file a finding is. */
export class SyncWays1763800005000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query("ALTER TABLE sync_runs ADD COLUMN way VARCHAR(8) NOT NULL DEFAULT 'push'");
    await db.query('ALTER TABLE sync_issues ADD COLUMN file VARCHAR(80) NULL');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE sync_issues DROP COLUMN file');
    await db.query('ALTER TABLE sync_runs DROP COLUMN way');
  }
}
