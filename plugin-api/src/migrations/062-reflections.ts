import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How those of a pair look back at it, each in own words; an end has the id of its pair. */
export class Reflections1763800062000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE reflections (
        school_id  BINARY(16)   NOT NULL,
        id         BINARY(16)   NOT NULL,
        pair_id    BINARY(16)   NOT NULL,
        person_id  BINARY(16)   NOT NULL,
        answers    JSON         NOT NULL,
        entered_by BINARY(16)   NULL,
        written_on DATE         NOT NULL,
        version    INT UNSIGNED NOT NULL DEFAULT 1,
        changed_at DATETIME(3)  NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE KEY reflection_of_one (school_id, pair_id, person_id),
        CONSTRAINT pair_of_reflection FOREIGN KEY (school_id, pair_id) REFERENCES pairs (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE reflection_ends (
        school_id BINARY(16) NOT NULL,
        id        BINARY(16) NOT NULL,
        closed_on DATE       NOT NULL,
        closed_by BINARY(16) NULL,
        PRIMARY KEY (school_id, id),
        CONSTRAINT pair_of_reflection_end FOREIGN KEY (school_id, id) REFERENCES pairs (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE reflection_ends');
    await db.query('DROP TABLE reflections');
  }
}
