import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls for help about pairs, and whom to turn to. `auto_key` lets a signal that comes by itself come once. */
export class Signals1763800075000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE signals (
        school_id BINARY(16)    NOT NULL,
        id        BINARY(16)    NOT NULL,
        pair_id   BINARY(16)    NOT NULL,
        kind      VARCHAR(16)   NOT NULL,
        addressee VARCHAR(16)   NOT NULL,
        urgent    TINYINT(1)    NOT NULL,
        topic     VARCHAR(40)   NULL,
        text      VARCHAR(1000) NULL,
        raised_by BINARY(16)    NULL,
        raised_at DATETIME(3)   NOT NULL,
        state     VARCHAR(8)    NOT NULL,
        taken_by  BINARY(16)    NULL,
        answer    VARCHAR(1000) NULL,
        outcome   VARCHAR(1000) NULL,
        closed_at DATETIME(3)   NULL,
        auto_key  VARCHAR(100)  NULL,
        version   INT UNSIGNED  NOT NULL DEFAULT 1,
        PRIMARY KEY (school_id, id),
        UNIQUE KEY signal_once (school_id, auto_key),
        KEY signals_by_state (school_id, state, urgent, id),
        KEY signals_of_person (school_id, raised_by, id),
        CONSTRAINT pair_of_signal FOREIGN KEY (school_id, pair_id) REFERENCES pairs (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE support_contacts (
        school_id BINARY(16) NOT NULL,
        contacts  JSON       NOT NULL,
        PRIMARY KEY (school_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE support_contacts, signals');
  }
}
