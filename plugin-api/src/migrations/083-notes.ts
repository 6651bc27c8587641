import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a mentor writes about a pair for themselves; goes with the pair. */
export class Notes1763800083000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE private_notes (
        school_id  BINARY(16)    NOT NULL,
        id         BINARY(16)    NOT NULL,
        pair_id    BINARY(16)    NOT NULL,
        author_id  BINARY(16)    NOT NULL,
        text       VARCHAR(2000) NOT NULL,
        written_at DATETIME(3)   NOT NULL,
        changed_at DATETIME(3)   NULL,
        version    INT UNSIGNED  NOT NULL DEFAULT 1,
        PRIMARY KEY (school_id, id),
        KEY notes_of_author (school_id, author_id, pair_id, id),
        KEY notes_of_pair (school_id, pair_id),
        CONSTRAINT pair_of_note FOREIGN KEY (school_id, pair_id)
          REFERENCES pairs (school_id, id) ON DELETE CASCADE
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE private_notes');
  }
}
