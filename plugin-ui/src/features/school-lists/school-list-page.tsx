import { isOpen } from '@nastavnik/contracts/roadmap-states';
import type { SchoolList } from '@nastavnik/contracts/school-lists';
import { useState } from 'react';
import { useParams } from 'wouter';
import { Button } from '../../shared/ui/button.tsx';
import { Block, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import { Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { CandidatesForm } from './candidates-form.tsx';
import { ListSubmission } from './list-submission.tsx';
import { ListedTable, PartsTable } from './list-tables.tsx';
import {
  useEditSchoolListMutation,
  usePrintSchoolListMutation,
  useReopenSchoolListMutation,
  useShowSchoolListQuery,
} from './school-lists.api.ts';
import { listStates, words } from './words.ts';

const steps = ['compiled', 'submitted', 'approved', 'sent'] as const;

const Days = ({ days }: Pick<SchoolList, 'days'>) => (
  <Block title={words.days}>
    <ol className="remarks">
      {steps.map((step) => {
        const day = days[step];
        return (
          <li key={step}>
            {words.day[step]}: {day ? words.onDay(day) : words.noDay}
          </li>
        );
      })}
    </ol>
  </Block>
);

function Acts({ list }: { list: SchoolList }) {
  const [print, printing] = usePrintSchoolListMutation();
  const [edit, editing] = useEditSchoolListMutation();
  const [reopen, reopening] = useReopenSchoolListMutation();
  const params = { listId: list.id };
  const error = printing.error ?? editing.error ?? reopening.error;
  return (
    <>
      <Button busy={printing.isLoading} onClick={() => void print({ params })}>
        {words.print}
      </Button>
      <Button busy={editing.isLoading} onClick={() => void edit({ params })}>
        {words.edit}
      </Button>
      {list.may.write && list.state === 'approved' && (
        <Button
          busy={reopening.isLoading}
          onClick={() => void reopen({ params, version: list.version })}
        >
          {words.reopen}
        </Button>
      )}
      {error !== undefined && <Problem error={error} />}
    </>
  );
}

function Shown({ list }: { list: SchoolList }) {
  const { year, state, schools, parts, level } = list;
  const wanting = parts.filter((part) => part.state !== 'agreed').length;
  const [unsaved, setUnsaved] = useState(false);
  const writes = list.may.write && isOpen(state) && level === 'municipality';
  return (
    <Page
      title={words.listOf(year)}
      back={{ to: '/school-lists', label: words.title, here: String(year) }}
      caption={<StatusChip state={listStates[state].shape}>{listStates[state].word}</StatusChip>}
      actions={<Acts list={list} />}
    >
      <ListSubmission list={list} unsaved={unsaved && writes} />
      <div className="stack">
        <Days days={list.days} />
        {parts.length > 0 && (
          <Block title={words.parts}>
            {wanting > 0 && isOpen(state) && (
              <Note tone="warn">{words.partsWanting(wanting, parts.length)}</Note>
            )}
            <PartsTable parts={parts} />
          </Block>
        )}
        <Block title={words.schools} caption={words.listed(schools.length)}>
          {writes ? (
            <CandidatesForm key={list.version} list={list} onUnsaved={setUnsaved} />
          ) : (
            <ListedTable list={list} />
          )}
        </Block>
      </div>
    </Page>
  );
}

/** The list of a year: its schools with reasons, days of its steps, what came from below, the way up. */
export function SchoolListPage() {
  const { listId = '' } = useParams();
  const { currentData: data, error, refetch } = useShowSchoolListQuery({ params: { listId } });
  if (data) return <Shown list={data} />;
  return (
    <Page title={words.title}>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
    </Page>
  );
}
