import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who leads a pair while its mentor is away. The last day before the first: taken back in time. */
export class PairSubstitutes1763800079000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE pair_substitutes (
        school_id    BINARY(16)   NOT NULL,
        id           BINARY(16)   NOT NULL,
        pair_id      BINARY(16)   NOT NULL,
        mentor_id    BINARY(16)   NOT NULL,
        from_on      DATE         NOT NULL,
        until_on     DATE         NOT NULL,
        reason       VARCHAR(500) NOT NULL,
        order_number VARCHAR(50)  NULL,
        order_date   DATE         NULL,
        named_by     BINARY(16)   NOT NULL,
        named_at     DATETIME(3)  NOT NULL,
        version      INT UNSIGNED NOT NULL DEFAULT 1,
        PRIMARY KEY (school_id, id),
        KEY substitutes_of_pair (school_id, pair_id, from_on),
        KEY substitutes_of_person (school_id, mentor_id, until_on),
        CONSTRAINT pair_of_substitute FOREIGN KEY (school_id, pair_id) REFERENCES pairs (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE pair_substitutes');
  }
}
