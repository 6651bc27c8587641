import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where hosts are told of events, by which secrets, and what came of each message. */
export class Webhooks1763800010000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE webhooks (
        id              BINARY(16)    NOT NULL PRIMARY KEY,
        connection_id   BINARY(16)    NOT NULL,
        url             VARCHAR(2000) NOT NULL,
        types           JSON          NULL,
        description     VARCHAR(200)  NOT NULL,
        enabled         TINYINT(1)    NOT NULL DEFAULT 1,
        disabled_reason VARCHAR(16)   NULL,
        disabled_at     DATETIME(3)   NULL,
        failing_since   DATETIME(3)   NULL,
        created_at      DATETIME(3)   NOT NULL,
        version         INT UNSIGNED  NOT NULL,
        KEY webhooks_of_connection (connection_id, id),
        CONSTRAINT webhook_connection FOREIGN KEY (connection_id) REFERENCES connections (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE webhook_secrets (
        id         BINARY(16)     NOT NULL PRIMARY KEY,
        webhook_id BINARY(16)     NOT NULL,
        sealed     VARBINARY(200) NOT NULL,
        expires_at DATETIME(3)    NULL,
        KEY secrets_of_webhook (webhook_id, id),
        CONSTRAINT secret_webhook FOREIGN KEY (webhook_id) REFERENCES webhooks (id) ON DELETE CASCADE
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE webhook_deliveries (
        id         BINARY(16)   NOT NULL PRIMARY KEY,
        webhook_id BINARY(16)   NOT NULL,
        event_id   BINARY(16)   NOT NULL,
        type       VARCHAR(40)  NOT NULL,
        body       TEXT         NOT NULL,
        state      VARCHAR(16)  NOT NULL,
        attempts   INT UNSIGNED NOT NULL DEFAULT 0,
        next_try   DATETIME(3)  NOT NULL,
        created_at DATETIME(3)  NOT NULL,
        UNIQUE KEY deliveries_once (webhook_id, event_id),
        KEY deliveries_of_webhook (webhook_id, id),
        KEY deliveries_due (state, webhook_id, next_try),
        KEY deliveries_by_age (created_at),
        CONSTRAINT delivery_webhook FOREIGN KEY (webhook_id) REFERENCES webhooks (id) ON DELETE CASCADE
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE webhook_attempts (
        id          BINARY(16)   NOT NULL PRIMARY KEY,
        delivery_id BINARY(16)   NOT NULL,
        number      INT UNSIGNED NOT NULL,
        at          DATETIME(3)  NOT NULL,
        answer      SMALLINT UNSIGNED NULL,
        duration_ms INT UNSIGNED NOT NULL,
        error       VARCHAR(16)  NULL,
        KEY attempts_of_delivery (delivery_id, id),
        CONSTRAINT attempt_delivery FOREIGN KEY (delivery_id)
          REFERENCES webhook_deliveries (id) ON DELETE CASCADE
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE webhook_attempts, webhook_deliveries, webhook_secrets, webhooks');
  }
}
