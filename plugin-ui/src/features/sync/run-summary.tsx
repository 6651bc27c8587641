import type { Guard, GuardCode, Run, RunPart } from '@nastavnik/contracts/sync-run';
import { useDates } from '../../shared/dates.ts';
import { KeyValue, Stages } from '../../shared/ui/story.tsx';
import { Status, StatusChip } from '../../shared/ui/status.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { count } from '../../shared/numbers.ts';
import type { Said } from './words.ts';
import { checks, comparing, forms, guardTitles, saidOf } from './words.ts';

/** The state of a run where the eye finds it. */
export function RunChip({ run }: { run: Run }) {
  const { word, ...look } = saidOf(run);
  return <StatusChip {...look}>{word}</StatusChip>;
}

const toneOf = ({ effect }: Guard, held: boolean) =>
  effect === 'note' ? 'plain' : held || effect === 'fail' ? 'bad' : 'warn';

/** What stopped a plan that has been decided: the numbers are those of then, not of what was done. */
function Stopped({ guards }: { guards: readonly Guard[] }) {
  return (
    <Note>
      <h2>
        Загрузку останавливали защиты:{' '}
        {guards.map(({ code }) => `${code} «${guardTitles[code]}»`).join(', ')}
      </h2>
      <p>Что говорил план тогда. {guards.map(({ text }) => text).join(' ')}</p>
    </Note>
  );
}

interface GuardsProps {
  guards: readonly Guard[];
  /** The plan waits because of them. */
  held: boolean;
  /** Only tried: nothing would have been changed whatever the guards say. */
  tried: boolean;
  /** The day whose data the school works on meanwhile. */
  since: string | null;
}

/** What stopped a run or explains it, in words with numbers. */
export function Guards({ guards, held, tried, since }: GuardsProps) {
  const { dayOf } = useDates();
  const past = held || tried ? [] : guards.filter(({ effect }) => effect === 'hold');
  const notes = guards
    .filter((guard) => !past.includes(guard))
    .map((guard) => {
      const stops = held && guard.effect === 'hold';
      return (
        <Note
          key={guard.code}
          tone={toneOf(guard, held)}
          {...(stops && { state: 'stop', role: 'alert' })}
        >
          <h2>{guard.text}</h2>
          <p>
            Защита {guard.code} «{guardTitles[guard.code]}»
            {guard.effect === 'hold' && tried && ' остановила бы загрузку до вашего решения.'}
            {stops && ' остановила загрузку до решения администратора.'}
            {guard.effect === 'fail' &&
              ' остановила загрузку: ничего не изменено, никто не отключён.'}
            {guard.effect === 'note' && ' загрузку не останавливает.'}
            {stops && since && ` Пока решения нет, школа работает на данных от ${dayOf(since)}.`}
          </p>
        </Note>
      );
    });
  return (
    <>
      {past.length > 0 && <Stopped guards={past} />}
      {notes}
    </>
  );
}

const order = ['receiving', 'validating', 'applying', 'applied'] as const;
const stageTitles = {
  receiving: 'Приём данных',
  validating: 'Проверка и план',
  applying: 'Применение',
  applied: 'Готово',
} as const;

/** How far a working run has come. */
export function Progress({ run }: { run: Run }) {
  const state = run.parts[0]?.state ?? run.state;
  const at = order.indexOf(state === 'planned' ? 'validating' : (state as (typeof order)[number]));
  const rows = Object.values(run.received).reduce((sum, lines) => sum + lines, 0);
  return (
    <Stages
      label="Ход загрузки"
      stages={order.map((step, place) => ({
        title: stageTitles[step],
        note: step === 'receiving' && rows > 0 ? count(rows, forms.row) : undefined,
        is: place < at ? 'done' : place === at ? 'now' : 'next',
      }))}
    />
  );
}

const found = {
  hold: { word: 'сработала', state: 'stop', tone: 'bad' },
  fail: { word: 'ошибка', state: 'bad' },
  note: { word: 'замечание', state: 'warn' },
  quiet: { word: 'не сработала', state: 'ok' },
  none: { word: 'не с чем сравнить', state: 'none' },
} as const satisfies Record<Guard['effect'] | 'quiet' | 'none', Said>;

function Found({ code, guards }: { code: GuardCode; guards: readonly Guard[] }) {
  const first = guards.some((guard) => guard.code === 'G12') && comparing.includes(code);
  const effect = guards.find((guard) => guard.code === code)?.effect;
  const { word, ...look } = found[effect ?? (first ? 'none' : 'quiet')];
  return <Status {...look}>{word}</Status>;
}

/** Each guard with what it found, also when that is nothing. */
export const Checks = ({ part }: { part: RunPart }) => (
  <KeyValue
    facts={checks.map(
      (code) =>
        [
          `${code} ${guardTitles[code]}`,
          <Found key={code} code={code} guards={part.guards} />,
        ] as const,
    )}
  />
);
