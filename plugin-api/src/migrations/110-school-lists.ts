import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of participating schools of municipalities and regions, a year each, with their editions. */
export class SchoolLists1763800110000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE school_lists (
        org_id     BINARY(16)   NOT NULL,
        id         BINARY(16)   NOT NULL,
        year       SMALLINT UNSIGNED NOT NULL,
        level      VARCHAR(12)  NOT NULL,
        state      VARCHAR(12)  NOT NULL,
        edition    INT UNSIGNED NOT NULL DEFAULT 0,
        schools    JSON         NOT NULL,
        agreed     JSON         NULL,
        version    INT UNSIGNED NOT NULL DEFAULT 1,
        created_at DATETIME(3)  NOT NULL,
        PRIMARY KEY (org_id, id),
        UNIQUE KEY list_of_year (org_id, year)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE school_list_editions (
        org_id   BINARY(16)   NOT NULL,
        list_id  BINARY(16)   NOT NULL,
        edition  INT UNSIGNED NOT NULL,
        content  JSON         NOT NULL,
        made_at  DATETIME(3)  NOT NULL,
        PRIMARY KEY (org_id, list_id, edition),
        CONSTRAINT edition_of_list FOREIGN KEY (org_id, list_id)
          REFERENCES school_lists (org_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE school_list_editions, school_lists');
  }
}
