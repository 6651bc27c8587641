import { OutboundRefused } from '../../connections/outbound.ts';

type Kind = 'name' | 'port' | 'certificate' | 'plain' | 'late' | 'cut' | 'closed' | 'answer';

const words: Record<Kind, string> = {
  name: 'имя сервера в адресе не найдено: проверьте адрес на опечатки',
  port: 'сервер есть, но соединение не принимает: проверьте порт в адресе и что служба запущена',
  certificate:
    'сертификату сервера нельзя доверять: он просрочен, выдан на другое имя или не известным центром; установите действующий вместе с промежуточными',
  plain: 'по этому адресу отвечают без https: проверьте порт или включите на сервере https',
  late: 'сервер журнала не ответил вовремя: проверьте, что он доступен из интернета и не перегружен',
  cut: 'сервер журнала оборвал соединение, не ответив до конца',
  closed: 'такой адрес не читаем: нужны https, обычный порт и адрес, доступный из интернета',
  answer: 'ответ сервера сжат или больше 32 МБ: отключите сжатие или уменьшите страницу',
};

const codes: Record<string, Kind> = {
  ENOTFOUND: 'name',
  EAI_AGAIN: 'name',
  ECONNREFUSED: 'port',
  ETIMEDOUT: 'late',
  EPROTO: 'plain',
  ERR_SSL_WRONG_VERSION_NUMBER: 'plain',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'plain',
  CERT_HAS_EXPIRED: 'certificate',
  CERT_NOT_YET_VALID: 'certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
};

/**
 * Why no answer came, and what to do about it. An address that the rules close has one answer only,
 * given before anything is tried: nobody learns what is behind it.
 */
export function networkTrouble(error: unknown): { trouble: string; final?: true } {
  const kind = kindOf(error);
  const final = kind === 'closed' || kind === 'answer' || kind === 'certificate';
  return { trouble: words[kind], ...(final && { final }) };
}

function kindOf(error: unknown): Kind {
  if (error instanceof OutboundRefused) return error.kind === 'answer' ? 'answer' : 'closed';
  const { name, code, errors } = error as { name: string; code?: string; errors?: unknown[] };
  if (/^(Abort|Timeout)Error$/.test(name)) return 'late';
  const known = codes[code ?? ''] ?? (errors?.length ? kindOf(errors[0]) : undefined);
  return known ?? 'cut';
}
