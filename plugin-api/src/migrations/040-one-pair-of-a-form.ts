import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A mentee is in one open pair of a form. The form stands with the mentee, so that an index can
 * promise it; pairs that were double before stay as they are until one of them ends.
 */
export class OnePairOfAForm1763800040000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE pair_mentees
        ADD COLUMN form VARCHAR(40) NULL,
        ADD COLUMN open_form VARCHAR(40) GENERATED ALWAYS AS (IF(is_open = 1, form, NULL)) STORED`);
    await db.query(`
      UPDATE pair_mentees pm
      JOIN pairs r ON r.school_id = pm.school_id AND r.id = pm.pair_id
      LEFT JOIN (
        SELECT o.school_id, o.mentee_id, q.form, MIN(o.pair_id) AS first_id
        FROM pair_mentees o JOIN pairs q ON q.school_id = o.school_id AND q.id = o.pair_id
        WHERE o.is_open = 1 GROUP BY o.school_id, o.mentee_id, q.form) twice
        ON twice.school_id = pm.school_id AND twice.mentee_id = pm.mentee_id AND twice.form = r.form
      SET pm.form = IF(pm.is_open = 0 OR twice.first_id = pm.pair_id, r.form, NULL)`);
    await db.query(
      'ALTER TABLE pair_mentees ADD UNIQUE KEY pair_of_form (school_id, mentee_id, open_form)',
    );
  }

  async down(db: QueryRunner) {
    await db.query(
      'ALTER TABLE pair_mentees DROP KEY pair_of_form, DROP COLUMN open_form, DROP COLUMN form',
    );
  }
}
