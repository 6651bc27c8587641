import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans keep all their names, packed; those of plans made before are forgotten. */
export class PlanNames1763800011000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('DELETE FROM sync_plans');
    await db.query('ALTER TABLE sync_plans MODIFY entries LONGBLOB NOT NULL');
  }

  async down(db: QueryRunner) {
    await db.query('DELETE FROM sync_plans');
    await db.query('ALTER TABLE sync_plans MODIFY entries LONGTEXT NOT NULL');
  }
}
