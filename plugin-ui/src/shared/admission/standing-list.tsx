import type { MarkedStanding } from '@nastavnik/contracts/admission';
import { admissionWords } from '@nastavnik/contracts/admission';
import { useDates } from '../dates.ts';
import { usePack } from '../pack.ts';
import { Status } from '../ui/status.tsx';
import { KeyValue } from '../ui/story.tsx';
import { admissionShapes, hoursOf, lackWords, words } from './words.ts';

function Standing({ standing }: { standing: MarkedStanding }) {
  const { day } = useDates();
  const { words: pack } = usePack();
  const { form, state, until, percent, percentNow, lacks, programmes } = standing;
  const required = programmes.flatMap((each) => (each.required ? [each.title] : []));
  return (
    <>
      <h4>{pack?.form(form) ?? '…'}</h4>
      <KeyValue
        facts={[
          [
            words.admission,
            <Status key={state} state={admissionShapes[state]}>
              {admissionWords[state]}
              {until !== null && state !== 'expired' && ` ${words.until(day(until))}`}
            </Status>,
          ],
          [words.training, hoursOf(standing)],
          [words.criteria, words.percentOf(percentNow, percent)],
          ...(lacks.length > 0 ? ([[words.lacks, lackWords(lacks)]] as const) : []),
        ]}
      />
      {required.length > 0 && <p className="sec">{words.required(required)}</p>}
    </>
  );
}

/** Where a mentor stands, form by form, as the curator sees it. */
export const StandingList = ({ standings }: { standings: readonly MarkedStanding[] }) =>
  standings.map((standing) => <Standing key={standing.form} standing={standing} />);
