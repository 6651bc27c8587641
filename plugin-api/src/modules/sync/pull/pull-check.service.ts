import type { NewPullProvider, PullCheck } from '@nastavnik/contracts/sync-pull';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { briefly } from './patience.ts';
import type { Provider } from './provider-access.ts';
import type { ProviderClient } from './provider-client.ts';
import { ProviderFault } from './provider-fault.ts';
import { Providers } from './providers.service.ts';
import { PullPlaces } from './pull-places.service.ts';
import { type PullKey, PullsRepository } from './pulls.repository.ts';

type Step = PullCheck['steps'][number];

const ROWS = 10;
const words: Record<Step['step'], string> = {
  token: 'Токен',
  orgs: 'Организации',
  classes: 'Классы',
  users: 'Пользователи',
  enrollments: 'Состав классов',
  demographics: 'Даты рождения',
};

/** Tries a provider without keeping anything: a token and one small page of each collection. */
@Injectable()
export class PullCheckup {
  constructor(
    private readonly places: PullPlaces,
    private readonly pulls: PullsRepository,
    private readonly providers: Providers,
  ) {}

  async check(org: string, given?: NewPullProvider): Promise<PullCheck> {
    const provider = await this.provider(await this.places.named(org), given);
    const client = this.providers.client(provider, new AbortController().signal, briefly);
    const steps: Step[] = [];
    if (provider.auth.kind === 'client_credentials')
      steps.push(await step('token', () => token(client)));
    if (steps.every(({ ok }) => ok)) {
      steps.push(await step('orgs', () => ownOrg(client, org)));
      for (const each of ['classes', 'users', 'enrollments', 'demographics'] as const)
        steps.push(await step(each, () => somePage(client, each)));
    }
    return { ok: steps.every(({ ok, optional }) => ok || optional), steps };
  }

  private async provider(key: PullKey, given?: NewPullProvider): Promise<Provider> {
    const pull = await this.pulls.find(key);
    const asked = given ?? pull?.settings.provider;
    if (!asked) throw new Problem('pull.not-set');
    return { ...asked, secret: this.providers.secretFor(asked, pull) };
  }
}

async function step(name: Step['step'], work: () => Promise<string>): Promise<Step> {
  const optional = name === 'demographics';
  try {
    return { step: name, ok: true, optional, text: `${words[name]}: ${await work()}.` };
  } catch (error) {
    if (!(error instanceof ProviderFault)) throw error;
    const rest = optional ? '. Загрузка пройдёт и без них' : '';
    return { step: name, ok: false, optional, text: `${words[name]}: ${error.message}${rest}.` };
  }
}

async function token(client: ProviderClient): Promise<string> {
  await client.signIn();
  return 'получен';
}

async function ownOrg(client: ProviderClient, org: string): Promise<string> {
  await client.one(`/orgs/${encodeURIComponent(org)}`, 'org');
  return `организация ${org} найдена`;
}

async function somePage(client: ProviderClient, key: string): Promise<string> {
  const { rows, total } = await client.page(`/${key}`, key, { limit: ROWS });
  if (rows.length === 0) throw new ProviderFault('список пуст, вероятно, у ключа нет прав на него');
  const all = total === undefined ? 'сколько их всего, сервер не говорит' : `всего ${total}`;
  return `читаются, ${all}`;
}
