import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The journal of numbered papers. A paper keeps what it said when it was registered, so that a copy
 * is the same after people and classes have changed; a number is given once, by its unique key.
 */
export class DocumentJournal1763800052000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE documents (
        school_id     BINARY(16)    NOT NULL,
        id            BINARY(16)    NOT NULL,
        kind          VARCHAR(24)   NOT NULL,
        year          SMALLINT UNSIGNED NOT NULL,
        number        VARCHAR(50)   NOT NULL,
        dated_on      DATE          NOT NULL,
        about         VARCHAR(1000) NOT NULL,
        of_ids        JSON          NOT NULL,
        paper         JSON          NOT NULL,
        made_by       BINARY(16)    NOT NULL,
        made_at       DATETIME(3)   NOT NULL,
        cancelled_by  BINARY(16)    NULL,
        cancelled_at  DATETIME(3)   NULL,
        cancel_reason VARCHAR(500)  NULL,
        version       INT UNSIGNED  NOT NULL DEFAULT 1,
        PRIMARY KEY (school_id, id),
        UNIQUE KEY document_number (school_id, kind, year, number),
        KEY documents_by_kind (school_id, kind, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await db.query(`
      CREATE TABLE document_masks (
        school_id BINARY(16)  NOT NULL,
        kind      VARCHAR(24) NOT NULL,
        mask      VARCHAR(40) NOT NULL,
        PRIMARY KEY (school_id, kind)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE document_counters (
        school_id BINARY(16)   NOT NULL,
        kind      VARCHAR(24)  NOT NULL,
        year      SMALLINT UNSIGNED NOT NULL,
        last      INT UNSIGNED NOT NULL,
        PRIMARY KEY (school_id, kind, year)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE document_counters, document_masks, documents');
  }
}
