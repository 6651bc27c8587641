import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Deltas: the newest version of each record, the host's names of enrolments, terms that later
 * classes refer to, and how much each part takes away. Rows are found by a host's name alone.
 */
export class SyncDeltas1763800007000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE sync_versions (
        connection_id BINARY(16)      NOT NULL,
        entity        VARCHAR(20)     NOT NULL,
        sourced_id    VARCHAR(255)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        version       BIGINT UNSIGNED NOT NULL,
        run_id        BINARY(16)      NOT NULL,
        PRIMARY KEY (connection_id, entity, sourced_id),
        KEY sync_versions_of_run (run_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE sync_terms (
        connection_id BINARY(16)        NOT NULL,
        sourced_id    VARCHAR(255)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        school_year   SMALLINT UNSIGNED NOT NULL,
        PRIMARY KEY (connection_id, sourced_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      ALTER TABLE enrolments
        ADD COLUMN sourced_id VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
        ADD KEY enrolments_by_source (sourced_id)`);
    await db.query('ALTER TABLE classes ADD KEY classes_by_id (id)');
    await db.query('ALTER TABLE sync_parts ADD COLUMN lost TEXT NULL');
    await db.query('ALTER TABLE sync_runs ADD COLUMN deletions TINYINT(1) NOT NULL DEFAULT 0');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE sync_runs DROP COLUMN deletions');
    await db.query('ALTER TABLE sync_parts DROP COLUMN lost');
    await db.query('ALTER TABLE classes DROP KEY classes_by_id');
    await db.query('ALTER TABLE enrolments DROP KEY enrolments_by_source, DROP COLUMN sourced_id');
    await db.query('DROP TABLE sync_terms, sync_versions');
  }
}
