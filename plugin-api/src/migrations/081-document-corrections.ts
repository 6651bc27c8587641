import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the number and the date of a paper were before they were put right; who did it is in the history. */
export class DocumentCorrections1763800081000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('ALTER TABLE documents ADD corrections JSON NULL AFTER template_id');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE documents DROP COLUMN corrections');
  }
}
