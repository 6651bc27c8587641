import { DataSource } from 'typeorm';
import { entities } from '../entities.ts';
import type { Config } from '../config.ts';
import { GrantBook } from '../modules/access/grants/grant-book.ts';
import { GrantsRepository } from '../modules/access/grants/grants.repository.ts';
import { ConnectionsRepository } from '../modules/connections/connections.repository.ts';
import { ExternalRefs } from '../modules/connections/external-refs.repository.ts';
import { HostOrgs } from '../modules/connections/host-orgs.ts';
import { InstallationSwitch } from '../modules/connections/installation-switch.ts';
import { InstallationsRepository } from '../modules/connections/installations.repository.ts';
import { Installations } from '../modules/connections/installations.ts';
import { OrgsRepository } from '../modules/orgs/orgs.repository.ts';
import { Orgs } from '../modules/orgs/orgs.service.ts';
import { databaseOptions } from '../platform/db/data-source.ts';
import { Db } from '../platform/db/db.ts';
import { Pool } from '../platform/db/pool.ts';
import { ChainRows } from '../platform/history/chain-rows.ts';
import { HistoryChain } from '../platform/history/history-chain.ts';
import { History } from '../platform/history/history.ts';
import { Outbox } from '../platform/outbox/outbox.ts';
import { Scheduler } from '../platform/schedule/scheduler.ts';
import { runInScope, Scope } from '../platform/scope/scope.ts';
import type { SessionSource } from '../platform/scope/session-source.ts';

/** What the operator's commands work with. */
export interface Toolbox {
  config: Config;
  db: Db;
  scope: Scope;
  orgs: OrgsRepository;
  refs: ExternalRefs;
  hostOrgs: HostOrgs;
  connections: ConnectionsRepository;
  grants: GrantsRepository;
  book: GrantBook;
  installation: InstallationSwitch;
  history: HistoryChain;
  say: (line: string) => void;
}

/**
 * Runs the work with the same services as the API has, but without its jobs: events are only
 * written, the running API tells them.
 */
export async function withToolbox<T>(
  config: Config,
  say: Toolbox['say'],
  work: (tools: Toolbox) => Promise<T>,
): Promise<T> {
  const options = databaseOptions({ ...config, DATABASE_POOL: 2 }, entities);
  const source = await new DataSource(options).initialize();
  const state = { requestId: 'operator', caller: { kind: 'system', job: 'operator' } as const };
  try {
    return await runInScope(state, () => work(assemble(config, source, say)));
  } finally {
    await source.destroy();
  }
}

function assemble(config: Config, source: DataSource, say: Toolbox['say']): Toolbox {
  const db = new Db(source, new Pool(source));
  const scope = new Scope();
  const orgs = new OrgsRepository(db);
  const found = new Orgs(orgs);
  const refs = new ExternalRefs(db);
  const connections = new ConnectionsRepository(db);
  const hostOrgs = new HostOrgs(refs, connections, found);
  const installations = new Installations(new InstallationsRepository(db), db);
  const grants = new GrantsRepository(db);
  const sessions: SessionSource = {
    orgOf: (id) => found.find(id),
    rightsOf: () => Promise.reject(new Error('the operator has no session')),
  };
  const scheduler = new Scheduler(db);
  const outbox = new Outbox(db, scope, sessions, scheduler);
  const written = new History(db, scope);
  const book = new GrantBook(grants, db, scope, written, outbox);
  const installation = new InstallationSwitch(installations, db, scope, written, outbox);
  const history = new HistoryChain(db, scope, sessions, new ChainRows(db), scheduler);
  return {
    config,
    db,
    scope,
    orgs,
    refs,
    hostOrgs,
    connections,
    grants,
    book,
    installation,
    history,
    say,
  };
}
