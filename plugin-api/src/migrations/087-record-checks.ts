import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A certificate is kept in one place: dates typed into mentors' records were not seen by the gate of pairs. */
export class RecordChecks1763800087000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('ALTER TABLE record_checks ADD COLUMN version INT UNSIGNED NOT NULL DEFAULT 1');
    // a later day is a newer certificate: what the older one held of its end holds no more
    await db.query(`
      UPDATE record_checks k JOIN mentors m ON m.school_id = k.school_id AND m.id = k.id
      SET k.valid_until = IF(k.valid_until < m.record_checked_on, NULL, k.valid_until),
        k.seen_on = m.record_checked_on, k.seen_by = NULL
      WHERE m.record_checked_on > k.seen_on`);
    await db.query(`
      INSERT INTO record_checks (school_id, id, seen_on)
      SELECT m.school_id, m.id, m.record_checked_on FROM mentors m
      LEFT JOIN record_checks k ON k.school_id = m.school_id AND k.id = m.id
      WHERE m.record_checked_on IS NOT NULL AND k.id IS NULL`);
    await db.query('ALTER TABLE mentors DROP COLUMN record_checked_on');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE mentors ADD COLUMN record_checked_on DATE NULL AFTER training');
    await db.query(`
      UPDATE mentors m JOIN record_checks k ON k.school_id = m.school_id AND k.id = m.id
      SET m.record_checked_on = k.seen_on`);
    await db.query('ALTER TABLE record_checks DROP COLUMN version');
  }
}
