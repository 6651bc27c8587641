import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Templates of the schools' own, one of a kind in use at a time. A registered paper keeps the one it
 * was registered by; none: the built-in one.
 */
export class DocumentTemplates1763800080000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE document_templates (
        school_id   BINARY(16)   NOT NULL,
        id          BINARY(16)   NOT NULL,
        kind        VARCHAR(24)  NOT NULL,
        version     INT UNSIGNED NOT NULL,
        file_name   VARCHAR(120) NOT NULL,
        content     MEDIUMBLOB   NOT NULL,
        size        INT UNSIGNED NOT NULL,
        made_by     BINARY(16)   NOT NULL,
        made_at     DATETIME(3)  NOT NULL,
        retired_at  DATETIME(3)  NULL,
        kind_in_use VARCHAR(24)  AS (IF(retired_at IS NULL, kind, NULL)) STORED,
        PRIMARY KEY (school_id, id),
        UNIQUE KEY template_version (school_id, kind, version),
        UNIQUE KEY template_in_use (school_id, kind_in_use)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      ALTER TABLE documents
        ADD template_id BINARY(16) NULL AFTER paper,
        ADD CONSTRAINT template_of_document FOREIGN KEY (school_id, template_id)
          REFERENCES document_templates (school_id, id)`);
  }

  async down(db: QueryRunner) {
    await db.query(
      'ALTER TABLE documents DROP FOREIGN KEY template_of_document, DROP KEY template_of_document, DROP COLUMN template_id',
    );
    await db.query('DROP TABLE document_templates');
  }
}
