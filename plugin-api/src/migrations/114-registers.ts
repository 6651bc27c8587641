import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that orgs keep beside their roadmaps; facts are counted of municipalities and regions too. */
export class Registers1763800114000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE register_entries (
        org_id     BINARY(16)    NOT NULL,
        id         BINARY(16)    NOT NULL,
        kind       VARCHAR(16)   NOT NULL,
        title      VARCHAR(500)  NOT NULL,
        code       VARCHAR(24)   NULL,
        party      VARCHAR(300)  NULL,
        terms      VARCHAR(1000) NULL,
        act        JSON          NULL,
        from_on    DATE          NULL,
        until_on   DATE          NULL,
        outcome    VARCHAR(1000) NULL,
        before_was VARCHAR(100)  NULL,
        after_is   VARCHAR(100)  NULL,
        version    INT UNSIGNED  NOT NULL DEFAULT 1,
        changed_at DATETIME(3)   NOT NULL,
        PRIMARY KEY (org_id, id),
        KEY entries_of_kind (org_id, kind, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      ALTER TABLE agg_facts
        ADD COLUMN level VARCHAR(12) NOT NULL DEFAULT 'school' AFTER fact`);
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE agg_facts DROP COLUMN level');
    await db.query('DROP TABLE register_entries');
  }
}
