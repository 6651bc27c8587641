import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OriginSource } from '../scope/session-source.ts';

const METHODS = 'GET, POST, PUT, PATCH, DELETE';
const HEADERS = 'authorization, content-type, if-match, idempotency-key';
const EXPOSED = 'etag, location, retry-after, content-disposition';

/** Answers preflights for the hosts' origins; bearer only, so no credentials. */
export const cors =
  (origins: () => OriginSource) => async (request: FastifyRequest, reply: FastifyReply) => {
    const { origin } = request.headers;
    void reply.header('vary', 'origin');
    if (origin === undefined || !(await origins().all()).has(origin)) return undefined;
    void reply.header('access-control-allow-origin', origin);
    void reply.header('access-control-expose-headers', EXPOSED);
    if (request.method !== 'OPTIONS') return undefined;
    return reply
      .header('access-control-allow-methods', METHODS)
      .header('access-control-allow-headers', HEADERS)
      .header('access-control-max-age', '600')
      .status(204)
      .send();
  };
