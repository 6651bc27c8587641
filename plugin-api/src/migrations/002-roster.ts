import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The roster of a school, written by sync alone. No foreign keys between its tables: sync applies
 * a school in an order of its own and checks references itself.
 */
export class Roster1763800002000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE people (
        school_id         BINARY(16)   NOT NULL,
        id                BINARY(16)   NOT NULL,
        family_name       VARCHAR(150) NOT NULL,
        given_name        VARCHAR(150) NOT NULL,
        middle_name       VARCHAR(150) NULL,
        sex               VARCHAR(8)   NULL,
        birth_date        DATE         NULL,
        is_pupil          TINYINT(1)   NOT NULL DEFAULT 0,
        is_staff          TINYINT(1)   NOT NULL DEFAULT 0,
        is_guardian       TINYINT(1)   NOT NULL DEFAULT 0,
        grade             TINYINT UNSIGNED NULL,
        class_id          BINARY(16)   NULL,
        position          VARCHAR(255) NULL,
        pedagogical_since DATE         NULL,
        part_time         TINYINT(1)   NOT NULL DEFAULT 0,
        email             VARCHAR(255) NULL,
        phone             VARCHAR(64)  NULL,
        active            TINYINT(1)   NOT NULL DEFAULT 1,
        missing_since     DATETIME(3)  NULL,
        version           INT UNSIGNED NOT NULL DEFAULT 1,
        updated_at        DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        PRIMARY KEY (school_id, id),
        KEY people_by_name (school_id, family_name, given_name, id),
        KEY people_of_class (school_id, class_id, family_name, given_name, id),
        KEY people_of_grade (school_id, is_pupil, active, grade)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await db.query(`
      CREATE TABLE classes (
        school_id     BINARY(16)   NOT NULL,
        id            BINARY(16)   NOT NULL,
        title         VARCHAR(100) NOT NULL,
        grade         TINYINT UNSIGNED NULL,
        letter        VARCHAR(16)  NULL,
        kind          VARCHAR(16)  NOT NULL,
        school_year   SMALLINT UNSIGNED NULL,
        active        TINYINT(1)   NOT NULL DEFAULT 1,
        missing_since DATETIME(3)  NULL,
        version       INT UNSIGNED NOT NULL DEFAULT 1,
        updated_at    DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        PRIMARY KEY (school_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE enrolments (
        school_id     BINARY(16)   NOT NULL,
        id            BINARY(16)   NOT NULL,
        class_id      BINARY(16)   NOT NULL,
        person_id     BINARY(16)   NOT NULL,
        role          VARCHAR(16)  NOT NULL,
        is_primary    TINYINT(1)   NOT NULL DEFAULT 0,
        active        TINYINT(1)   NOT NULL DEFAULT 1,
        missing_since DATETIME(3)  NULL,
        version       INT UNSIGNED NOT NULL DEFAULT 1,
        updated_at    DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        PRIMARY KEY (school_id, id),
        KEY enrolments_of_person (school_id, person_id, role),
        KEY enrolments_of_class (school_id, class_id, role)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE guardians (
        school_id     BINARY(16)   NOT NULL,
        child_id      BINARY(16)   NOT NULL,
        guardian_id   BINARY(16)   NOT NULL,
        relation      VARCHAR(32)  NULL,
        active        TINYINT(1)   NOT NULL DEFAULT 1,
        missing_since DATETIME(3)  NULL,
        version       INT UNSIGNED NOT NULL DEFAULT 1,
        updated_at    DATETIME(3)  NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        PRIMARY KEY (school_id, child_id, guardian_id),
        KEY guardians_children (school_id, guardian_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE guardians, enrolments, classes, people');
  }
}
