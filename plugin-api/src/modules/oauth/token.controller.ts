import { oauthRoutes } from '@nastavnik/contracts/oauth';
import { Controller, UseFilters } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { TokenErrorFilter } from './token-error.filter.ts';
import { TokenExchange } from './token-exchange.ts';
import { TokenService } from './token.service.ts';

@Controller()
@UseFilters(TokenErrorFilter)
export class TokenController {
  constructor(
    private readonly tokens: TokenService,
    private readonly exchange: TokenExchange,
  ) {}

  @Endpoint(oauthRoutes.token)
  token({ body, headers }: Call<typeof oauthRoutes.token>) {
    return this.tokens.give(body, headers);
  }

  @Endpoint(oauthRoutes.revoke)
  revoke({ body, headers }: Call<typeof oauthRoutes.revoke>) {
    return this.exchange.revoke(body.token, headers.origin);
  }
}
