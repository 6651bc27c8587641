import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People whom the school adds itself. Their row of `people` is marked and sync neither sees nor
 * writes it; all else that the school knows of them has tables of its own.
 */
export class Externals1763800058000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(
      'ALTER TABLE people ADD COLUMN is_external TINYINT(1) NOT NULL DEFAULT 0 AFTER is_guardian',
    );
    await db.query(`
      CREATE TABLE externals (
        school_id  BINARY(16)   NOT NULL,
        id         BINARY(16)   NOT NULL,
        sort_name  VARCHAR(255) NOT NULL,
        kind       VARCHAR(16)  NOT NULL,
        place      VARCHAR(200) NOT NULL,
        post       VARCHAR(100) NULL,
        version    INT UNSIGNED NOT NULL DEFAULT 1,
        changed_at DATETIME(3)  NOT NULL,
        PRIMARY KEY (school_id, id),
        KEY externals_by_name (school_id, sort_name, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await db.query(`
      CREATE TABLE record_checks (
        school_id   BINARY(16)  NOT NULL,
        id          BINARY(16)  NOT NULL,
        seen_on     DATE        NOT NULL,
        valid_until DATE        NULL,
        seen_by     BINARY(16)  NULL,
        PRIMARY KEY (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE record_checks, externals');
    await db.query('ALTER TABLE people DROP COLUMN is_external');
  }
}
