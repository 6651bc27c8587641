import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes of a school, a form and a year, and the marks of their checklists. */
export class Programmes1763800031000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE programmes (
        school_id       BINARY(16)    NOT NULL,
        id              BINARY(16)    NOT NULL,
        form            VARCHAR(40)   NOT NULL,
        school_year     SMALLINT UNSIGNED NOT NULL,
        state           VARCHAR(16)   NOT NULL,
        title           VARCHAR(300)  NOT NULL,
        goal            VARCHAR(2000) NULL,
        tasks           JSON          NOT NULL,
        results         JSON          NOT NULL,
        criteria        VARCHAR(2000) NULL,
        starts_on       DATE          NULL,
        ends_on         DATE          NULL,
        norm_meetings   SMALLINT UNSIGNED NOT NULL,
        norm_per        VARCHAR(16)   NOT NULL,
        norm_minutes    SMALLINT UNSIGNED NULL,
        quiet_days      SMALLINT UNSIGNED NOT NULL,
        rules           JSON          NOT NULL,
        stages          JSON          NOT NULL,
        meetings        JSON          NOT NULL,
        act_number      VARCHAR(50)   NULL,
        act_date        DATE          NULL,
        protocol_body   VARCHAR(200)  NULL,
        protocol_number VARCHAR(50)   NULL,
        protocol_date   DATE          NULL,
        cancel_reason   VARCHAR(500)  NULL,
        carried_from    BINARY(16)    NULL,
        version         INT UNSIGNED  NOT NULL DEFAULT 1,
        changed_at      DATETIME(3)   NOT NULL,
        PRIMARY KEY (school_id, id),
        KEY programmes_by_state (school_id, state, id),
        KEY programmes_of_form (school_id, form, school_year, id),
        KEY programmes_carried (school_id, carried_from)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE programme_marks (
        school_id    BINARY(16)   NOT NULL,
        programme_id BINARY(16)   NOT NULL,
        item         VARCHAR(40)  NOT NULL,
        done_on      DATE         NOT NULL,
        document     VARCHAR(300) NULL,
        marked_by    BINARY(16)   NULL,
        marked_at    DATETIME(3)  NOT NULL,
        PRIMARY KEY (school_id, programme_id, item),
        CONSTRAINT programme_of_mark FOREIGN KEY (school_id, programme_id)
          REFERENCES programmes (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(
      'ALTER TABLE pairs ADD KEY pairs_of_programme (school_id, programme_id, status)',
    );
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE pairs DROP KEY pairs_of_programme');
    await db.query('DROP TABLE programme_marks, programmes');
  }
}
