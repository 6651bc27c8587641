import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '../config.ts';
import { ContractInterceptor } from './contract/contract.interceptor.ts';
import { databaseOptions } from './db/data-source.ts';
import { Db } from './db/db.ts';
import { Pool } from './db/pool.ts';
import { DocsController } from './docs/docs.controller.ts';
import { Files } from './files/files.ts';
import { HealthController } from './health/health.controller.ts';
import { Readiness } from './health/readiness.ts';
import { ChainRows } from './history/chain-rows.ts';
import { HistoryChain } from './history/history-chain.ts';
import { History } from './history/history.ts';
import { TakenOutLog } from './history/taken-out-log.ts';
import { Idempotency } from './idempotency/idempotency.ts';
import { Outbox } from './outbox/outbox.ts';
import { ProblemFilter } from './problem/problem.filter.ts';
import { Housekeeping } from './schedule/housekeeping.ts';
import { Scheduler } from './schedule/scheduler.ts';
import { Secrets } from './secrets/secrets.ts';
import { AccessGuard } from './scope/access.guard.ts';
import { Scope } from './scope/scope.ts';
import { Tokens } from './token/tokens.ts';

const shared = [
  Db,
  Pool,
  Scope,
  Scheduler,
  Outbox,
  Idempotency,
  Files,
  History,
  HistoryChain,
  TakenOutLog,
  Secrets,
  Tokens,
  Readiness,
];

/** Everything that knows nothing of mentoring; given to every module. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, entities: Function[]): DynamicModule {
    const settings = { provide: CONFIG, useValue: config };
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...databaseOptions(config, entities),
          retryAttempts: 3,
          retryDelay: 500,
        }),
      ],
      controllers: [HealthController, DocsController],
      providers: [
        settings,
        ...shared,
        Housekeeping,
        ChainRows,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: ContractInterceptor },
      ],
      exports: [settings, ...shared],
    };
  }
}
