import type { ProblemCode } from '@nastavnik/contracts/problems';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { duplicateOf } from './duplicates.ts';
import { Problem } from './problem.ts';

const BUSY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
]);

const STATUS: Record<number, ProblemCode> = {
  400: 'input.invalid',
  401: 'session.required',
  404: 'route.not-found',
  413: 'input.too-large',
  415: 'input.unsupported',
};

/** Turns whatever was thrown into one refusal of the table; only the unforeseen is logged. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, message, statusCode, sqlMessage } = error as {
    code?: string;
    message?: string;
    statusCode?: number;
    sqlMessage?: string;
  };
  if (code === 'ER_DUP_ENTRY') {
    const known = duplicateOf(sqlMessage ?? message ?? '');
    if (known) return known;
  }
  if ((code && BUSY.has(code)) || message === 'Queue limit reached.')
    return new Problem('server.busy');
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  const known = status === undefined ? undefined : STATUS[status];
  return new Problem((known ?? 'server.failed') as 'server.failed');
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost) {
    this.refuse(error, host);
  }

  protected refuse(error: unknown, host: ArgumentsHost): void {
    const problem = problemOf(error);
    const requestId = this.note(error, problem, host);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    if (problem.status === 503) void reply.header('retry-after', '5');
    void reply
      .status(problem.status)
      .type('application/problem+json')
      .send(problem.body(requestId));
  }

  /** Keeps the code for the line about the answer, logs what nobody has foreseen. */
  protected note(error: unknown, { code, status }: Problem, host: ArgumentsHost): string {
    const { id: requestId, scope } = host.switchToHttp().getRequest<FastifyRequest>();
    scope.refusal = code;
    if (status >= 500) this.log.error({ requestId, code, error: describe(error) });
    return requestId;
  }
}

/** The error without the values that a driver puts into its message. */
function describe(error: unknown): string {
  const { name, code, stack, sql } = error as Error & { code?: string; sql?: string };
  const where =
    stack
      ?.split('\n')
      .filter((line) => line.includes(' at '))
      .slice(0, 6)
      .join('\n') ?? '';
  const said = code === undefined || !sql ? (error as Error).message : '';
  return `${name} ${code ?? ''} ${said}\n${where}`.slice(0, 2_000);
}
