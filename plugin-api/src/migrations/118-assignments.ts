import type { MigrationInterface, QueryRunner } from 'typeorm';

const HEAD = `
  number        VARCHAR(50)   NOT NULL,
  issued_on     DATE          NOT NULL,
  text          TEXT          NOT NULL,
  asked         VARCHAR(12)   NOT NULL,
  figure        VARCHAR(300)  NULL,
  issued_by     VARCHAR(200)  NOT NULL`;

const PROGRESS = `
  id            BINARY(16)    NOT NULL,
  assignment_id BINARY(16)    NOT NULL,
  state         VARCHAR(12)   NOT NULL,
  due           DATE          NOT NULL,
  answered_on   DATE          NULL,
  reply         JSON          NULL,
  steps         JSON          NOT NULL,
  version       INT UNSIGNED  NOT NULL DEFAULT 1`;

/** What an org asks of those below it: the assignment and its addressees at the issuer, a copy at each. */
export class Assignments1763800118000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE assignments (
        org_id          BINARY(16)    NOT NULL,
        id              BINARY(16)    NOT NULL,
        ${HEAD},
        due             DATE          NOT NULL,
        year            SMALLINT UNSIGNED NOT NULL,
        withdrawn_on    DATE          NULL,
        withdraw_reason VARCHAR(1000) NULL,
        created_at      DATETIME(3)   NOT NULL,
        version         INT UNSIGNED  NOT NULL DEFAULT 1,
        PRIMARY KEY (org_id, id),
        UNIQUE KEY assignment_of_number (org_id, year, number)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE assignment_addressees (
        org_id         BINARY(16)   NOT NULL,
        ${PROGRESS},
        addressee_id   BINARY(16)   NOT NULL,
        addressee_name VARCHAR(500) NOT NULL,
        addressee_kind VARCHAR(12)  NOT NULL,
        PRIMARY KEY (org_id, id),
        UNIQUE KEY addressee_once (org_id, assignment_id, addressee_id),
        KEY addressees_by_state (org_id, assignment_id, state, due)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE received_assignments (
        org_id      BINARY(16)   NOT NULL,
        ${PROGRESS},
        ${HEAD},
        issuer_id   BINARY(16)   NOT NULL,
        issuer_name VARCHAR(500) NOT NULL,
        PRIMARY KEY (org_id, id),
        KEY received_by_due (org_id, due, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE received_assignments, assignment_addressees, assignments');
  }
}
