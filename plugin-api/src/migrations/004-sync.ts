import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Runs, their parts and what was received. Names of people are only in the tables of a school
 * (chunks, changes, plans) and, until a run is sealed, in `sync_batches.waiting`: demographics name
 * no school by themselves.
 */
export class Sync1763800004000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await this.intake(db);
    await db.query(`
      CREATE TABLE sync_parts (
        run_id           BINARY(16)   NOT NULL,
        school_id        BINARY(16)   NOT NULL,
        connection_id    BINARY(16)   NOT NULL,
        sourced_id       VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        receiving        TINYINT(1)   NULL,
        state            VARCHAR(16)  NOT NULL,
        backwards        TINYINT(1)   NOT NULL DEFAULT 0,
        guards           LONGTEXT     NOT NULL,
        totals           LONGTEXT     NOT NULL,
        plan_digest      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
        approved_digest  CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
        base_revision    INT UNSIGNED NULL,
        steps            INT UNSIGNED NOT NULL DEFAULT 0,
        done_steps       INT UNSIGNED NOT NULL DEFAULT 0,
        without_removals TINYINT(1)   NOT NULL DEFAULT 0,
        decision         VARCHAR(16)  NULL,
        decided_at       DATETIME(3)  NULL,
        decided_person   BINARY(16)   NULL,
        decided_client   VARCHAR(80)  NULL,
        reason           VARCHAR(1000) NULL,
        held_at          DATETIME(3)  NULL,
        applied_at       DATETIME(3)  NULL,
        skipped          INT UNSIGNED NOT NULL DEFAULT 0,
        staged           TINYINT(1)   NOT NULL DEFAULT 1,
        journalled       TINYINT(1)   NOT NULL DEFAULT 1,
        PRIMARY KEY (run_id, school_id),
        UNIQUE KEY sync_parts_receiving (connection_id, school_id, receiving),
        KEY sync_parts_by_state (state, run_id),
        KEY sync_parts_of_school (school_id, run_id),
        KEY sync_parts_staged (staged, state),
        KEY sync_parts_journalled (journalled, applied_at),
        CONSTRAINT sync_part_of_run FOREIGN KEY (run_id) REFERENCES sync_runs (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await this.tenant(db);
  }

  private async intake(db: QueryRunner) {
    await db.query(`
      CREATE TABLE sync_runs (
        id            BINARY(16)  NOT NULL PRIMARY KEY,
        connection_id BINARY(16)  NOT NULL,
        state         VARCHAR(16) NOT NULL,
        mode          VARCHAR(8)  NOT NULL,
        dry_run       TINYINT(1)  NOT NULL,
        completeness  VARCHAR(500) NOT NULL,
        source        TEXT        NOT NULL,
        failure       TEXT        NULL,
        created_at    DATETIME(3) NOT NULL,
        touched_at    DATETIME(3) NOT NULL,
        sealed_at     DATETIME(3) NULL,
        KEY sync_runs_of_connection (connection_id, id),
        KEY sync_runs_by_state (state, touched_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE sync_batches (
        run_id      BINARY(16)   NOT NULL,
        entity      VARCHAR(20)  NOT NULL,
        seq         INT UNSIGNED NOT NULL,
        digest      BINARY(32)   NOT NULL,
        line_count  INT UNSIGNED NOT NULL,
        accepted    INT UNSIGNED NOT NULL,
        waiting     LONGBLOB     NULL,
        received_at DATETIME(3)  NOT NULL,
        PRIMARY KEY (run_id, entity, seq),
        CONSTRAINT sync_batch_of_run FOREIGN KEY (run_id) REFERENCES sync_runs (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE sync_issues (
        run_id     BINARY(16)   NOT NULL,
        id         BINARY(16)   NOT NULL,
        school_id  BINARY(16)   NULL,
        level      VARCHAR(16)  NOT NULL,
        code       VARCHAR(32)  NOT NULL,
        entity     VARCHAR(20)  NOT NULL,
        sourced_id VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
        seq        INT UNSIGNED NULL,
        line       INT UNSIGNED NULL,
        pointer    VARCHAR(255) NOT NULL,
        PRIMARY KEY (run_id, id),
        KEY sync_issues_of_batch (run_id, entity, seq, level, line),
        CONSTRAINT sync_issue_of_run FOREIGN KEY (run_id) REFERENCES sync_runs (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  private async tenant(db: QueryRunner) {
    await db.query(`
      CREATE TABLE sync_chunks (
        school_id BINARY(16)   NOT NULL,
        run_id    BINARY(16)   NOT NULL,
        entity    VARCHAR(20)  NOT NULL,
        seq       INT UNSIGNED NOT NULL,
        content   LONGBLOB     NOT NULL,
        PRIMARY KEY (school_id, run_id, entity, seq)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE sync_changes (
        school_id  BINARY(16)   NOT NULL,
        run_id     BINARY(16)   NOT NULL,
        step       INT UNSIGNED NOT NULL,
        content    LONGBLOB     NOT NULL,
        undone_at  DATETIME(3)  NULL,
        skipped    LONGTEXT     NULL,
        PRIMARY KEY (school_id, run_id, step)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE sync_plans (
        school_id BINARY(16) NOT NULL,
        run_id    BINARY(16) NOT NULL,
        entries   LONGTEXT   NOT NULL,
        PRIMARY KEY (school_id, run_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE sync_schools (
        school_id       BINARY(16)   NOT NULL PRIMARY KEY,
        revision        INT UNSIGNED NOT NULL DEFAULT 0,
        after_undo      TINYINT(1)   NOT NULL DEFAULT 0,
        last_applied_at DATETIME(3)  NULL
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE sync_schools, sync_plans, sync_changes, sync_chunks');
    await db.query('DROP TABLE sync_issues, sync_batches, sync_parts, sync_runs');
  }
}
