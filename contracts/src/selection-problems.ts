import { z } from 'zod';
import { DateOnly, Id, dayInFigures } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { AdmissionState, admissionWords } from './admission.ts';

/** A mentor whom a programme does not take, and why. */
const NotAdmitted = z.object({
  mentorId: Id,
  name: z.string(),
  state: AdmissionState,
  until: DateOnly.nullable(),
  otherForm: z.boolean(),
  programme: z.string(),
});
export type NotAdmitted = z.infer<typeof NotAdmitted>;

function whyNot({ name, state, until, otherForm, programme }: NotAdmitted): string {
  const why = otherForm
    ? 'допущен, но не к этой форме'
    : `${admissionWords[state]}${state === 'expired' && until ? ` ${dayInFigures(until)}` : ''}`;
  return `${name}: ${why}, а программа «${programme}» берёт только допущенных`;
}

/** Refusals of the selection of mentors and of the gate behind it. */
export const selectionProblems = {
  'mentor.not-admitted': refusal(
    409,
    z.object({ mentors: z.array(NotAdmitted) }),
    ({ mentors }) =>
      `${mentors.map(whyNot).join('; ')}. Запишите решение в «Отбор и обучение» или снимите условие «Только допущенные наставники» в программе.`,
  ),
  'admission.norm-unmet': refusal(
    409,
    z.object({ lacks: z.array(z.string()) }),
    ({ lacks }) =>
      `Допустить без условия нельзя: ${lacks.join('; ')}. Допустите с условием и сроком или дополните отбор и обучение.`,
  ),
  'admission.reason-needed': plain(409, 'Напишите условие допуска или причину отказа.'),
  'admission.term-needed': plain(409, 'Допуск с условием даётся на срок: укажите день в будущем.'),
  'admission.criterion-unknown': refusal(
    409,
    z.object({ code: z.string() }),
    ({ code }) => `Критерия «${code}» с такой оценкой у этой формы нет. Обновите страницу.`,
  ),
  'admission.in-future': plain(409, 'День собеседования ещё не наступил.'),
} as const;
