import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { newId } from '../db/id.ts';
import { Problem } from '../problem/problem.ts';
import type { ScopeState } from '../scope/scope.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The request's scope, for what runs outside of it: hooks after the answer, filters. */
    scope: ScopeState;
  }
}

/** One line for each refusal that was answered: what the number of a request leads to. */
export async function logRefusal(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (reply.statusCode < 400) return;
  const { caller, org, refusal } = request.scope;
  request.log.info({
    method: request.method,
    route: request.routeOptions.url ?? '-',
    status: reply.statusCode,
    code: refusal ?? '-',
    caller: caller?.kind ?? 'nobody',
    org: org?.id ?? null,
    ms: Math.round(reply.elapsedTime),
  });
}

/** Answers what Fastify refuses before any hook: an address that cannot be read. */
export function refuseAddress(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = new Problem('request.malformed');
  const { code, status } = problem;
  request.log.info({ method: request.method, route: '-', status, code });
  void reply.status(status).type('application/problem+json').send(problem.body(request.id));
}

const BROKEN: Record<string, 'request.headers-too-large' | 'request.timeout'> = {
  HPE_HEADER_OVERFLOW: 'request.headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request.timeout',
};

/** Answers what never became a request: broken HTTP, headers without end, a sender that stalls. */
export const refuseConnection =
  (logger: Logger) =>
  ({ code: cause }: Error & { code?: string }, socket: Socket): void => {
    if (cause === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
    const problem = new Problem(BROKEN[cause ?? ''] ?? 'request.malformed');
    const requestId = newId();
    const { code, status } = problem;
    logger.info({ requestId, route: '-', status, code });
    const body = JSON.stringify(problem.body(requestId));
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/problem+json',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroySoon());
  };
