import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roadmaps as those above see them: how far each is, and what was said of what shows it. */
export class RoadmapsAbove1763800132000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('ALTER TABLE roadmap_proofs ADD COLUMN review JSON NULL');
    await db.query(`
      CREATE TABLE agg_roadmaps (
        school_id       BINARY(16)        NOT NULL,
        roadmap_id      BINARY(16)        NOT NULL,
        region_id       BINARY(16)        NOT NULL,
        municipality_id BINARY(16)        NULL,
        level           VARCHAR(12)       NOT NULL,
        title           VARCHAR(300)      NOT NULL,
        year_from       SMALLINT UNSIGNED NOT NULL,
        year_to         SMALLINT UNSIGNED NOT NULL,
        state           VARCHAR(12)       NOT NULL,
        in_force        TINYINT(1)        NOT NULL,
        counts          JSON              NOT NULL,
        facts           JSON              NOT NULL,
        waiting         INT UNSIGNED      NOT NULL,
        changed_at      DATETIME(3)       NOT NULL,
        PRIMARY KEY (school_id, roadmap_id),
        KEY roadmaps_of_municipality (municipality_id, level),
        KEY roadmaps_of_region (region_id, level)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE agg_roadmaps');
    await db.query('ALTER TABLE roadmap_proofs DROP COLUMN review');
  }
}
