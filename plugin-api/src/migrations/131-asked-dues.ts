import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to be asked of a due date that a new roadmap cannot take over as it was. */
export class AskedDues1763800131000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('ALTER TABLE roadmap_items ADD COLUMN due_ask JSON NULL');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE roadmap_items DROP COLUMN due_ask');
  }
}
