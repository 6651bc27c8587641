import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hosts and their clients, the tree of orgs, what is switched on where, and hosts' identifiers. */
export class Connections1763800001000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE connections (
        id          BINARY(16)   NOT NULL PRIMARY KEY,
        code        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        title       VARCHAR(200) NOT NULL,
        issuer      VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        jwks_uri    VARCHAR(500) NOT NULL,
        enabled     TINYINT(1)   NOT NULL DEFAULT 1,
        demo        TINYINT(1)   NOT NULL DEFAULT 0,
        created_at  DATETIME(3)  NOT NULL,
        updated_at  DATETIME(3)  NOT NULL,
        UNIQUE KEY connections_code (code),
        UNIQUE KEY connections_issuer (issuer)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE connection_clients (
        client_id     VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
        connection_id BINARY(16)   NOT NULL,
        secret_sha256 CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
        jwks_uri      VARCHAR(500) NULL,
        scopes        VARCHAR(500) NOT NULL,
        KEY clients_of_connection (connection_id),
        CONSTRAINT client_connection FOREIGN KEY (connection_id) REFERENCES connections (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE connection_origins (
        connection_id BINARY(16)   NOT NULL,
        origin        VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (connection_id, origin),
        CONSTRAINT origin_connection FOREIGN KEY (connection_id) REFERENCES connections (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE orgs (
        id              BINARY(16)   NOT NULL PRIMARY KEY,
        kind            VARCHAR(16)  NOT NULL,
        parent_id       BINARY(16)   NULL,
        region_id       BINARY(16)   NOT NULL,
        municipality_id BINARY(16)   NULL,
        name            VARCHAR(500) NOT NULL,
        short_name      VARCHAR(200) NOT NULL,
        time_zone       VARCHAR(64)  NULL,
        created_at      DATETIME(3)  NOT NULL,
        updated_at      DATETIME(3)  NOT NULL,
        KEY orgs_of_parent (parent_id),
        KEY orgs_of_region (region_id, kind),
        KEY orgs_of_municipality (municipality_id, kind),
        CONSTRAINT org_parent FOREIGN KEY (parent_id) REFERENCES orgs (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE connection_orgs (
        connection_id BINARY(16) NOT NULL,
        org_id        BINARY(16) NOT NULL,
        PRIMARY KEY (connection_id, org_id),
        KEY connections_of_org (org_id),
        CONSTRAINT allowed_connection FOREIGN KEY (connection_id) REFERENCES connections (id),
        CONSTRAINT allowed_org FOREIGN KEY (org_id) REFERENCES orgs (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE installations (
        connection_id BINARY(16)  NOT NULL,
        org_id        BINARY(16)  NOT NULL,
        enabled       TINYINT(1)  NOT NULL,
        since         DATETIME(3) NOT NULL,
        by_kind       VARCHAR(16) NOT NULL,
        by_person     BINARY(16)  NULL,
        version       INT UNSIGNED NOT NULL,
        PRIMARY KEY (connection_id, org_id),
        KEY installations_of_org (org_id),
        CONSTRAINT installed_where_allowed FOREIGN KEY (connection_id, org_id)
          REFERENCES connection_orgs (connection_id, org_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE external_refs (
        connection_id BINARY(16)   NOT NULL,
        type          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        sourced_id    VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        id            BINARY(16)   NOT NULL,
        PRIMARY KEY (connection_id, type, sourced_id),
        KEY refs_of_id (id, type)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await db.query(`
      CREATE TABLE used_jtis (
        jti_sha256 BINARY(32)  NOT NULL PRIMARY KEY,
        expires_at DATETIME(3) NOT NULL,
        KEY used_jtis_expired (expires_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(db: QueryRunner) {
    await db.query(
      'DROP TABLE used_jtis, external_refs, installations, connection_orgs, orgs, connection_origins, connection_clients, connections',
    );
  }
}
