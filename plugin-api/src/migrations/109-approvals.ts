import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROUND = `
  id          BINARY(16)   NOT NULL,
  subject     VARCHAR(12)  NOT NULL,
  subject_id  BINARY(16)   NOT NULL,
  round       INT UNSIGNED NOT NULL,
  edition     INT UNSIGNED NOT NULL,
  office      VARCHAR(12)  NOT NULL,
  state       VARCHAR(12)  NOT NULL,
  due         DATE         NULL,
  sent_on     DATE         NOT NULL,
  sent_at     DATETIME(3)  NOT NULL,
  sent_id     BINARY(16)   NOT NULL,
  sent_by     VARCHAR(200) NOT NULL,
  decided_at  DATETIME(3)  NULL,
  decided_by  VARCHAR(200) NULL,
  remarks     JSON         NOT NULL,
  act         JSON         NULL,
  version     INT UNSIGNED NOT NULL DEFAULT 1`;

/** What an org hands over to the one above: the rounds at the sender, frozen copies at the receiver. */
export class Approvals1763800109000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE submissions (
        org_id      BINARY(16) NOT NULL,
        ${ROUND},
        receiver_id BINARY(16) NOT NULL,
        PRIMARY KEY (org_id, id),
        UNIQUE KEY round_of_subject (org_id, subject_id, round)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE approvals (
        org_id      BINARY(16)   NOT NULL,
        ${ROUND},
        is_last     TINYINT(1)   NOT NULL,
        title       VARCHAR(300) NOT NULL,
        year_to     SMALLINT UNSIGNED NOT NULL,
        sender_id   BINARY(16)   NOT NULL,
        sender_name VARCHAR(500) NOT NULL,
        sender_kind VARCHAR(12)  NOT NULL,
        content     JSON         NOT NULL,
        PRIMARY KEY (org_id, id),
        UNIQUE KEY round_of_subject (org_id, sender_id, subject_id, round),
        KEY inbox (org_id, is_last, sent_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE approvals, submissions');
  }
}
