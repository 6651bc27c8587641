import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of roadmaps that were read, until a roadmap is made of them. */
export class RoadmapImports1763800107000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE roadmap_imports (
        org_id      BINARY(16)        NOT NULL,
        id          BINARY(16)        NOT NULL,
        file_name   VARCHAR(255)      NOT NULL,
        table_at    SMALLINT UNSIGNED NULL,
        header_line SMALLINT UNSIGNED NOT NULL,
        fields      JSON              NOT NULL,
        answers     JSON              NOT NULL,
        cells       MEDIUMBLOB        NULL,
        roadmap_id  BINARY(16)        NULL,
        created_by  BINARY(16)        NULL,
        version     INT UNSIGNED      NOT NULL DEFAULT 1,
        created_at  DATETIME(3)       NOT NULL,
        changed_at  DATETIME(3)       NOT NULL,
        PRIMARY KEY (org_id, id),
        KEY roadmap_imports_by_age (org_id, created_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE roadmap_imports');
  }
}
