import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of roadmaps published for remarks, and the remarks; both belong to who has published. */
export class Consultations1763800116000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE consultations (
        org_id     BINARY(16)   NOT NULL,
        id         BINARY(16)   NOT NULL,
        roadmap_id BINARY(16)   NOT NULL,
        title      VARCHAR(300) NOT NULL,
        level      VARCHAR(12)  NOT NULL,
        year_to    SMALLINT UNSIGNED NOT NULL,
        content    JSON         NOT NULL,
        from_on    DATE         NOT NULL,
        until_on   DATE         NOT NULL,
        closed_on  DATE         NULL,
        opened_at  DATETIME(3)  NOT NULL,
        version    INT UNSIGNED NOT NULL DEFAULT 1,
        PRIMARY KEY (org_id, id),
        KEY consultations_of_roadmap (org_id, roadmap_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE consultation_remarks (
        org_id          BINARY(16)    NOT NULL,
        id              BINARY(16)    NOT NULL,
        consultation_id BINARY(16)    NOT NULL,
        item            VARCHAR(20)   NULL,
        text            VARCHAR(2000) NOT NULL,
        author_org_id   BINARY(16)    NOT NULL,
        author_org      VARCHAR(500)  NOT NULL,
        author_id       BINARY(16)    NOT NULL,
        author          VARCHAR(200)  NOT NULL,
        at              DATETIME(3)   NOT NULL,
        decision        VARCHAR(12)   NULL,
        reason          VARCHAR(1000) NOT NULL DEFAULT '',
        decided_by      VARCHAR(200)  NULL,
        decided_at      DATETIME(3)   NULL,
        version         INT UNSIGNED  NOT NULL DEFAULT 1,
        PRIMARY KEY (org_id, id),
        KEY remarks_of_consultation (org_id, consultation_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE consultation_remarks, consultations');
  }
}
