import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Waves that ask only those whose time has come; those of before asked everybody. */
export class TimelyWaves1763800121000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(
      'ALTER TABLE survey_waves ADD timely TINYINT(1) NOT NULL DEFAULT 0 AFTER chosen',
    );
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE survey_waves DROP timely');
  }
}
