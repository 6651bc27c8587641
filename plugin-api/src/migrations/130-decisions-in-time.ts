import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day on which an entry came into its list: what shows an item done in one turn shows nothing of the next. */
export class DecisionsInTime1763800130000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('ALTER TABLE register_entries ADD COLUMN entered_on DATE NULL');
    // the nearest that is known of what was entered before
    await db.query('UPDATE register_entries SET entered_on = DATE(changed_at)');
    await db.query('ALTER TABLE register_entries MODIFY entered_on DATE NOT NULL');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE register_entries DROP COLUMN entered_on');
  }
}
