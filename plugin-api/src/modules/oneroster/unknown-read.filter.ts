import { type ArgumentsHost, Catch, NotFoundException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemFilter } from '../../platform/problem/problem.filter.ts';
import { ImsxErrorFilter } from './imsx-error.filter.ts';

const ADDRESSES = '/ims/oneroster/';

/** Addresses of the provider that no read has are refused in its own shape as well. */
@Catch(NotFoundException)
export class UnknownReadFilter extends ImsxErrorFilter {
  private readonly elsewhere = new ProblemFilter();

  override catch(error: unknown, host: ArgumentsHost) {
    const { url } = host.switchToHttp().getRequest<FastifyRequest>();
    if (url.startsWith(ADDRESSES)) super.catch(error, host);
    else this.elsewhere.catch(error, host);
  }
}
