import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questionnaires of a territory hold from their day, as its lists do; those that are there hold already. */
export class QuestionnairesFromADay1763800128000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE questionnaire_versions
        ADD COLUMN effective_from DATE NOT NULL DEFAULT '2020-01-01' AFTER sha256,
        DROP KEY questionnaires_of_org,
        ADD KEY questionnaires_of_org (org_id, effective_from, version)`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      ALTER TABLE questionnaire_versions
        DROP KEY questionnaires_of_org,
        ADD KEY questionnaires_of_org (org_id, version),
        DROP COLUMN effective_from`);
  }
}
