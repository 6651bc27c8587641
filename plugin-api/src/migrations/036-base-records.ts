import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the tables of the bases ask for and no journal gives; the reserve; tables that were read. */
export class BaseRecords1763800036000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE mentees
        ADD COLUMN contacts   VARCHAR(300)  NULL,
        ADD COLUMN results    VARCHAR(1000) NULL,
        ADD COLUMN case_url   VARCHAR(500)  NULL,
        ADD COLUMN completion VARCHAR(8)    NULL`);
    await db.query(`
      ALTER TABLE mentors
        ADD COLUMN contacts          VARCHAR(300)  NULL,
        ADD COLUMN workplace         VARCHAR(300)  NULL,
        ADD COLUMN achievements      VARCHAR(1000) NULL,
        ADD COLUMN interests         VARCHAR(1000) NULL,
        ADD COLUMN desired_ages      VARCHAR(200)  NULL,
        ADD COLUMN time_resource     VARCHAR(300)  NULL,
        ADD COLUMN training          VARCHAR(500)  NULL,
        ADD COLUMN record_checked_on DATE          NULL,
        ADD COLUMN results           VARCHAR(1000) NULL,
        ADD COLUMN case_url          VARCHAR(500)  NULL,
        ADD COLUMN reserve_year      SMALLINT UNSIGNED NULL,
        ADD COLUMN readiness         VARCHAR(8)    NULL,
        ADD COLUMN wishes            VARCHAR(500)  NULL,
        ADD KEY mentors_in_reserve (school_id, reserve_year, sort_name, id)`);
    await db.query(`
      CREATE TABLE table_imports (
        school_id   BINARY(16)   NOT NULL,
        id          BINARY(16)   NOT NULL,
        base        VARCHAR(8)   NOT NULL,
        file_name   VARCHAR(255) NOT NULL,
        state       VARCHAR(8)   NOT NULL,
        header_line SMALLINT UNSIGNED NOT NULL,
        fields      JSON         NOT NULL,
        cells       MEDIUMBLOB   NULL,
        taken       MEDIUMBLOB   NULL,
        created_at  DATETIME(3)  NOT NULL,
        created_by  BINARY(16)   NULL,
        version     INT UNSIGNED NOT NULL DEFAULT 1,
        changed_at  DATETIME(3)  NOT NULL,
        PRIMARY KEY (school_id, id),
        KEY imports_by_age (school_id, created_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE table_imports');
    await db.query(`
      ALTER TABLE mentors DROP KEY mentors_in_reserve, DROP COLUMN contacts, DROP COLUMN workplace,
        DROP COLUMN achievements, DROP COLUMN interests, DROP COLUMN desired_ages,
        DROP COLUMN time_resource, DROP COLUMN training, DROP COLUMN record_checked_on,
        DROP COLUMN results, DROP COLUMN case_url, DROP COLUMN reserve_year, DROP COLUMN readiness,
        DROP COLUMN wishes`);
    await db.query(
      'ALTER TABLE mentees DROP COLUMN contacts, DROP COLUMN results, DROP COLUMN case_url, DROP COLUMN completion',
    );
  }
}
