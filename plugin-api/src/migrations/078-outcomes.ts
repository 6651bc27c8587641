import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures before and after, of a programme or of a pair: one row a figure that somebody entered. */
export class Outcomes1763800078000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE outcomes (
        school_id    BINARY(16)   NOT NULL,
        id           BINARY(16)   NOT NULL,
        subject      VARCHAR(16)  NOT NULL,
        subject_id   BINARY(16)   NOT NULL,
        code         VARCHAR(40)  NOT NULL,
        before_value DOUBLE       NULL,
        after_value  DOUBLE       NULL,
        note         VARCHAR(300) NOT NULL,
        changed_by   BINARY(16)   NOT NULL,
        version      INT UNSIGNED NOT NULL DEFAULT 1,
        changed_at   DATETIME(3)  NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE KEY outcome_once (school_id, subject_id, code)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE outcomes');
  }
}
