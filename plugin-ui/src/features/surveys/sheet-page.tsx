import { useState } from 'react';
import type { FilledSheet } from '@nastavnik/contracts/survey-sheets';
import { useParams } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { nameAndPlace } from '../../shared/mentoring/about.ts';
import { personName } from '../../shared/person.ts';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { Empty, Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { LinkDialog } from './links/link-dialog.tsx';
import { words as linkWords } from './links/words.ts';
import { SheetAnswers } from './sheet-answers.tsx';
import { SheetForm } from './sheet-form.tsx';
import { useShowSheetQuery } from './surveys.api.ts';
import { common, sheet as say, waves } from './words.ts';

const Stopped = ({ children }: { children: string }) => (
  <Note tone="warn">
    <p>{children}</p>
  </Note>
);

/** The reader's own questionnaire: to fill, or why it cannot be filled. */
function Own({ filled, onReload }: { filled: FilledSheet; onReload: () => void }) {
  const { closed, consentMissing, state } = filled.sheet;
  if (closed)
    return (
      <>
        <Stopped>{say.closed}</Stopped>
        {state !== 'waiting' && <SheetAnswers filled={filled} />}
      </>
    );
  return consentMissing ? (
    <Stopped>{say.noConsent}</Stopped>
  ) : (
    <SheetForm filled={filled} onReload={onReload} />
  );
}

function Facts({ filled: { sheet } }: { filled: FilledSheet }) {
  const { dayOf } = useDates();
  const { person, side, waveTitle, code, way, enteredBy, answeredAt } = sheet;
  return (
    <KeyValue
      facts={[
        [say.person, nameAndPlace(person)],
        [say.role, common.sides[side]],
        [say.wave, waveTitle],
        [say.code, code],
        ...(answeredAt && way
          ? ([
              [say.answeredAt, dayOf(answeredAt)],
              [say.way, enteredBy ? say.enteredBy(personName(enteredBy)) : common.ways[way]],
            ] as const)
          : []),
      ]}
    />
  );
}

/** Somebody else's questionnaire: what was answered, or how it comes from paper. */
function OfAnother({ filled }: { filled: FilledSheet }) {
  const mayEnter = useMay('surveys.write');
  const { state, way, code, closed, consentMissing } = filled.sheet;
  const answered = state === 'answered';
  const open = mayEnter && !closed && !consentMissing;
  const [links, setLinks] = useState(false);
  const enter = (label: string) => (
    <ButtonLink to={`/surveys/paper?code=${code}`}>{label}</ButtonLink>
  );
  return (
    <>
      <Facts filled={filled} />
      {consentMissing && <Stopped>{answered ? say.hidden : say.noConsent}</Stopped>}
      {!answered && (
        <Empty
          title={say.notYetTitle}
          actions={
            open && (
              <>
                {enter(say.enter)}
                <Button onClick={() => setLinks(true)}>{linkWords.make}</Button>
              </>
            )
          }
        >
          {say.notYet}
        </Empty>
      )}
      {links && <LinkDialog sheet={filled.sheet} onClose={() => setLinks(false)} />}
      {answered && !consentMissing && <SheetAnswers filled={filled} />}
      {answered && way === 'paper' && open && <p className="acts">{enter(say.reenter)}</p>}
    </>
  );
}

const backOf = ({ own, title, sheet }: FilledSheet) =>
  own
    ? { to: '/my-surveys', label: say.listTitle, here: title }
    : { to: `/surveys/waves/${sheet.waveId}`, label: sheet.waveTitle || waves.title, here: title };

/** One questionnaire: its person fills it, the curator reads it. */
export function SheetPage() {
  const { sheetId } = useParams<{ sheetId: string }>();
  const { day } = useDates();
  const {
    currentData: filled,
    error,
    isFetching,
    refetch,
  } = useShowSheetQuery({
    params: { sheetId },
  });
  const [round, setRound] = useState(0);
  const reload = async () => {
    await refetch();
    setRound(round + 1);
  };
  return (
    <Page
      title={filled?.title ?? say.listTitle}
      caption={
        filled?.sheet.closed === false && (
          <span className="num">{common.until(day(filled.sheet.dueOn))}</span>
        )
      }
      {...(filled && { back: backOf(filled) })}
    >
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!filled && !error && <Skeleton lines={8} />}
      {filled && (
        <Grid>
          <Column span={8}>
            {filled.own ? (
              <Own
                key={`${filled.sheet.id} ${round}`}
                filled={filled}
                onReload={() => void reload()}
              />
            ) : (
              <OfAnother filled={filled} />
            )}
          </Column>
        </Grid>
      )}
    </Page>
  );
}
