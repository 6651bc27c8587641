import type { MigrationInterface, QueryRunner } from 'typeorm';

/** SWOT drafts of programmes, each version kept. A draft has the id of its programme. */
export class Swots1763800077000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE swots (
        school_id  BINARY(16)   NOT NULL,
        id         BINARY(16)   NOT NULL,
        moment     VARCHAR(8)   NOT NULL,
        mentors    SMALLINT UNSIGNED NOT NULL,
        mentees    SMALLINT UNSIGNED NOT NULL,
        made_on    DATE         NOT NULL,
        edited     TINYINT(1)   NOT NULL,
        texts      JSON         NOT NULL,
        saved_by   BINARY(16)   NOT NULL,
        version    INT UNSIGNED NOT NULL DEFAULT 1,
        changed_at DATETIME(3)  NOT NULL,
        PRIMARY KEY (school_id, id),
        CONSTRAINT programme_of_swot FOREIGN KEY (school_id, id) REFERENCES programmes (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE swot_versions (
        school_id BINARY(16)   NOT NULL,
        id        BINARY(16)   NOT NULL,
        swot_id   BINARY(16)   NOT NULL,
        number    INT UNSIGNED NOT NULL,
        moment    VARCHAR(8)   NOT NULL,
        mentors   SMALLINT UNSIGNED NOT NULL,
        mentees   SMALLINT UNSIGNED NOT NULL,
        made_on   DATE         NOT NULL,
        edited    TINYINT(1)   NOT NULL,
        texts     JSON         NOT NULL,
        saved_by  BINARY(16)   NOT NULL,
        saved_at  DATETIME(3)  NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE KEY version_of_swot (school_id, swot_id, number),
        CONSTRAINT swot_of_version FOREIGN KEY (school_id, swot_id) REFERENCES swots (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE swot_versions, swots');
  }
}
