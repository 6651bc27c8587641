import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How programmes end: the event, and what the group said. Both have the id of their programme. */
export class Closings1763800063000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE closing_events (
        school_id    BINARY(16)   NOT NULL,
        id           BINARY(16)   NOT NULL,
        held_on      DATE         NOT NULL,
        place        VARCHAR(200) NOT NULL,
        link         VARCHAR(500) NULL,
        guests       JSON         NOT NULL,
        attended_ids JSON         NOT NULL,
        version      INT UNSIGNED NOT NULL DEFAULT 1,
        changed_at   DATETIME(3)  NOT NULL,
        PRIMARY KEY (school_id, id),
        CONSTRAINT programme_of_event FOREIGN KEY (school_id, id) REFERENCES programmes (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE group_reflections (
        school_id  BINARY(16)    NOT NULL,
        id         BINARY(16)    NOT NULL,
        held_on    DATE          NOT NULL,
        present    VARCHAR(1000) NOT NULL,
        worked     VARCHAR(2000) NOT NULL,
        to_change  VARCHAR(2000) NOT NULL,
        decisions  VARCHAR(2000) NOT NULL,
        version    INT UNSIGNED  NOT NULL DEFAULT 1,
        changed_at DATETIME(3)   NOT NULL,
        PRIMARY KEY (school_id, id),
        CONSTRAINT programme_of_reflection FOREIGN KEY (school_id, id) REFERENCES programmes (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE group_reflections');
    await db.query('DROP TABLE closing_events');
  }
}
