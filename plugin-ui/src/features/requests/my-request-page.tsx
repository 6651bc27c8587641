import { useState } from 'react';
import type { MentorRequest } from '@nastavnik/contracts/requests';
import type { PersonKind } from '@nastavnik/contracts/roster';
import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { rowsOf } from '../../shared/pages.ts';
import { useSession } from '../../shared/session.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Block, Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Log } from '../../shared/ui/story.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { blank, bodyOf, fits } from './draft.ts';
import { DraftFields } from './draft-fields.tsx';
import { Withdraw } from './request-columns.tsx';
import { useFileRequestMutation, useListRequestsInfiniteQuery } from './requests.api.ts';
import { mine, stateShapes, words } from './words.ts';

function NewRequest({ kind, onFiled }: { kind: PersonKind; onFiled: () => void }) {
  const toast = useToast();
  const [draft, setDraft] = useState(blank);
  const [tried, setTried] = useState(false);
  const [file, { isLoading, error }] = useFileRequestMutation();
  const send = async () => {
    setTried(true);
    if (!fits(draft)) return;
    const answer = await file({ body: bodyOf(draft) });
    if (answer.error) return;
    toast({ text: words.filed });
    onFiled();
  };
  return (
    <Block title="Расскажите о запросе">
      <form
        className="stack-close"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{mine.intros[kind]}</p>
        <DraftFields own kind={kind} draft={draft} onChange={setDraft} tried={tried} />
        {error !== undefined && <Problem error={error} />}
        <Actions>
          <Button kind="pri" type="submit" busy={isLoading}>
            {mine.send}
          </Button>
        </Actions>
      </form>
    </Block>
  );
}

function Filed({ requests }: { requests: readonly MentorRequest[] }) {
  const { day } = useDates();
  const { words: pack } = usePack();
  const said = ({ wish, deficits, grounds }: MentorRequest) =>
    [...grounds.map((code) => pack?.ground(code)), wish, ...deficits].filter(Boolean).join(', ');
  return (
    <Block title={mine.history}>
      <Log
        entries={requests.map((request) => ({
          id: request.id,
          state: stateShapes[request.state],
          when: day(request.filedOn),
          title: `Запрос ${words.states[request.state]}`,
          text: (
            <>
              «{said(request)}»
              <br />
              {mine.text[request.state]} {request.reason}
            </>
          ),
          aside: request.state === 'new' && <Withdraw request={request} />,
        }))}
      />
    </Block>
  );
}

/** «Запрос на наставника» of the one who needs a mentor. */
export function MyRequestPage() {
  const { roles, person } = useSession();
  const { data, error, isLoading, refetch } = useListRequestsInfiniteQuery({ query: {} });
  const [again, setAgain] = useState(false);
  const requests = rowsOf(data).filter((request) => request.person.id === person.id);
  const [last] = requests;
  const rests = last === undefined || last.state === 'declined' || last.state === 'withdrawn';
  const asks = data !== undefined && (rests || again);
  return (
    <Page title={mine.title}>
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {isLoading && <Skeleton lines={5} />}
      {data && (
        <Grid>
          <Column span={7}>
            {requests.length > 0 && <Filed requests={requests} />}
            {asks ? (
              <NewRequest
                kind={roles.includes('pupil') ? 'pupil' : 'staff'}
                onFiled={() => setAgain(false)}
              />
            ) : (
              <Actions>
                <Button onClick={() => setAgain(true)}>{mine.again}</Button>
              </Actions>
            )}
          </Column>
        </Grid>
      )}
    </Page>
  );
}
