import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries of a year, materials of a library, and the paper that lies beside an entry. */
export class PapersOfRegisters1763800129000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE register_entries
        ADD COLUMN year    SMALLINT UNSIGNED NULL,
        ADD COLUMN link    VARCHAR(1000)     NULL,
        ADD COLUMN edition VARCHAR(50)       NULL,
        ADD COLUMN scan    JSON              NULL`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      ALTER TABLE register_entries
        DROP COLUMN year, DROP COLUMN link, DROP COLUMN edition, DROP COLUMN scan`);
  }
}
