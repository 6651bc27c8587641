import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a scan of an act is and where its bytes are; both sides of a round keep it. */
export class ActScans1763800115000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('ALTER TABLE submissions ADD COLUMN scan JSON NULL AFTER act');
    await db.query('ALTER TABLE approvals ADD COLUMN scan JSON NULL AFTER act');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE approvals DROP COLUMN scan');
    await db.query('ALTER TABLE submissions DROP COLUMN scan');
  }
}
