import { useState } from 'react';
import type { SwotSheet, SwotVersion } from '@nastavnik/contracts/swots';
import { useParams } from 'wouter';
import { useDates } from '../../../shared/dates.ts';
import { May } from '../../../shared/may.tsx';
import { personName } from '../../../shared/person.ts';
import { problemOf } from '../../../shared/problem.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Note, Skeleton } from '../../../shared/ui/surfaces.tsx';
import { useToast } from '../../../shared/ui/toast.tsx';
import { ResultViews } from '../result-views.tsx';
import { words } from '../words.ts';
import { useSaveSwotPaperMutation, useShowSwotQuery } from './swot.api.ts';
import { SwotForm } from './swot-form.tsx';
import { MakeAgain, NoSwot } from './swot-make.tsx';
import { SwotParts } from './swot-parts.tsx';
import { reportOf } from './swot-text.ts';
import { SwotVersions } from './swot-versions.tsx';
import { words as say } from './words.ts';

interface Standing {
  sheet: SwotSheet;
  swot: SwotVersion;
}

/** Takes the draft away: into a report, as a paper; changes it; makes it anew. */
function Acts({ sheet, swot, onEdit }: Standing & { onEdit: () => void }) {
  const toast = useToast();
  const { day } = useDates();
  const [save, { isLoading }] = useSaveSwotPaperMutation();
  const { programme } = sheet;
  const copy = async () => {
    const made = say.made(swot.answered, swot.moment, day(swot.madeOn));
    const done = await navigator.clipboard?.writeText(reportOf(programme.title, made, swot)).then(
      () => true,
      () => false,
    );
    toast({ text: done ? say.copied : say.notCopied });
  };
  const paper = async () => {
    const { error } = await save({ params: { programmeId: programme.id } });
    toast({ text: error ? problemOf(error).detail : say.paperSaved });
  };
  return (
    <>
      <Button kind="pri" onClick={() => void copy()}>
        {say.copy}
      </Button>
      <Button icon="down" busy={isLoading} onClick={() => void paper()}>
        {say.paper}
      </Button>
      <May right="surveys.write">
        <Button icon="edit" onClick={onEdit}>
          {say.edit}
        </Button>
        <MakeAgain sheet={sheet} />
      </May>
    </>
  );
}

function Draft({ sheet, swot }: Standing) {
  const { day, moment } = useDates();
  const { version, savedAt, savedBy, answered, madeOn } = swot;
  return (
    <div className="stack">
      <p className="cap">
        {say.made(answered, swot.moment, day(madeOn))} ·{' '}
        {say.version(version, moment(savedAt), savedBy && personName(savedBy))}
      </p>
      <Note tone="warn">
        <p>{say.check}</p>
      </Note>
      <SwotParts texts={swot} />
      <SwotVersions sheet={sheet} />
    </div>
  );
}

/** The SWOT draft of a programme: made of answers, changed by hand, taken into the report. */
export function SwotPage() {
  const { programmeId } = useParams<{ programmeId: string }>();
  const { currentData, error, isFetching, refetch } = useShowSwotQuery({ params: { programmeId } });
  const [edits, setEdits] = useState(false);
  const swot = currentData?.swot;
  return (
    <Page
      title={say.title}
      caption={currentData?.programme.title}
      actions={
        currentData &&
        swot &&
        !edits && <Acts sheet={currentData} swot={swot} onEdit={() => setEdits(true)} />
      }
      back={{ to: '/surveys/programmes', label: words.list, here: say.title }}
    >
      <ResultViews programmeId={programmeId} />
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!currentData && !error && <Skeleton lines={8} />}
      {currentData && !swot && <NoSwot sheet={currentData} />}
      {currentData && swot && !edits && <Draft sheet={currentData} swot={swot} />}
      {swot && edits && (
        <SwotForm programmeId={programmeId} swot={swot} onDone={() => setEdits(false)} />
      )}
    </Page>
  );
}
