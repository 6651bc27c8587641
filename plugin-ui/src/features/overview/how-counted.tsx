import type { Overview } from '@nastavnik/contracts/indicators';
import { useDates } from '../../shared/dates.ts';
import { number } from '../../shared/numbers.ts';
import { usePack } from '../../shared/pack.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';

interface HowCountedProps {
  overview: Overview;
  onClose: () => void;
}

/** The published rule behind the figure. */
export function HowCounted({ overview, onClose }: HowCountedProps) {
  const { day } = useDates();
  const { pack } = usePack();
  const { coverage, year, countedOn } = overview;
  const grades = pack?.norms.coverageGrades;
  const which = grades ? `${grades.from}–${grades.to} классов` : 'школы';
  return (
    <Dialog
      title="Как считается вовлечённость"
      onClose={onClose}
      actions={<Button onClick={onClose}>Понятно</Button>}
    >
      <p>
        Доля обучающихся {which}, которые в {year} году были в закреплённой паре или группе – в
        любой роли и хотя бы один день. Каждый ученик считается один раз.
      </p>
      <KeyValue
        facts={[
          ['Обучающихся', number(coverage.pupils)],
          ['Из них в парах', number(coverage.involved)],
          ['Наставляемые', `${number(coverage.mentees)} (кто и наставник – тоже здесь)`],
          ['Только наставники', number(coverage.mentors)],
          ['Прогноз', 'в парах за год + согласованные пары, которые ждут приказа'],
          ['День среза', day(countedOn)],
          [
            'Чем отличается от этапов',
            'здесь ученики за весь год, с теми, чья пара уже не работает; в этапах – все, кто в паре сегодня, и педагоги тоже',
          ],
        ]}
      />
    </Dialog>
  );
}
