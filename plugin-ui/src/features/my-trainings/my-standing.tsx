import type { AdmissionLack, FormStanding } from '@nastavnik/contracts/admission';
import { admissionWords } from '@nastavnik/contracts/admission';
import type { MentorTraining } from '@nastavnik/contracts/selection';
import { admissionShapes, hours, hoursOf, lackTitles } from '../../shared/admission/words.ts';
import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { Mini } from '../../shared/ui/figures.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { KeyValue, Todo } from '../../shared/ui/story.tsx';
import { words } from './words.ts';

function useWayOut(ahead: readonly MentorTraining[]) {
  const { day } = useDates();
  return (form: string, lack: AdmissionLack): string => {
    if (lack !== 'hours' && lack !== 'teach') return words.wayOut[lack];
    const next = ahead.find(({ forms }) => forms.length === 0 || forms.includes(form));
    const where = next ? words.hoursNext(next.title, day(next.on)) : words.hoursNone;
    return lack === 'hours' ? where : `${words.wayOut.teach} ${where}`;
  };
}

function Hours({ standing }: { standing: FormStanding }) {
  const { hours: now, hoursNeeded } = standing;
  if (hoursNeeded === 0) return <>{hours(now)}</>;
  const left = hoursNeeded - now;
  return (
    <>
      {hoursOf(standing)} <Mini value={Math.min(100, (now * 100) / hoursNeeded)} />{' '}
      <span className="sec">{left > 0 ? words.left(hours(left)) : words.enough}</span>
    </>
  );
}

function verdict({ state, lacks, until }: FormStanding, day: (date: string) => string) {
  if (state === 'admitted')
    return until === null ? words.admitted : words.admittedUntil(day(until));
  if (state !== 'conditional') return words.remains;
  return lacks.length > 0 ? words.conditional : words.conditionalWhole;
}

interface MyStandingProps {
  standing: FormStanding;
  condition: string | null;
  /** Trainings that are still to come, the next one first. */
  ahead: readonly MentorTraining[];
}

/** Whether the reader is admitted to a form, and each thing that is missing with the way out. */
export function MyStanding({ standing, condition, ahead }: MyStandingProps) {
  const { day } = useDates();
  const { words: pack } = usePack();
  const wayOut = useWayOut(ahead);
  const { form, state, lacks, programmes, until } = standing;
  const free = programmes.length > 0 && programmes.every(({ required }) => !required);
  return (
    <Block title={pack?.form(form) ?? '…'}>
      <KeyValue
        facts={[
          [
            'Допуск',
            <Status key={state} state={admissionShapes[state]}>
              {admissionWords[state]}
              {state === 'conditional' && until !== null && ` до ${day(until)}`}
            </Status>,
          ],
          ['Обучение', <Hours key={form} standing={standing} />],
          ...(state === 'conditional' && condition !== null
            ? ([[words.condition, condition]] as const)
            : []),
        ]}
      />
      <p>{verdict(standing, day)}</p>
      {lacks.length > 0 && (
        <Todo
          matters={lacks.map((lack) => ({
            id: lack,
            state: lack === 'refused' || lack === 'declined' ? 'stop' : 'next',
            title: lackTitles[lack],
            text: wayOut(form, lack),
          }))}
        />
      )}
      {lacks.length > 0 && free && <p className="sec">{words.optional}</p>}
    </Block>
  );
}
