import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For which forms a training counts, and that it was called off. */
export class TrainingForms1763800064000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`ALTER TABLE trainings
      ADD COLUMN forms         JSON         NULL AFTER hours,
      ADD COLUMN cancelled_on  DATE         NULL AFTER place,
      ADD COLUMN cancel_reason VARCHAR(300) NULL AFTER cancelled_on`);
    await db.query(`UPDATE trainings SET forms = '[]'`);
    await db.query('ALTER TABLE trainings MODIFY COLUMN forms JSON NOT NULL');
  }

  async down(db: QueryRunner) {
    await db.query(
      'ALTER TABLE trainings DROP COLUMN forms, DROP COLUMN cancelled_on, DROP COLUMN cancel_reason',
    );
  }
}
