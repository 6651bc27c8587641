import type { PullAuth, PullCheck } from '@nastavnik/contracts/sync-pull';

export const authTitles: Record<PullAuth['kind'], string> = {
  client_credentials: 'OAuth 2.0: client credentials',
  oauth1: 'OAuth 1.0a: ключ и подпись',
  bearer: 'Постоянный токен',
};

export const keyNames: Record<Exclude<PullAuth['kind'], 'bearer'>, string> = {
  client_credentials: 'Имя ключа (client_id)',
  oauth1: 'Имя ключа (consumer key)',
};

export const secretNames: Record<PullAuth['kind'], string> = {
  client_credentials: 'Секрет (client_secret)',
  oauth1: 'Секрет (consumer secret)',
  bearer: 'Токен',
};

type Step = PullCheck['steps'][number]['step'];

/** The steps of a check, in their order; a token is asked for with OAuth 2.0 only. */
export const stepTitles: Record<Step, string> = {
  token: 'Токен',
  orgs: 'Организация школы',
  classes: 'Классы',
  users: 'Люди',
  enrollments: 'Состав классов',
  demographics: 'Даты рождения',
};
