import type { IncomingHttpHeaders } from 'node:http';
import {
  GRANT_CLIENT,
  GRANT_EXCHANGE,
  type TokenRequest,
  type TokenResponse,
} from '@nastavnik/contracts/oauth';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Tokens } from '../../platform/token/tokens.ts';
import { Clients, scopesFor } from './clients.service.ts';
import { SECONDS, TokenExchange } from './token-exchange.ts';

/** The headers that a request for a token may be judged by. */
export type Asking = Pick<IncomingHttpHeaders, 'authorization' | 'origin'>;

/** Gives access tokens: to machine clients, and to people in exchange for what they were given. */
@Injectable()
export class TokenService {
  constructor(
    private readonly clients: Clients,
    private readonly exchange: TokenExchange,
    private readonly tokens: Tokens,
  ) {}

  give(request: TokenRequest, { authorization, origin }: Asking): Promise<TokenResponse> {
    if (request.grant_type === GRANT_CLIENT) return this.toClient(request, authorization);
    if (request.grant_type === GRANT_EXCHANGE) return this.exchange.give(request, origin);
    throw new Problem('grant.unsupported');
  }

  private async toClient(
    request: TokenRequest,
    authorization: string | undefined,
  ): Promise<TokenResponse> {
    const client = await this.clients.authenticate(authorization, request);
    const { scopes, named } = scopesFor(request.scope, client);
    const { clientId, connectionId } = client;
    return {
      access_token: await this.tokens.sign(
        { kind: 'client', clientId, connectionId, scopes },
        SECONDS,
      ),
      token_type: 'Bearer',
      expires_in: SECONDS,
      scope: named,
    };
  }
}
