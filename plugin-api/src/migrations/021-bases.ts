import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Consents and the two bases. `state`, `pair_id` and `mentees_now` follow from consents and pairs and
 * are written with them; `sort_name` follows the roster, so that a view of a base is one index range.
 */
export class Bases1763800021000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE consents (
        school_id    BINARY(16)   NOT NULL,
        id           BINARY(16)   NOT NULL,
        person_id    BINARY(16)   NOT NULL,
        kind         VARCHAR(24)  NOT NULL,
        act          VARCHAR(16)  NOT NULL,
        signed_by    VARCHAR(16)  NOT NULL,
        signer_name  VARCHAR(200) NOT NULL,
        form         VARCHAR(16)  NOT NULL,
        from_on      DATE         NOT NULL,
        until_on     DATE         NULL,
        text_version VARCHAR(40)  NOT NULL,
        text_sha256  CHAR(64)     NOT NULL,
        reason       VARCHAR(500) NULL,
        withdraws    BINARY(16)   NULL,
        recorded_at  DATETIME(3)  NOT NULL,
        recorded_by  BINARY(16)   NULL,
        PRIMARY KEY (school_id, id),
        KEY consents_of_person (school_id, person_id, kind, id),
        KEY consents_of_kind (school_id, kind, id),
        KEY consents_of_act (school_id, act, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE consent_states (
        school_id  BINARY(16)  NOT NULL,
        person_id  BINARY(16)  NOT NULL,
        kind       VARCHAR(24) NOT NULL,
        consent_id BINARY(16)  NOT NULL,
        act        VARCHAR(16) NOT NULL,
        from_on    DATE        NOT NULL,
        until_on   DATE        NULL,
        PRIMARY KEY (school_id, person_id, kind),
        KEY consents_ending (school_id, until_on)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE mentees (
        school_id    BINARY(16)    NOT NULL,
        id           BINARY(16)    NOT NULL,
        sort_name    VARCHAR(255)  NOT NULL,
        active       TINYINT(1)    NOT NULL DEFAULT 1,
        state        VARCHAR(16)   NOT NULL,
        form         VARCHAR(40)   NULL,
        ground       VARCHAR(40)   NULL,
        request      VARCHAR(1000) NULL,
        free_slots   JSON          NOT NULL,
        pair_id      BINARY(16)    NULL,
        added_on     DATE          NOT NULL,
        left_on      DATE          NULL,
        leave_reason VARCHAR(40)   NULL,
        version      INT UNSIGNED  NOT NULL DEFAULT 1,
        changed_at   DATETIME(3)   NOT NULL,
        PRIMARY KEY (school_id, id),
        KEY mentees_by_name (school_id, active, sort_name, id),
        KEY mentees_by_state (school_id, state, sort_name, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await db.query(`
      CREATE TABLE mentors (
        school_id    BINARY(16)   NOT NULL,
        id           BINARY(16)   NOT NULL,
        sort_name    VARCHAR(255) NOT NULL,
        active       TINYINT(1)   NOT NULL DEFAULT 1,
        state        VARCHAR(16)  NOT NULL,
        base         VARCHAR(40)  NOT NULL,
        capacity     TINYINT UNSIGNED  NOT NULL,
        mentees_now  SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        competences  JSON         NOT NULL,
        free_slots   JSON         NOT NULL,
        added_on     DATE         NOT NULL,
        left_on      DATE         NULL,
        leave_reason VARCHAR(40)  NULL,
        version      INT UNSIGNED NOT NULL DEFAULT 1,
        changed_at   DATETIME(3)  NOT NULL,
        PRIMARY KEY (school_id, id),
        KEY mentors_by_name (school_id, active, sort_name, id),
        KEY mentors_by_state (school_id, state, sort_name, id),
        KEY mentors_by_base (school_id, active, base, sort_name, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE mentors, mentees, consent_states, consents');
  }
}
