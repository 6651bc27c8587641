import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roadmaps of territories as data; the owner is an org, or nil for what comes with the product. */
export class RoadmapPacks1763800100000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE roadmap_packs (
        id             BINARY(16)   NOT NULL PRIMARY KEY,
        owner_id       BINARY(16)   NOT NULL,
        code           VARCHAR(64)  NOT NULL,
        version        INT UNSIGNED NOT NULL,
        level          VARCHAR(20)  NOT NULL,
        sha256         CHAR(64)     NOT NULL,
        effective_from DATE         NOT NULL,
        json           LONGTEXT     NOT NULL,
        loaded_at      DATETIME(3)  NOT NULL,
        UNIQUE KEY roadmap_pack (owner_id, code, version),
        KEY roadmap_packs_in_force (owner_id, level, effective_from)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE roadmap_packs');
  }
}
