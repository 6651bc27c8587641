import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A mentee may leave a group that goes on, and another may join it by an order of their own. Whoever
 * has left is not `is_open`, so the keys that hold one open pair let them go. No day of joining: from
 * the beginning; no day of leaving: to the end.
 */
export class LeavingAGroup1763800086000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE pair_mentees
        ADD COLUMN joined_on    DATE NULL,
        ADD COLUMN order_number VARCHAR(50) NULL,
        ADD COLUMN order_date   DATE NULL,
        ADD COLUMN left_on      DATE NULL,
        ADD COLUMN leave_reason VARCHAR(40) NULL,
        ADD COLUMN leave_note   VARCHAR(1000) NULL,
        ADD COLUMN left_by      BINARY(16) NULL`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      ALTER TABLE pair_mentees
        DROP COLUMN joined_on, DROP COLUMN order_number, DROP COLUMN order_date,
        DROP COLUMN left_on, DROP COLUMN leave_reason, DROP COLUMN leave_note,
        DROP COLUMN left_by`);
  }
}
