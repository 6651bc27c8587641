import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How pairs were completed. A completion has the id of its pair. */
export class Completions1763800061000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE completions (
        school_id    BINARY(16)    NOT NULL,
        id           BINARY(16)    NOT NULL,
        goal         VARCHAR(8)    NOT NULL,
        result       VARCHAR(1000) NOT NULL,
        passed_ids   JSON          NOT NULL,
        next_step    VARCHAR(8)    NOT NULL,
        completed_on DATE          NOT NULL,
        completed_by BINARY(16)    NULL,
        version      INT UNSIGNED  NOT NULL DEFAULT 1,
        changed_at   DATETIME(3)   NOT NULL,
        PRIMARY KEY (school_id, id),
        CONSTRAINT pair_of_completion FOREIGN KEY (school_id, id) REFERENCES pairs (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE completions');
  }
}
