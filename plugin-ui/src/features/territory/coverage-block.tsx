import type { Territory } from '@nastavnik/contracts/indicators';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { number, percent, plural, words } from '../../shared/numbers.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Figure, Gauge, Sums } from '../../shared/ui/figures.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { forms } from './words.ts';

interface CoverageProps {
  territory: Territory;
  onTarget: () => void;
}

function Headline({ territory: { coverage } }: { territory: Territory }) {
  if (coverage.pupils === 0)
    return <Figure value="–">ни одна школа ещё не посчитана: списки придут из журналов</Figure>;
  if (coverage.gap === null)
    return (
      <Figure value={number(coverage.involved)}>
        {plural(coverage.involved, words.pupil)} в парах; цель не установлена
      </Figure>
    );
  if (coverage.gap === 0) return <Figure value="0">цель достигнута, не хватает никого</Figure>;
  return <Figure value={number(coverage.gap)}>{plural(coverage.gap, forms.people)} до цели</Figure>;
}

/** People before percent: how many are missing, the gauge, what it is made of. */
export function CoverageBlock({ territory, onTarget }: CoverageProps) {
  const { coverage, year, countedOn } = territory;
  const { day } = useDates();
  const may = useMay('targets.write');
  const { target, pupils, involved, forecast } = coverage;
  const ahead = pupils > 0 ? (forecast / pupils) * 100 : 0;
  return (
    <Block
      span={7}
      title={`Цель ${year} года`}
      caption={
        target && `задана: ${target.orgName}${target.example ? ', пример для демонстрации' : ''}`
      }
      more={
        may &&
        (target ? (
          <button type="button" className="link" onClick={onTarget}>
            Изменить цель
          </button>
        ) : (
          <Button kind="pri" onClick={onTarget}>
            Установить цель
          </Button>
        ))
      }
    >
      <Headline territory={territory} />
      <Gauge
        fact={{
          value: coverage.percent,
          label: `${number(involved)} из ${number(pupils)} · ${percent(coverage.percent)}`,
        }}
        forecast={
          forecast > involved
            ? { value: ahead, label: `прогноз на ${day(countedOn)}: ${percent(ahead)}` }
            : undefined
        }
        target={
          target ? { value: target.percent, label: `цель ${percent(target.percent)}` } : undefined
        }
      />
      <Sums
        sums={[
          { term: 'В парах', value: number(involved), note: `из ${number(pupils)}` },
          { term: 'Наставляемые', value: number(coverage.mentees) },
          { term: 'Наставники-ученики', value: number(coverage.mentors) },
          {
            term: 'Ждут приказа',
            value: number(coverage.awaitingOrder),
            note: coverage.toFind === null ? undefined : `ещё найти ${number(coverage.toFind)}`,
          },
        ]}
      />
    </Block>
  );
}
