import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * History is chained after it is written: each row gets its number, the hash of all before it and of
 * itself, and of what can be erased a salted digest, which stays. One head for each school or org.
 */
export class HistoryChain1763800068000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE history
        ADD COLUMN seq           INT UNSIGNED NULL,
        ADD COLUMN hash          BINARY(32)   NULL,
        ADD COLUMN late          TINYINT(1)   NULL,
        ADD COLUMN chained_at    DATETIME(3)  NULL,
        ADD COLUMN note_salt     BINARY(32)   NULL,
        ADD COLUMN note_digest   BINARY(32)   NULL,
        ADD COLUMN person_salt   BINARY(32)   NULL,
        ADD COLUMN person_digest BINARY(32)   NULL`);
    await db.query(`
      ALTER TABLE history
        ADD UNIQUE KEY history_in_order (school_id, seq),
        ADD KEY history_waiting (seq, school_id)`);
    await db.query(`
      CREATE TABLE history_heads (
        school_id    BINARY(16)   NOT NULL,
        seq          INT UNSIGNED NOT NULL,
        hash         BINARY(32)   NOT NULL,
        emptied_at   DATETIME(3)  NULL,
        checked_seq  INT UNSIGNED NOT NULL DEFAULT 0,
        checked_hash BINARY(32)   NOT NULL,
        round_at     DATETIME(3)  NULL,
        checked_at   DATETIME(3)  NULL,
        wrong        JSON         NULL,
        PRIMARY KEY (school_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE history_heads');
    await db.query(`
      ALTER TABLE history
        DROP KEY history_waiting, DROP KEY history_in_order,
        DROP COLUMN person_digest, DROP COLUMN person_salt, DROP COLUMN note_digest,
        DROP COLUMN note_salt, DROP COLUMN chained_at, DROP COLUMN late, DROP COLUMN hash,
        DROP COLUMN seq`);
  }
}
