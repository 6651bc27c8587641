import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is told of a closing event shows nobody, or shows those who have agreed to it. */
export class NobodyShown1763800125000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(
      'ALTER TABLE closing_events ADD COLUMN nobody_shown TINYINT NOT NULL DEFAULT 0 AFTER link',
    );
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE closing_events DROP COLUMN nobody_shown');
  }
}
