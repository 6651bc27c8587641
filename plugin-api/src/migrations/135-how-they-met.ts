import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mentor's diary says how they met and what hindered. */
export class HowTheyMet1763800135000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE meetings
        ADD COLUMN mode VARCHAR(16) NULL AFTER minutes,
        ADD COLUMN difficulties VARCHAR(1000) NULL AFTER done`);
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE meetings DROP COLUMN mode, DROP COLUMN difficulties');
  }
}
