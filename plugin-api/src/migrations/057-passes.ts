import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One-time links and printed codes. `pass_keys` leads from what somebody shows to a school's pass and
 * holds marks made with the server's key, never the secret; `pass_tries` counts wrong codes.
 */
export class Passes1763800057000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE passes (
        school_id  BINARY(16)   NOT NULL,
        id         BINARY(16)   NOT NULL,
        person_id  BINARY(16)   NOT NULL,
        purpose    VARCHAR(16)  NOT NULL,
        subject_id BINARY(16)   NULL,
        made_by    BINARY(16)   NULL,
        made_at    DATETIME(3)  NOT NULL,
        expires_at DATETIME(3)  NOT NULL,
        opened_at  DATETIME(3)  NULL,
        until_at   DATETIME(3)  NULL,
        ended_at   DATETIME(3)  NULL,
        ended_by   BINARY(16)   NULL,
        version    INT UNSIGNED NOT NULL DEFAULT 1,
        PRIMARY KEY (school_id, id),
        KEY passes_of_person (school_id, person_id, id),
        KEY passes_of_subject (school_id, subject_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE pass_keys (
        mark    BINARY(32)  NOT NULL PRIMARY KEY,
        kind    VARCHAR(8)  NOT NULL,
        org_id  BINARY(16)  NOT NULL,
        pass_id BINARY(16)  NOT NULL,
        made_at DATETIME(3) NOT NULL,
        KEY pass_keys_old (made_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE pass_tries (
        bucket BINARY(32)   NOT NULL PRIMARY KEY,
        tries  INT UNSIGNED NOT NULL,
        since  DATETIME(3)  NOT NULL,
        KEY pass_tries_old (since)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE pass_tries, pass_keys, passes');
  }
}
