import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Pairs and their meetings. `stage`, `meetings`, `last_met_on` and `quiet_since` follow from meetings
 * and are written with them. `together` holds the promise that two people are in one open pair only.
 */
export class Pairs1763800022000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE pairs (
        school_id      BINARY(16)    NOT NULL,
        id             BINARY(16)    NOT NULL,
        mentor_id      BINARY(16)    NOT NULL,
        form           VARCHAR(40)   NOT NULL,
        model          VARCHAR(40)   NULL,
        programme_id   BINARY(16)    NULL,
        school_year    SMALLINT UNSIGNED NOT NULL,
        status         VARCHAR(16)   NOT NULL,
        stage          VARCHAR(16)   NOT NULL DEFAULT 'INTRO',
        needs_decision VARCHAR(24)   NULL,
        order_number   VARCHAR(50)   NULL,
        order_date     DATE          NULL,
        proposed_on    DATE          NOT NULL,
        agreed_on      DATE          NULL,
        started_on     DATE          NULL,
        ended_on       DATE          NULL,
        close_reason   VARCHAR(40)   NULL,
        close_note     VARCHAR(1000) NULL,
        meetings       SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        last_met_on    DATE          NULL,
        quiet_since    DATE          NULL,
        version        INT UNSIGNED  NOT NULL DEFAULT 1,
        changed_at     DATETIME(3)   NOT NULL,
        PRIMARY KEY (school_id, id),
        KEY pairs_by_status (school_id, status, id),
        KEY pairs_of_mentor (school_id, mentor_id, status),
        KEY pairs_quiet (school_id, quiet_since, id),
        KEY pairs_to_decide (school_id, needs_decision, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE pair_mentees (
        school_id BINARY(16) NOT NULL,
        pair_id   BINARY(16) NOT NULL,
        mentee_id BINARY(16) NOT NULL,
        mentor_id BINARY(16) NOT NULL,
        is_open   TINYINT(1) NOT NULL,
        together  BINARY(16) GENERATED ALWAYS AS (IF(is_open = 1, mentee_id, NULL)) STORED,
        PRIMARY KEY (school_id, pair_id, mentee_id),
        UNIQUE KEY pair_together (school_id, mentor_id, together),
        KEY pairs_of_mentee (school_id, mentee_id, is_open),
        CONSTRAINT mentees_of_pair FOREIGN KEY (school_id, pair_id) REFERENCES pairs (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE meetings (
        school_id  BINARY(16)    NOT NULL,
        id         BINARY(16)    NOT NULL,
        pair_id    BINARY(16)    NOT NULL,
        type       VARCHAR(16)   NOT NULL,
        status     VARCHAR(16)   NOT NULL,
        held_on    DATE          NOT NULL,
        starts_at  CHAR(5)       NULL,
        minutes    SMALLINT UNSIGNED NULL,
        topic      VARCHAR(300)  NULL,
        done       VARCHAR(2000) NULL,
        next_step  VARCHAR(1000) NULL,
        counted    TINYINT(1)    NOT NULL DEFAULT 0,
        unclosed   TINYINT(1)    NOT NULL DEFAULT 0,
        logged_by  BINARY(16)    NULL,
        version    INT UNSIGNED  NOT NULL DEFAULT 1,
        changed_at DATETIME(3)   NOT NULL,
        PRIMARY KEY (school_id, id),
        KEY meetings_of_pair (school_id, pair_id, held_on, id),
        KEY meetings_by_day (school_id, held_on, id),
        KEY meetings_unclosed (school_id, unclosed, held_on, id),
        KEY meetings_by_status (school_id, status, held_on, id),
        CONSTRAINT pair_of_meeting FOREIGN KEY (school_id, pair_id) REFERENCES pairs (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE meeting_parts (
        school_id   BINARY(16)    NOT NULL,
        meeting_id  BINARY(16)    NOT NULL,
        person_id   BINARY(16)    NOT NULL,
        side        VARCHAR(8)    NOT NULL,
        attended    TINYINT(1)    NOT NULL DEFAULT 1,
        mark        TINYINT UNSIGNED NULL,
        words       VARCHAR(1000) NULL,
        answered_at DATETIME(3)   NULL,
        entered_by  BINARY(16)    NULL,
        PRIMARY KEY (school_id, meeting_id, person_id),
        KEY parts_to_answer (school_id, person_id, answered_at),
        CONSTRAINT meeting_of_part FOREIGN KEY (school_id, meeting_id)
          REFERENCES meetings (school_id, id) ON DELETE CASCADE
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE meeting_parts, meetings, pair_mentees, pairs');
  }
}
