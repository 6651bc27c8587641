import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Exceptions from the guards, which are never deleted: they are their own history. Enrolments that
 * wait for what they name. What an approver may link anew, and what was chosen.
 */
export class SyncGuards1763800006000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE sync_guard_overrides (
        id            BINARY(16)    NOT NULL PRIMARY KEY,
        connection_id BINARY(16)    NOT NULL,
        school_id     BINARY(16)    NULL,
        guard         VARCHAR(4)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        switched_off  TINYINT(1)    NOT NULL,
        percent       TINYINT UNSIGNED NULL,
        row_limit     INT UNSIGNED  NULL,
        act           VARCHAR(100)  NULL,
        reason        VARCHAR(1000) NOT NULL,
        valid_until   DATE          NOT NULL,
        set_at        DATETIME(3)   NOT NULL,
        set_person    BINARY(16)    NULL,
        set_client    VARCHAR(80)   NULL,
        ended_at      DATETIME(3)   NULL,
        ended_person  BINARY(16)    NULL,
        ended_client  VARCHAR(80)   NULL,
        end_reason    VARCHAR(1000) NULL,
        KEY guard_overrides_in_force (connection_id, ended_at, valid_until),
        KEY guard_overrides_of_connection (connection_id, id),
        CONSTRAINT guard_override_connection FOREIGN KEY (connection_id) REFERENCES connections (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE sync_quarantine (
        school_id     BINARY(16)   NOT NULL,
        connection_id BINARY(16)   NOT NULL,
        sourced_id    VARCHAR(511) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        content       TEXT         NOT NULL,
        PRIMARY KEY (school_id, connection_id, sourced_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query('ALTER TABLE sync_plans ADD COLUMN relinkable LONGTEXT NULL');
    await db.query('ALTER TABLE sync_parts ADD COLUMN relinks LONGTEXT NULL');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE sync_parts DROP COLUMN relinks');
    await db.query('ALTER TABLE sync_plans DROP COLUMN relinkable');
    await db.query('DROP TABLE sync_quarantine, sync_guard_overrides');
  }
}
