import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Yearly coverage of each school, and the targets that orgs at any level have set. */
export class Indicators1763800023000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE agg_coverage (
        school_id       BINARY(16)  NOT NULL,
        year            SMALLINT UNSIGNED NOT NULL,
        region_id       BINARY(16)  NOT NULL,
        municipality_id BINARY(16)  NULL,
        pupils          INT UNSIGNED NOT NULL,
        mentees         INT UNSIGNED NOT NULL,
        mentors         INT UNSIGNED NOT NULL,
        awaiting        INT UNSIGNED NOT NULL,
        counted_at      DATETIME(3) NOT NULL,
        PRIMARY KEY (school_id, year),
        KEY coverage_of_municipality (municipality_id, year),
        KEY coverage_of_region (region_id, year)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE targets (
        org_id    BINARY(16)   NOT NULL,
        indicator VARCHAR(24)  NOT NULL,
        year      SMALLINT UNSIGNED NOT NULL,
        percent   DECIMAL(5,2) NOT NULL,
        example   TINYINT(1)   NOT NULL DEFAULT 0,
        set_by    BINARY(16)   NULL,
        set_at    DATETIME(3)  NOT NULL,
        PRIMARY KEY (org_id, indicator, year)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE targets, agg_coverage');
  }
}
