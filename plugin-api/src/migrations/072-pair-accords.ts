import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each side says of a pair. `open_question` is what only the curator's decision closes;
 * `needs_decision` shows it unless something that the pair rests on is lost.
 */
export class PairAccords1763800072000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('ALTER TABLE pairs ADD COLUMN open_question VARCHAR(24) NULL');
    await db.query(`
      CREATE TABLE pair_accords (
        school_id   BINARY(16)    NOT NULL,
        pair_id     BINARY(16)    NOT NULL,
        stage       VARCHAR(8)    NOT NULL,
        person_id   BINARY(16)    NOT NULL,
        word        VARCHAR(8)    NOT NULL,
        reason      VARCHAR(1000) NULL,
        by_guardian TINYINT(1)    NOT NULL DEFAULT 0,
        heard_by    VARCHAR(8)    NULL,
        entered_by  BINARY(16)    NULL,
        said_at     DATETIME(3)   NOT NULL,
        PRIMARY KEY (school_id, pair_id, stage, person_id),
        CONSTRAINT pair_of_accord FOREIGN KEY (school_id, pair_id) REFERENCES pairs (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE pair_accords');
    await db.query('ALTER TABLE pairs DROP COLUMN open_question');
  }
}
