import { allRoutes } from '@nastavnik/contracts/index';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import type { Logger } from 'pino';
import { Problem } from '../problem/problem.ts';
import { runInScope } from '../scope/scope.ts';
import { OriginSource } from '../scope/session-source.ts';
import { newId } from '../db/id.ts';
import { cors } from './cors.ts';
import type { ServedRoute } from './policy.ts';
import { logRefusal, refuseAddress, refuseConnection } from './refusals.ts';

const JSON_LIMIT = 1_000_000;
const bodyLimits = new Map(
  allRoutes.flatMap(({ method, path, bodyLimit }) =>
    bodyLimit ? [[`${method} ${path}`, bodyLimit]] : [],
  ),
);

/** Fastify with explicit limits: slow or huge requests are cut off, not waited for. */
export function makeAdapter(logger: Logger, proxies: string[]): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    genReqId: () => newId(),
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection(logger),
    bodyLimit: JSON_LIMIT,
    trustProxy: proxies.length > 0 && proxies,
    requestTimeout: 300_000,
    connectionTimeout: 310_000,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
    http: { headersTimeout: 10_000, maxHeaderSize: 16_384, connectionsCheckingInterval: 1_000 },
  } as FastifyServerOptions);
}

/** Hooks that every request passes before Nest sees it. Returns the routes as they get registered. */
export function prepare(app: NestFastifyApplication): ServedRoute[] {
  const fastify = app.getHttpAdapter().getInstance();
  const served: ServedRoute[] = [];
  fastify.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) {
      served.push({ method, url: route.url });
      route.bodyLimit = bodyLimits.get(`${method} ${route.url}`) ?? route.bodyLimit;
    }
  });
  fastify.decorateRequest('scope');
  fastify.addHook('onRequest', (request, _reply, done) => {
    request.scope = { requestId: request.id, address: request.ip };
    runInScope(request.scope, () => done());
  });
  fastify.addHook(
    'onRequest',
    cors(() => app.get(OriginSource)),
  );
  fastify.addHook('onResponse', logRefusal);
  parsers(fastify);
  return served;
}

/** Kinds in which a file is sent as it is: refused with the kind that the call takes. */
const archives = ['application/zip', 'application/x-zip-compressed', 'application/octet-stream'];

function parsers(fastify: FastifyInstance) {
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
  );
  fastify.addContentTypeParser(
    ['application/x-ndjson', 'multipart/form-data', ...archives],
    (_request, payload, done) => done(null, payload),
  );
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    (_request, body, done) => {
      if (body === '') return done(null, undefined);
      try {
        done(null, JSON.parse(body as string, dropPrototype));
      } catch {
        done(
          new Problem('input.invalid', undefined, [
            { pointer: '/body', code: 'not_json', message: 'тело запроса – не JSON' },
          ]),
        );
      }
    },
  );
}

const dropPrototype = (key: string, value: unknown) => (key === '__proto__' ? undefined : value);
