import type { CodeMinor, ImsxStatusInfo } from '@nastavnik/contracts/oneroster-wire';
import type { ProblemCode } from '@nastavnik/contracts/problems';
import { type ArgumentsHost, Catch } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../platform/problem/problem.ts';
import { ProblemFilter, problemOf } from '../../platform/problem/problem.filter.ts';

const minors: Partial<Record<ProblemCode, CodeMinor>> = {
  'filter.unknown-field': 'invalid_filter_field',
  'selection.unknown-field': 'invalid_selection_field',
  'sort.unknown-field': 'invalid_sort_field',
  'session.required': 'unauthorisedrequest',
  'access.denied': 'forbidden',
  'entity.not-found': 'unknownobject',
  'route.not-found': 'unknownobject',
};

const minorOf = ({ code, status }: Problem): CodeMinor =>
  minors[code] ??
  (status === 503 ? 'server_busy' : status >= 500 ? 'internal_server_error' : 'invaliddata');

const ADDRESSES = '/ims/oneroster/';

/** Refusals in the shape that OneRoster prescribes; what is unforeseen is logged as elsewhere. */
@Catch()
export class ImsxErrorFilter extends ProblemFilter {
  protected override refuse(error: unknown, host: ArgumentsHost): void {
    const { url } = host.switchToHttp().getRequest<FastifyRequest>();
    if (!url.startsWith(ADDRESSES)) return super.refuse(error, host);
    const problem = problemOf(error);
    this.note(error, problem, host);
    const body: ImsxStatusInfo = {
      imsx_codeMajor: 'failure',
      imsx_severity: 'error',
      imsx_description: problem.words,
      imsx_CodeMinor: {
        imsx_codeMinorField: [
          {
            imsx_codeMinorFieldName: 'TargetEndSystem',
            imsx_codeMinorFieldValue: minorOf(problem),
          },
        ],
      },
    };
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    if (problem.status === 503) void reply.header('retry-after', '5');
    void reply
      .status(problem.status)
      .header('cache-control', 'no-store')
      .type('application/json')
      .send(body);
  }
}
