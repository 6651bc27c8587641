import type { MachineScope } from '@nastavnik/contracts/access';
import { ASSERTION_JWT, type TokenRequest } from '@nastavnik/contracts/oauth';
import { oneRosterScopes } from '@nastavnik/contracts/oneroster';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { type Client, ConnectionsRepository } from '../connections/connections.repository.ts';
import { Jwks, KeysUnavailable, KeyUnknown } from '../connections/jwks.ts';
import { basicOf, DEMO_SECRET, secretMatches } from './client-proof.ts';
import { BadToken, issuerOf, SKEW, verified } from './signed-token.ts';
import { UsedJtis } from './used-jtis.repository.ts';

/** Machine clients: who calls, and what they may be given. */
@Injectable()
export class Clients {
  constructor(
    private readonly connections: ConnectionsRepository,
    private readonly jwks: Jwks,
    private readonly jtis: UsedJtis,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The client that the request proves to come from: by one proof, never two. */
  async authenticate(authorization: string | undefined, request: TokenRequest): Promise<Client> {
    const basic = basicOf(authorization);
    const assertion = request.client_assertion;
    if (authorization !== undefined && assertion !== undefined) throw new Problem('client.invalid');
    const client =
      assertion === undefined
        ? await this.bySecret(basic)
        : await this.byAssertion(assertion, request.client_assertion_type);
    if (request.client_id !== undefined && request.client_id !== client.clientId)
      throw new Problem('client.invalid');
    return client;
  }

  private async bySecret(basic: { id: string; secret: string } | null): Promise<Client> {
    if (!basic) throw new Problem('client.invalid');
    const client = await this.connections.client(basic.id);
    const matches = secretMatches(basic.secret, client?.secretSha256 ?? null);
    if (!client || !matches) throw new Problem('client.invalid');
    if (basic.secret === DEMO_SECRET && !this.config.DEMO) throw new Problem('client.invalid');
    return client;
  }

  /** RFC 7523: the client signs that it is itself, for us, once. */
  private async byAssertion(assertion: string, type: string | undefined): Promise<Client> {
    if (type !== ASSERTION_JWT) throw new Problem('client.invalid');
    try {
      const clientId = issuerOf(assertion);
      const client = await this.connections.client(clientId);
      if (!client?.jwksUri) throw new Problem('client.invalid');
      const { PUBLIC_ORIGIN } = this.config;
      const audience = [PUBLIC_ORIGIN, `${PUBLIC_ORIGIN}/oauth2/token`];
      const expected = { issuer: clientId, audience, jwksUri: client.jwksUri };
      const { sub, jti, exp } = await verified(assertion, expected, this.jwks);
      if (sub !== clientId) throw new Problem('client.invalid');
      const until = new Date((exp + SKEW) * 1_000);
      if (!(await this.jtis.use(`client ${clientId}`, jti, until)))
        throw new Problem('client.replayed');
      return client;
    } catch (error) {
      throw clientProblem(error);
    }
  }
}

function clientProblem(error: unknown): unknown {
  if (error instanceof KeysUnavailable) return new Problem('launch.keys-unavailable');
  return error instanceof BadToken || error instanceof KeyUnknown
    ? new Problem('client.invalid')
    : error;
}

/**
 * The scopes to give: those asked for, or all that the client has. OneRoster's clients ask by the
 * standard's names, and are told what they got by the same.
 */
export function scopesFor(
  asked: string | undefined,
  { scopes }: Pick<Client, 'scopes'>,
): { scopes: MachineScope[]; named: string } {
  const wanted = [...new Set((asked ?? '').split(' ').filter(Boolean))];
  if (wanted.length === 0) return { scopes, named: scopes.join(' ') };
  const meant = wanted.map((name) => oneRosterScopes[name] ?? (name as MachineScope));
  const denied = wanted.find((_, index) => !scopes.includes(meant[index] as MachineScope));
  if (denied !== undefined) throw new Problem('scope.denied', { scope: denied });
  return { scopes: [...new Set(meant)], named: wanted.join(' ') };
}
