import type { TokenError } from '@nastavnik/contracts/oauth';
import type { ProblemCode } from '@nastavnik/contracts/problems';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../platform/problem/problem.ts';
import { ProblemFilter, problemOf } from '../../platform/problem/problem.filter.ts';

const errors: Partial<Record<ProblemCode, string>> = {
  'client.invalid': 'invalid_client',
  'client.replayed': 'invalid_client',
  'scope.denied': 'invalid_scope',
  'grant.unsupported': 'unsupported_grant_type',
};

/** Refusals of the token endpoint in the words of RFC 6749, with our code beside. */
@Catch()
export class TokenErrorFilter extends ProblemFilter implements ExceptionFilter {
  private readonly asHouse = super.catch.bind(this);

  override catch(error: unknown, host: ArgumentsHost) {
    const problem: Problem = problemOf(error);
    if (problem.status >= 500) return this.asHouse(error, host);
    this.note(error, problem, host);
    const known = problem.code.startsWith('pass.') ? 'invalid_grant' : errors[problem.code];
    // a browser asks for a password where it sees `Basic`: only clients have one
    const ofClient = known === 'invalid_client';
    const body: TokenError = {
      error: known ?? 'invalid_request',
      error_description: problem.words,
      code: problem.code,
    };
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (ofClient) void reply.header('www-authenticate', 'Basic realm="nastavnik"');
    void reply
      .status(ofClient ? 401 : problem.status === 429 ? 429 : 400)
      .header('cache-control', 'no-store')
      .type('application/json')
      .send(body);
  }
}
