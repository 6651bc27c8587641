import { allRoutes } from '@nastavnik/contracts/index';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import type { Config } from './config.ts';
import { checkPolicy } from './platform/http/policy.ts';
import { makeAdapter, prepare } from './platform/http/server.ts';
import { makePino, PinoLogger } from './platform/log/logger.ts';

/** The whole API, not yet listening; throws when a route is served without a contract or a right. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const pino = makePino(config.LOG_LEVEL);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config),
    makeAdapter(pino, config.TRUSTED_PROXIES),
    {
      logger: new PinoLogger(pino),
      bodyParser: false,
      abortOnError: false,
    },
  );
  const served = prepare(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  checkPolicy(served, allRoutes);
  return app;
}
