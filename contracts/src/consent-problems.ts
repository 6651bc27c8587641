import { z } from 'zod';
import { ConsentKind, consentWords } from './consents.ts';
import { Id } from './primitives.ts';
import { plain, refusal } from './problem.ts';

const Lacking = z.object({ personId: Id, name: z.string(), kinds: z.array(ConsentKind) });

export const consentProblems = {
  'consent.required': refusal(
    409,
    z.object({ lacking: z.array(Lacking) }),
    ({ lacking }) =>
      `Не хватает согласий: ${lacking
        .map(({ name, kinds }) => `${name} – ${kinds.map((kind) => consentWords[kind]).join(', ')}`)
        .join(
          '; ',
        )}. Возьмите подписанные согласия (за тех, кому нет 18 лет, – у родителей) и отметьте получение, затем повторите.`,
  ),
  'consent.guardian-needed': refusal(
    409,
    z.object({ names: z.array(z.string()) }),
    ({ names }) =>
      `За тех, кому нет 18 лет, подписывает законный представитель: ${names.join(', ')}.`,
  ),
  'consent.own-signature-needed': refusal(
    409,
    z.object({ names: z.array(z.string()), age: z.int() }),
    ({ names, age }) =>
      `С ${age} лет ученик подписывает согласие вместе с законным представителем: ${names.join(', ')}. Соберите подписи и отметьте, что они есть, или уберите этих учеников из записи.`,
  ),
  'consent.self-needed': refusal(
    409,
    z.object({ names: z.array(z.string()) }),
    ({ names }) => `Совершеннолетние подписывают согласие сами: ${names.join(', ')}.`,
  ),
  'consent.staff-only': refusal(
    409,
    z.object({ names: z.array(z.string()) }),
    ({ names }) =>
      `Согласие по статье 351.8 ТК РФ дают только работники школы: ${names.join(', ')}.`,
  ),
  'consent.in-future': plain(409, 'Этот день ещё не наступил.'),
  'consent.signer-unknown': refusal(
    409,
    z.object({ names: z.array(z.string()) }),
    ({ names }) =>
      `Не сказано, кто из законных представителей подписал согласие: ${names.join(', ')}.`,
  ),
  'consent.not-in-force': plain(409, 'Это согласие уже отозвано или заменено новым.'),
} as const;
