import type { Pack } from '@nastavnik/contracts/packs';
import type { Pair } from '@nastavnik/contracts/pairs';
import type { KeptSubstitute } from '../../pairs/substitutes/substitutes.repository.ts';
import type { Sheet } from '../paper/tags.ts';
import type { MadeSheet } from './made-sheet.ts';
import { isOfStaff } from './pair-order.ts';
import { NBSP, personInFull } from './person-in-full.ts';
import { dateInFigures } from './said-dates.ts';

const GROUNDS =
  'В связи с временным отсутствием наставников и в целях непрерывной работы наставнических пар и групп';

const decisions = (ofStaff: boolean): string[] => [
  'Возложить проведение встреч с наставляемыми на время отсутствия наставников на замещающих согласно приложению к настоящему приказу.',
  'Замещающим вести встречи по плану пары или группы и отмечать каждую встречу в разделе «Наставничество».',
  'Куратору ознакомить замещающих с планом и с ходом работы, уведомить участников и родителей (законных представителей) несовершеннолетних.',
  ...(ofStaff
    ? [
        'Условия выполнения работы по наставничеству за отсутствующего работника установить дополнительными соглашениями к трудовым договорам с письменного согласия замещающих.',
      ]
    : []),
  'Контроль за исполнением настоящего приказа оставляю за собой.',
];

/** Who leads which pair and on which days; why the mentor is away is nobody else's matter. */
export function substituteOrder(
  substitutes: readonly KeptSubstitute[],
  pairs: readonly Pair[],
  pack: Pack,
): MadeSheet<Sheet<'SUBSTITUTE_ORDER'>> {
  const pairOf = new Map(pairs.map((pair) => [pair.id, pair]));
  const rows = substitutes
    .toSorted((a, b) => a.fromOn.localeCompare(b.fromOn))
    .flatMap(({ pairId, person, fromOn, untilOn }) => {
      const pair = pairOf.get(pairId);
      if (!pair) return [];
      const term = `с${NBSP}${dateInFigures(fromOn)} по${NBSP}${dateInFigures(untilOn)}`;
      return [{ pair, substitute: personInFull(person), term }];
    });
  return {
    about: rows
      .map(({ pair, substitute }) => `${substitute} – за наставника ${personInFull(pair.mentor)}`)
      .join('; '),
    of: substitutes.map(({ id }) => id),
    facts: {
      grounds: GROUNDS,
      decisions: decisions(pairs.some((pair) => isOfStaff(pair, pack))).map((text, index) => ({
        n: String(index + 1),
        text,
      })),
      pairs: rows.map(({ pair, substitute, term }, index) => ({
        n: String(index + 1),
        mentor: personInFull(pair.mentor),
        mentees: pair.mentees.map(personInFull).join('\n'),
        substitute,
        term,
      })),
    },
  };
}
