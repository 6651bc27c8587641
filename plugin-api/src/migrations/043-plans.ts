import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Individual plans. A plan has the id of its pair; every saving is kept in `plan_versions`. */
export class Plans1763800043000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('ALTER TABLE pairs ADD COLUMN plan_agreed_on DATE NULL AFTER quiet_since');
    await db.query(`
      CREATE TABLE plans (
        school_id  BINARY(16)    NOT NULL,
        id         BINARY(16)    NOT NULL,
        goal       VARCHAR(1000) NOT NULL,
        plan_lines JSON          NOT NULL,
        agreed_on  DATE          NULL,
        agreed_by  BINARY(16)    NULL,
        changed_by BINARY(16)    NULL,
        version    INT UNSIGNED  NOT NULL DEFAULT 1,
        changed_at DATETIME(3)   NOT NULL,
        PRIMARY KEY (school_id, id),
        CONSTRAINT pair_of_plan FOREIGN KEY (school_id, id) REFERENCES pairs (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE plan_versions (
        school_id  BINARY(16)    NOT NULL,
        id         BINARY(16)    NOT NULL,
        plan_id    BINARY(16)    NOT NULL,
        number     INT UNSIGNED  NOT NULL,
        goal       VARCHAR(1000) NOT NULL,
        plan_lines JSON          NOT NULL,
        agreed_on  DATE          NULL,
        saved_by   BINARY(16)    NULL,
        saved_at   DATETIME(3)   NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE KEY version_of_plan (school_id, plan_id, number),
        CONSTRAINT plan_of_version FOREIGN KEY (school_id, plan_id) REFERENCES plans (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE plan_remarks (
        school_id BINARY(16)    NOT NULL,
        id        BINARY(16)    NOT NULL,
        pair_id   BINARY(16)    NOT NULL,
        person_id BINARY(16)    NOT NULL,
        kind      VARCHAR(8)    NOT NULL,
        text      VARCHAR(1000) NOT NULL,
        said_at   DATETIME(3)   NOT NULL,
        PRIMARY KEY (school_id, id),
        KEY remarks_of_pair (school_id, pair_id, id),
        CONSTRAINT pair_of_remark FOREIGN KEY (school_id, pair_id) REFERENCES pairs (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE plan_remarks, plan_versions, plans');
    await db.query('ALTER TABLE pairs DROP COLUMN plan_agreed_on');
  }
}
