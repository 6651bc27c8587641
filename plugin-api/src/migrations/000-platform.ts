import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1763800000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE leases (
        name       VARCHAR(64) NOT NULL PRIMARY KEY,
        owner      BINARY(16)  NOT NULL,
        until      DATETIME(3) NOT NULL
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE outbox (
        id           BINARY(16)  NOT NULL PRIMARY KEY,
        org_id       BINARY(16)  NULL,
        type         VARCHAR(64) NOT NULL,
        payload      JSON        NOT NULL,
        request_id   VARCHAR(64) NOT NULL,
        created_at   DATETIME(3) NOT NULL,
        attempts     INT UNSIGNED NOT NULL DEFAULT 0,
        next_try     DATETIME(3) NOT NULL,
        done_at      DATETIME(3) NULL,
        last_error   VARCHAR(255) NULL,
        KEY outbox_waiting (done_at, next_try, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE idempotency_keys (
        caller      VARCHAR(80)  NOT NULL,
        idem_key    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        digest      BINARY(32)   NOT NULL,
        body        LONGTEXT     NULL,
        created_at  DATETIME(3)  NOT NULL,
        PRIMARY KEY (caller, idem_key),
        KEY idempotency_old (created_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE files (
        id          BINARY(16)  NOT NULL PRIMARY KEY,
        org_id      BINARY(16)  NULL,
        kind        VARCHAR(32) NOT NULL,
        size        BIGINT UNSIGNED NOT NULL,
        sha256      BINARY(32)  NOT NULL,
        created_at  DATETIME(3) NOT NULL
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE history (
        school_id   BINARY(16)  NOT NULL,
        id          BINARY(16)  NOT NULL,
        entity      VARCHAR(32) NOT NULL,
        entity_id   BINARY(16)  NOT NULL,
        action      VARCHAR(48) NOT NULL,
        fields      JSON        NOT NULL,
        note        VARCHAR(500) NULL,
        person_id   BINARY(16)  NULL,
        client_id   VARCHAR(80) NULL,
        request_id  VARCHAR(64) NOT NULL,
        at          DATETIME(3) NOT NULL,
        PRIMARY KEY (school_id, id),
        KEY history_of_entity (school_id, entity, entity_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE history, files, idempotency_keys, outbox, leases');
  }
}
