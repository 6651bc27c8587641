import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Selection of mentors, with the mentor's own id as the key, and their training at the school. */
export class Training1763800060000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE mentor_selections (
        school_id      BINARY(16)    NOT NULL,
        id             BINARY(16)    NOT NULL,
        form           VARCHAR(40)   NULL,
        marks          JSON          NOT NULL,
        interviewed_on DATE          NULL,
        interviewed_by VARCHAR(200)  NULL,
        outcome        VARCHAR(16)   NULL,
        note           VARCHAR(1000) NULL,
        decision       VARCHAR(16)   NULL,
        forms          JSON          NOT NULL,
        reason         VARCHAR(500)  NULL,
        until_on       DATE          NULL,
        decided_on     DATE          NULL,
        decided_by     BINARY(16)    NULL,
        version        INT UNSIGNED  NOT NULL DEFAULT 1,
        changed_at     DATETIME(3)   NOT NULL,
        PRIMARY KEY (school_id, id),
        CONSTRAINT mentor_of_selection FOREIGN KEY (school_id, id) REFERENCES mentors (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE trainings (
        school_id  BINARY(16)   NOT NULL,
        id         BINARY(16)   NOT NULL,
        topic      VARCHAR(40)  NULL,
        title      VARCHAR(300) NOT NULL,
        hours      DOUBLE       NOT NULL,
        held_on    DATE         NOT NULL,
        trainer    VARCHAR(200) NULL,
        place      VARCHAR(200) NULL,
        version    INT UNSIGNED NOT NULL DEFAULT 1,
        changed_at DATETIME(3)  NOT NULL,
        PRIMARY KEY (school_id, id),
        KEY trainings_by_day (school_id, held_on, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE training_parts (
        school_id   BINARY(16) NOT NULL,
        training_id BINARY(16) NOT NULL,
        mentor_id   BINARY(16) NOT NULL,
        attended    TINYINT(1) NULL,
        PRIMARY KEY (school_id, training_id, mentor_id),
        KEY trainings_of_mentor (school_id, mentor_id, attended),
        CONSTRAINT training_of_part FOREIGN KEY (school_id, training_id)
          REFERENCES trainings (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE training_parts, trainings, mentor_selections');
  }
}
