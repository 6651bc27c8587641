import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A run matches for one programme: its rules hold, and its pairs work in it. A final run keeps apart
 * what the trial meetings have decided from what the curator holds and forbids, who may think again.
 */
export class RunsOfProgrammes1763800070000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE matching_runs
        ADD COLUMN programme_id BINARY(16) NULL AFTER form,
        ADD COLUMN decided LONGTEXT NULL AFTER settings`);
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE matching_runs DROP COLUMN decided, DROP COLUMN programme_id');
  }
}
