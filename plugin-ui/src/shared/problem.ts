import type { ProblemBody } from '@nastavnik/contracts/problem';

/** A refusal made here, where no server could word it. */
export const localProblem = (code: string, detail: string): ProblemBody => ({
  type: 'about:blank',
  title: detail,
  status: 0,
  code,
  detail,
});

export const offline = localProblem(
  'network.failed',
  'Нет связи с сервисом наставничества. Проверьте интернет и повторите.',
);
export const noLaunch = localProblem(
  'launch.unavailable',
  'Журнал не подтвердил вход. Обновите страницу журнала и откройте раздел ещё раз.',
);
export const unexpected = localProblem(
  'answer.unexpected',
  'Сервис ответил не так, как ожидалось. Обновите страницу; если не поможет, сообщите администратору.',
);

/** Carries a refusal out of code that cannot return one. */
export class Refused extends Error {
  readonly problem: ProblemBody;

  constructor(problem: ProblemBody) {
    super(problem.detail);
    this.problem = problem;
  }
}

const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** The refusal in an answer: our problem, an RFC 6749 error, or words for a foreign one. */
export async function problemIn(response: Response): Promise<ProblemBody> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const code = word(body['code']) ?? word(body['error']);
  const detail = word(body['detail']) ?? word(body['error_description']);
  if (code === undefined || detail === undefined) return { ...unexpected, status: response.status };
  return { ...unexpected, ...body, title: detail, status: response.status, code, detail };
}

/** The refusal in whatever a hook calls `error`. */
export function problemOf(error: unknown): ProblemBody {
  const body = error as Partial<ProblemBody> | undefined;
  return word(body?.code) && word(body?.detail) ? (body as ProblemBody) : unexpected;
}
