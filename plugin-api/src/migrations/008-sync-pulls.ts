import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the roster of an org is read from, how often, and how far the reading is. */
export class SyncPulls1763800008000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE sync_pulls (
        connection_id BINARY(16)     NOT NULL,
        org_id        BINARY(16)     NOT NULL,
        settings      LONGTEXT       NOT NULL,
        secret        VARBINARY(8100) NOT NULL,
        next_at       DATETIME(3)    NULL,
        phase         VARCHAR(8)     NOT NULL DEFAULT 'idle',
        begun         INT UNSIGNED   NOT NULL DEFAULT 0,
        run_id        BINARY(16)     NULL,
        trouble       VARCHAR(1000)  NULL,
        version       INT UNSIGNED   NOT NULL,
        changed_at    DATETIME(3)    NOT NULL,
        PRIMARY KEY (connection_id, org_id),
        KEY sync_pulls_by_phase (phase, next_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE sync_pulls');
  }
}
