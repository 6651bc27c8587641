import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles given to people by an act and for a period, at a school, a municipality or a region. */
export class Grants1763800003000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE grants (
        org_id      BINARY(16)   NOT NULL,
        id          BINARY(16)   NOT NULL,
        person_id   BINARY(16)   NOT NULL,
        role        VARCHAR(32)  NOT NULL,
        act_number  VARCHAR(50)  NULL,
        act_date    DATE         NULL,
        valid_from  DATE         NOT NULL,
        valid_until DATE         NULL,
        given_kind  VARCHAR(16)  NOT NULL,
        given_by    BINARY(16)   NULL,
        given_at    DATETIME(3)  NOT NULL,
        revoked_by  BINARY(16)   NULL,
        revoked_at  DATETIME(3)  NULL,
        version     INT UNSIGNED NOT NULL DEFAULT 1,
        PRIMARY KEY (org_id, id),
        KEY grants_of_person (org_id, person_id),
        KEY grants_of_role (org_id, role, revoked_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE grants');
  }
}
