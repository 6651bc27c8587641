import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * History is looked for by the thing whatever it was called then, and by whoever did it: a person's
 * export and its hourly limit read no rows of others.
 */
export class HistoryByThing1763800089000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE history
        ADD KEY history_of_thing (school_id, entity_id, id),
        ADD KEY history_of_actor (school_id, person_id, id),
        DROP KEY history_of_entity`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      ALTER TABLE history
        ADD KEY history_of_entity (school_id, entity, entity_id, id),
        DROP KEY history_of_actor,
        DROP KEY history_of_thing`);
  }
}
