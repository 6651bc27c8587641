import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person is looked up in all the schools of a host at once. */
export class ReadBack1763800009000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('ALTER TABLE people ADD KEY people_of_id (id)');
    await db.query('ALTER TABLE guardians ADD KEY guardians_of_child (child_id)');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE guardians DROP KEY guardians_of_child');
    await db.query('ALTER TABLE people DROP KEY people_of_id');
  }
}
