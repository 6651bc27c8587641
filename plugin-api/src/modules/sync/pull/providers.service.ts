import { isDeepStrictEqual } from 'node:util';
import type { NewPullProvider } from '@nastavnik/contracts/sync-pull';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Secrets } from '../../../platform/secrets/secrets.ts';
import { Outbound } from '../../connections/outbound.ts';
import { Patience } from './patience.ts';
import type { Provider } from './provider-access.ts';
import { ProviderClient } from './provider-client.ts';
import { ProviderFault } from './provider-fault.ts';
import type { PullKey, PullRow } from './pulls.repository.ts';

/** What the sealed secret of an organisation's provider belongs to. */
const ownerOf = ({ connectionId, orgId }: PullKey) => `pull ${connectionId} ${orgId}`;

/** Clients of the providers that were set, with their secrets opened for the time of reading. */
@Injectable()
export class Providers {
  constructor(
    private readonly outbound: Outbound,
    private readonly secrets: Secrets,
    private readonly patience: Patience,
  ) {}

  seal(secret: string, key: PullKey): Buffer {
    return this.secrets.seal(secret, ownerOf(key));
  }

  /** The secret given, or the one that is kept while it goes to the same place under the same name. */
  secretFor({ secret, ...provider }: NewPullProvider, pull: PullRow | null): string {
    if (secret !== undefined) return secret;
    const known = pull?.settings.provider;
    const same =
      known !== undefined &&
      new URL(known.baseUrl).origin === new URL(provider.baseUrl).origin &&
      isDeepStrictEqual(known.auth, provider.auth);
    if (!pull || !same) throw new Problem('pull.secret-required');
    return this.open(pull);
  }

  clientOf(pull: PullRow, signal: AbortSignal): ProviderClient {
    return this.client({ ...pull.settings.provider, secret: this.open(pull) }, signal);
  }

  client(provider: Provider, signal: AbortSignal, patience = this.patience): ProviderClient {
    return new ProviderClient(provider, { outbound: this.outbound, patience, signal });
  }

  private open(pull: PullRow): string {
    try {
      return this.secrets.open(pull.secret, ownerOf(pull));
    } catch {
      throw new ProviderFault('Сохранённый секрет больше не читается, введите его заново');
    }
  }
}
