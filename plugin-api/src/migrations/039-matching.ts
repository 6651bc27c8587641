import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Runs of matching with all that they read, so that each can be done again, and what people say for
 * matching alone. Texts of a run are kept as they were written: a run done again is compared byte by byte.
 */
export class Matching1763800039000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE matching_runs (
        school_id    BINARY(16)   NOT NULL,
        id           BINARY(16)   NOT NULL,
        number       INT UNSIGNED NOT NULL,
        form         VARCHAR(40)  NOT NULL,
        stage        VARCHAR(16)  NOT NULL,
        state        VARCHAR(16)  NOT NULL,
        previous_id  BINARY(16)   NULL,
        mentees      SMALLINT UNSIGNED NOT NULL,
        mentors      SMALLINT UNSIGNED NOT NULL,
        pairs        SMALLINT UNSIGNED NOT NULL,
        mean         SMALLINT UNSIGNED NOT NULL,
        pack         VARCHAR(60)  NOT NULL,
        settings     MEDIUMTEXT   NOT NULL,
        input        LONGTEXT     NOT NULL,
        result       LONGTEXT     NOT NULL,
        sha256       CHAR(64)     NOT NULL,
        made_at      DATETIME(3)  NOT NULL,
        made_by      BINARY(16)   NULL,
        published_at DATETIME(3)  NULL,
        version      INT UNSIGNED NOT NULL DEFAULT 1,
        PRIMARY KEY (school_id, id),
        UNIQUE KEY matching_runs_by_number (school_id, number),
        KEY matching_runs_of_form (school_id, form, number)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE matching_answers (
        school_id BINARY(16)  NOT NULL,
        run_id    BINARY(16)  NOT NULL,
        mentee_id BINARY(16)  NOT NULL,
        side      VARCHAR(8)  NOT NULL,
        word      VARCHAR(8)  NOT NULL,
        said_by   BINARY(16)  NULL,
        said_at   DATETIME(3) NOT NULL,
        PRIMARY KEY (school_id, run_id, mentee_id, side),
        CONSTRAINT run_of_answer FOREIGN KEY (school_id, run_id)
          REFERENCES matching_runs (school_id, id) ON DELETE CASCADE
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE matching_locks (
        school_id BINARY(16)  NOT NULL,
        mentee_id BINARY(16)  NOT NULL,
        mentor_id BINARY(16)  NOT NULL,
        kind      VARCHAR(8)  NOT NULL,
        set_by    BINARY(16)  NULL,
        set_at    DATETIME(3) NOT NULL,
        PRIMARY KEY (school_id, mentee_id, mentor_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE matching_wishes (
        school_id BINARY(16)  NOT NULL,
        from_id   BINARY(16)  NOT NULL,
        to_id     BINARY(16)  NOT NULL,
        kind      VARCHAR(8)  NOT NULL,
        said_by   BINARY(16)  NULL,
        said_at   DATETIME(3) NOT NULL,
        PRIMARY KEY (school_id, from_id, to_id),
        KEY matching_wishes_about (school_id, to_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE matching_profiles (
        school_id  BINARY(16)  NOT NULL,
        person_id  BINARY(16)  NOT NULL,
        interests  JSON        NOT NULL,
        shift      TINYINT UNSIGNED NULL,
        building   VARCHAR(60) NULL,
        language   VARCHAR(60) NULL,
        version    INT UNSIGNED NOT NULL DEFAULT 1,
        changed_at DATETIME(3) NOT NULL,
        PRIMARY KEY (school_id, person_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query(
      'DROP TABLE matching_profiles, matching_wishes, matching_locks, matching_answers, matching_runs',
    );
  }
}
