import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Class teachers by the school's own word, where the host gives none. */
export class ClassTeachers1763800025000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE class_teachers (
        school_id BINARY(16) NOT NULL,
        class_id  BINARY(16) NOT NULL,
        person_id BINARY(16) NOT NULL,
        PRIMARY KEY (school_id, class_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE class_teachers');
  }
}
