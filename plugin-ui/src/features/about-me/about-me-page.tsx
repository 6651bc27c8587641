import { useState } from 'react';
import type { AboutMe } from '@nastavnik/contracts/about-me';
import { fitInterests, InterestsField } from '../../shared/bases/interests-field.tsx';
import { listOf } from '../../shared/bases/typed-list.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Field, TextArea } from '../../shared/ui/field.tsx';
import { Block, Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useSetAboutMeMutation, useShowAboutMeQuery } from './about-me.api.ts';
import { words } from './words.ts';

/** After a refusal the newest version is read, while what was typed stays: it is the mentor’s own word. */
function Told({ told }: { told: AboutMe }) {
  const toast = useToast();
  const [set, { isLoading, error }] = useSetAboutMeMutation();
  const [about, setAbout] = useState(told.about ?? '');
  const [interests, setInterests] = useState(told.interests.join(', '));
  const send = async () => {
    if (!fitInterests(interests)) return;
    const body = { about: about.trim() || null, interests: listOf(interests) };
    const answer = await set({ version: told.version, body });
    if (!answer.error) toast({ text: words.saved });
  };
  return (
    <form
      className="stack-close"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{words.intro}</p>
      <p className="sec">{words.private}</p>
      <Field label={words.about} hint={words.aboutHint}>
        <TextArea value={about} maxLength={500} rows={4} onChange={setAbout} />
      </Field>
      <InterestsField value={interests} onChange={setInterests} />
      {error !== undefined && <Problem error={error} />}
      <Actions>
        <Button kind="pri" type="submit" busy={isLoading}>
          {words.save}
        </Button>
      </Actions>
    </form>
  );
}

/** «О себе»: what a mentor tells the curator who looks for a pair. */
export function AboutMePage() {
  const { data, error, isFetching, refetch } = useShowAboutMeQuery();
  return (
    <Page title={words.title}>
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={5} />}
      {data && (
        <Grid>
          <Column span={7}>
            <Block title={words.forPair}>
              <Told told={data} />
            </Block>
          </Column>
        </Grid>
      )}
    </Page>
  );
}
