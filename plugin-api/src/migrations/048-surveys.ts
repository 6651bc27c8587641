import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Questionnaires: their versions, waves of asking, one sheet a person and what was answered.
 * `survey_once` holds the promise that nobody is asked the same twice a year.
 */
export class Surveys1763800048000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE questionnaire_versions (
        id        BINARY(16)   NOT NULL PRIMARY KEY,
        org_id    BINARY(16)   NULL,
        code      VARCHAR(64)  NOT NULL,
        version   INT UNSIGNED NOT NULL,
        sha256    CHAR(64)     NOT NULL,
        json      LONGTEXT     NOT NULL,
        loaded_at DATETIME(3)  NOT NULL,
        UNIQUE KEY questionnaire_version (code, version),
        KEY questionnaires_of_org (org_id, version)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE survey_waves (
        school_id   BINARY(16)   NOT NULL,
        id          BINARY(16)   NOT NULL,
        title       VARCHAR(200) NOT NULL,
        moment      VARCHAR(8)   NOT NULL,
        form        VARCHAR(40)  NULL,
        school_year SMALLINT UNSIGNED NOT NULL,
        set_code    VARCHAR(64)  NOT NULL,
        set_version INT UNSIGNED NOT NULL,
        chosen      TINYINT(1)   NOT NULL DEFAULT 0,
        opened_on   DATE         NOT NULL,
        due_on      DATE         NOT NULL,
        closed_on   DATE         NULL,
        opened_by   BINARY(16)   NOT NULL,
        version     INT UNSIGNED NOT NULL DEFAULT 1,
        changed_at  DATETIME(3)  NOT NULL,
        PRIMARY KEY (school_id, id),
        KEY waves_open (school_id, closed_on, moment)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE survey_sheets (
        school_id    BINARY(16)   NOT NULL,
        id           BINARY(16)   NOT NULL,
        wave_id      BINARY(16)   NOT NULL,
        person_id    BINARY(16)   NOT NULL,
        side         VARCHAR(8)   NOT NULL,
        form         VARCHAR(40)  NOT NULL,
        moment       VARCHAR(8)   NOT NULL,
        school_year  SMALLINT UNSIGNED NOT NULL,
        code         CHAR(7)      NOT NULL,
        consent_kind VARCHAR(24)  NULL,
        state        VARCHAR(8)   NOT NULL DEFAULT 'waiting',
        way          VARCHAR(8)   NULL,
        entered_by   BINARY(16)   NULL,
        answered_at  DATETIME(3)  NULL,
        reminded_at  DATETIME(3)  NULL,
        version      INT UNSIGNED NOT NULL DEFAULT 1,
        changed_at   DATETIME(3)  NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE KEY survey_once (school_id, person_id, school_year, moment, form, side),
        UNIQUE KEY survey_code (school_id, code),
        KEY sheets_of_wave (school_id, wave_id, state),
        KEY sheets_of_form (school_id, school_year, form, side, moment, state),
        CONSTRAINT wave_of_sheet FOREIGN KEY (school_id, wave_id) REFERENCES survey_waves (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE survey_answers (
        school_id BINARY(16)    NOT NULL,
        sheet_id  BINARY(16)    NOT NULL,
        question  VARCHAR(16)   NOT NULL,
        mark      TINYINT UNSIGNED NULL,
        words     VARCHAR(2000) NULL,
        PRIMARY KEY (school_id, sheet_id, question),
        CONSTRAINT sheet_of_answer FOREIGN KEY (school_id, sheet_id)
          REFERENCES survey_sheets (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query(
      'DROP TABLE survey_answers, survey_sheets, survey_waves, questionnaire_versions',
    );
  }
}
