import type { MigrationInterface, QueryRunner } from 'typeorm';

const NUMBERS = `
  counts      JSON          NOT NULL,
  before_was  JSON          NULL,
  marks       JSON          NOT NULL,
  seen        JSON          NULL,
  version     INT UNSIGNED  NOT NULL DEFAULT 1`;

/** Control sheets: what each school was counted at, the sheets of every org, and the schools within one. */
export class ControlSheets1763800119000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE agg_control (
        school_id       BINARY(16)   NOT NULL,
        matter          VARCHAR(30)  NOT NULL,
        region_id       BINARY(16)   NOT NULL,
        municipality_id BINARY(16)   NULL,
        value           INT UNSIGNED NOT NULL,
        counted_at      DATETIME(3)  NOT NULL,
        PRIMARY KEY (school_id, matter),
        KEY control_of_municipality (municipality_id, school_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE control_sheets (
        org_id      BINARY(16)    NOT NULL,
        id          BINARY(16)    NOT NULL,
        number      INT UNSIGNED  NOT NULL,
        year        SMALLINT UNSIGNED NOT NULL,
        drawn_on    DATE          NOT NULL,
        as_of       DATETIME(3)   NOT NULL,
        drawn_by    VARCHAR(200)  NOT NULL,
        issuer_id   BINARY(16)    NOT NULL,
        issuer_name VARCHAR(500)  NOT NULL,
        conclusion  TEXT          NOT NULL,
        due         DATE          NULL,
        former      JSON          NULL,
        having_any  JSON          NULL,
        covered     JSON          NULL,
        part_of     BINARY(16)    NULL,
        ${NUMBERS},
        PRIMARY KEY (org_id, id),
        UNIQUE KEY control_sheet_of_number (org_id, issuer_id, year, number)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE control_parts (
        org_id      BINARY(16)    NOT NULL,
        id          BINARY(16)    NOT NULL,
        sheet_id    BINARY(16)    NOT NULL,
        about_id    BINARY(16)    NOT NULL,
        about_name  VARCHAR(500)  NOT NULL,
        ${NUMBERS},
        PRIMARY KEY (org_id, id),
        UNIQUE KEY control_part_once (org_id, sheet_id, about_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE control_parts, control_sheets, agg_control');
  }
}
