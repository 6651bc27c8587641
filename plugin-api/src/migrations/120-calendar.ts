import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses by which calendar programs read, as marks of secrets; the last day that an org was told of what is due. */
export class Calendar1763800120000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE calendar_feeds (
        mark      BINARY(32)  NOT NULL,
        org_id    BINARY(16)  NOT NULL,
        person_id BINARY(16)  NOT NULL,
        made_at   DATETIME(3) NOT NULL,
        read_at   DATETIME(3) NULL,
        PRIMARY KEY (org_id, person_id),
        UNIQUE KEY calendar_feeds_mark (mark)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE calendar_digests (
        org_id BINARY(16) NOT NULL PRIMARY KEY,
        day    DATE       NOT NULL
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE calendar_digests, calendar_feeds');
  }
}
