import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests for a mentor. `waiting` holds the promise that one person has one open request of a form. */
export class Requests1763800035000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE requests (
        school_id   BINARY(16)    NOT NULL,
        id          BINARY(16)    NOT NULL,
        person_id   BINARY(16)    NOT NULL,
        form        VARCHAR(40)   NULL,
        grounds     JSON          NOT NULL,
        wish        VARCHAR(1000) NULL,
        deficits    JSON          NOT NULL,
        urgency     VARCHAR(8)    NOT NULL,
        free_slots  JSON          NOT NULL,
        source      VARCHAR(16)   NOT NULL,
        source_name VARCHAR(200)  NULL,
        state       VARCHAR(16)   NOT NULL,
        school_year SMALLINT UNSIGNED NOT NULL,
        filed_by    BINARY(16)    NULL,
        filed_on    DATE          NOT NULL,
        decided_by  BINARY(16)    NULL,
        decided_at  DATETIME(3)   NULL,
        reason      VARCHAR(500)  NULL,
        version     INT UNSIGNED  NOT NULL DEFAULT 1,
        changed_at  DATETIME(3)   NOT NULL,
        waiting     VARCHAR(40)   GENERATED ALWAYS AS (IF(state = 'new', COALESCE(form, ''), NULL)) STORED,
        PRIMARY KEY (school_id, id),
        UNIQUE KEY request_waiting (school_id, person_id, waiting),
        KEY requests_by_state (school_id, state, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE requests');
  }
}
