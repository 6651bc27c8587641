import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Packs as they were on some day; `org_id` is the region that has put in its own. */
export class Packs1763800020000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE pack_versions (
        id        BINARY(16)   NOT NULL PRIMARY KEY,
        org_id    BINARY(16)   NULL,
        code      VARCHAR(64)  NOT NULL,
        version   INT UNSIGNED NOT NULL,
        sha256    CHAR(64)     NOT NULL,
        json      LONGTEXT     NOT NULL,
        loaded_at DATETIME(3)  NOT NULL,
        UNIQUE KEY pack_version (code, version),
        KEY packs_of_org (org_id, version)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE pack_versions');
  }
}
