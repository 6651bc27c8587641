import { z } from 'zod';
import { DateOnly, dayInFigures } from './primitives.ts';
import { plain, refusal } from './problem.ts';

/** Refusals of the journal of numbered papers. */
export const documentJournalProblems = {
  'document.number-taken': refusal(
    409,
    z.object({ number: z.string() }),
    ({ number }) =>
      `Номер${number && ` ${number}`} в этом году уже есть в журнале. Номера не повторяются, даже если документ отменён: укажите другой.`,
  ),
  'document.number-of-many': plain(
    409,
    'Документов несколько: номера им даёт журнал. Уберите номер или выберите одну пару.',
  ),
  'document.not-numbered': plain(409, 'Документы этого вида не регистрируются.'),
  'document.already-cancelled': plain(409, 'Документ уже отменён.'),
  'document.too-early': refusal(
    409,
    z.object({ from: DateOnly }),
    ({ from }) => `Дата этого документа не может быть раньше ${dayInFigures(from)}: проверьте год.`,
  ),
  'document.nothing-corrected': plain(
    409,
    'Номер и дата те же. Исправьте хотя бы одно из них или закройте окно.',
  ),
  'document.kinds-differ': plain(
    409,
    'За один раз печатаются документы одного вида. Выберите документы одного вида.',
  ),
  'document.next-too-small': refusal(
    409,
    z.object({ given: z.int() }),
    ({ given }) => `В этом году уже выдан номер ${given}. Следующий номер должен быть больше.`,
  ),
} as const;
