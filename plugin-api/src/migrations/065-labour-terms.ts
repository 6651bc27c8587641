import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What labour law asks of a pair of employees: the addendum and a notice of its early end. */
export class LabourTerms1763800065000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE labour_terms (
        school_id      BINARY(16)    NOT NULL,
        id             BINARY(16)    NOT NULL,
        content        VARCHAR(1000) NOT NULL,
        way            VARCHAR(300)  NOT NULL,
        payment        VARCHAR(300)  NOT NULL,
        payment_ground VARCHAR(300)  NOT NULL,
        from_on        DATE          NOT NULL,
        until_on       DATE          NOT NULL,
        number         VARCHAR(50)   NULL,
        signed_on      DATE          NULL,
        notice_by      VARCHAR(8)    NULL,
        noticed_on     DATE          NULL,
        ends_on        DATE          NULL,
        notice_reason  VARCHAR(500)  NULL,
        version        INT UNSIGNED  NOT NULL DEFAULT 1,
        changed_at     DATETIME(3)   NOT NULL,
        PRIMARY KEY (school_id, id),
        CONSTRAINT pair_of_labour_terms FOREIGN KEY (school_id, id) REFERENCES pairs (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE labour_terms');
  }
}
