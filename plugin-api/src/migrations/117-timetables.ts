import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The weekly timetables that hosts give; a lesson of several teachers is a row for each of them. */
export class Timetables1763800117000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE timetables (
        school_id BINARY(16)   NOT NULL,
        from_on   DATE         NOT NULL,
        until_on  DATE         NOT NULL,
        lessons   INT UNSIGNED NOT NULL,
        taken_at  DATETIME(3)  NOT NULL,
        PRIMARY KEY (school_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE lessons (
        school_id  BINARY(16)       NOT NULL,
        id         BINARY(16)       NOT NULL,
        class_id   BINARY(16)       NOT NULL,
        teacher_id BINARY(16)       NULL,
        weekday    TINYINT UNSIGNED NOT NULL,
        starts_at  CHAR(5)          NOT NULL,
        ends_at    CHAR(5)          NOT NULL,
        PRIMARY KEY (school_id, id),
        KEY lessons_of_class (school_id, class_id),
        KEY lessons_of_teacher (school_id, teacher_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE lessons, timetables');
  }
}
