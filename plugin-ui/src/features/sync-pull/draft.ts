import type { NewPull, NewPullProvider, Pull, PullAuth } from '@nastavnik/contracts/sync-pull';

/** Days without reading; the id is only ours, to tell rows apart. */
export interface Blackout {
  id: string;
  from: string;
  to: string;
}

export const newBlackout = (days = { from: '', to: '' }): Blackout => ({
  ...days,
  id: crypto.randomUUID(),
});

/** Settings while they are being filled in. */
export interface Draft {
  baseUrl: string;
  oneRoster: '1.1' | '1.2';
  auth: PullAuth['kind'];
  tokenUrl: string;
  /** `client_id`, or the consumer key of OAuth 1.0a. */
  keyName: string;
  hash: 'SHA1' | 'SHA256';
  secret: string;
  pageSize: string;
  enabled: boolean;
  schedule: 'daily' | 'hours';
  times: string;
  every: string;
  blackouts: readonly Blackout[];
}
export type Faults = Partial<Record<keyof Draft, string>>;

const empty: Draft = {
  baseUrl: '',
  oneRoster: '1.2',
  auth: 'client_credentials',
  tokenUrl: '',
  keyName: '',
  hash: 'SHA256',
  secret: '',
  pageSize: '1000',
  enabled: true,
  schedule: 'daily',
  times: '04:00',
  every: '24',
  blackouts: [],
};

const keyOf = (auth: PullAuth): Partial<Draft> => {
  if (auth.kind === 'client_credentials')
    return { tokenUrl: auth.tokenUrl, keyName: auth.clientId };
  return auth.kind === 'oauth1' ? { keyName: auth.consumerKey, hash: auth.hash } : {};
};

/** What is set now, as it is filled in; the secret never comes back. */
export function draftOf(pull: Pull | undefined): Draft {
  if (!pull) return empty;
  const { provider, schedule, blackouts, enabled } = pull;
  return {
    ...empty,
    baseUrl: provider.baseUrl,
    oneRoster: provider.oneRoster,
    auth: provider.auth.kind,
    ...keyOf(provider.auth),
    pageSize: String(provider.pageSize),
    enabled,
    schedule: schedule.kind,
    ...(schedule.kind === 'daily'
      ? { times: schedule.times.join(', ') }
      : { every: String(schedule.every) }),
    blackouts: blackouts.map(newBlackout),
  };
}

const timesIn = (text: string) => text.split(/[\s,;]+/).filter(Boolean);
const isTime = (text: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
const isAddress = (text: string) => URL.canParse(text) && /^https?:/.test(text);
const isWhole = (text: string, min: number, max: number) =>
  /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max;

const ADDRESS = 'Полный адрес, начиная с https://';

/** Whether a saved secret still serves: the server and the key's name are as they were. */
export function secretStays(draft: Draft, pull: Pull | undefined): boolean {
  const known = pull && draftOf(pull);
  return (
    known !== undefined &&
    isAddress(draft.baseUrl) &&
    new URL(known.baseUrl).origin === new URL(draft.baseUrl).origin &&
    (['auth', 'tokenUrl', 'keyName', 'hash'] as const).every((name) => known[name] === draft[name])
  );
}

/** What has to be said of the server before it can be tried. */
export function providerFaults(draft: Draft, pull: Pull | undefined): Faults {
  const { baseUrl, auth, tokenUrl, keyName, secret, pageSize } = draft;
  const noToken = auth === 'client_credentials' && !isAddress(tokenUrl);
  const noName = auth !== 'bearer' && keyName.trim() === '';
  const noSecret = secret === '' && !secretStays(draft, pull);
  return {
    ...(!isAddress(baseUrl) && { baseUrl: ADDRESS }),
    ...(noToken && { tokenUrl: ADDRESS }),
    ...(noName && { keyName: 'Укажите имя ключа.' }),
    ...(noSecret && { secret: 'Введите секрет.' }),
    ...(!isWhole(pageSize, 10, 10_000) && { pageSize: 'Целое число от 10 до 10 000.' }),
  };
}

/** What has to be said before the settings can be saved; empty when nothing. */
export function faultsOf(draft: Draft, pull: Pull | undefined): Faults {
  const { schedule, every, blackouts } = draft;
  const times = timesIn(draft.times);
  const daily = schedule === 'daily';
  const noTimes = daily && (times.length === 0 || !times.every(isTime));
  const noHours = !daily && !isWhole(every, 1, 24);
  const wrongDays = blackouts.some(({ from, to }) => from === '' || to < from);
  return {
    ...providerFaults(draft, pull),
    ...(noTimes && { times: 'Время через запятую: 04:00, 13:30.' }),
    ...(noHours && { every: 'Целое число от 1 до 24.' }),
    ...(wrongDays && { blackouts: 'Укажите оба дня; последний – не раньше первого.' }),
  };
}

function authOf({ auth, tokenUrl, keyName, hash }: Draft): PullAuth {
  if (auth === 'client_credentials') return { kind: auth, tokenUrl, clientId: keyName.trim() };
  return auth === 'oauth1' ? { kind: auth, consumerKey: keyName.trim(), hash } : { kind: auth };
}

/** The server of a draft as it is sent. */
export const providerOf = (draft: Draft): NewPullProvider => ({
  baseUrl: draft.baseUrl.trim(),
  oneRoster: draft.oneRoster,
  auth: authOf(draft),
  pageSize: Number(draft.pageSize),
  ...(draft.secret !== '' && { secret: draft.secret }),
});

/** The settings of a draft as they are sent. */
export const pullOf = (draft: Draft, org: string): NewPull => ({
  org,
  provider: providerOf(draft),
  enabled: draft.enabled,
  schedule:
    draft.schedule === 'daily'
      ? { kind: 'daily', times: timesIn(draft.times) }
      : { kind: 'hours', every: Number(draft.every) },
  blackouts: draft.blackouts.map(({ from, to }) => ({ from, to })),
});
