import { useEffect, useRef, useState } from 'react';
import type { FilledSheet, SurveySheet } from '@nastavnik/contracts/survey-sheets';
import { nameAndPlace } from '../../shared/mentoring/about.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Field, TextInput } from '../../shared/ui/field.tsx';
import { Block, Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { PaperForm } from './paper-form.tsx';
import { useSheetByCodeQuery } from './surveys.api.ts';
import { common, paper as say, sheet as words } from './words.ts';

interface CodeFormProps {
  code: string;
  error: unknown;
  busy: boolean;
  onCode: (code: string) => void;
}

/** Asks for the figures of the next blank. */
function CodeForm({ code, error, busy, onCode }: CodeFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(code);
  const [tried, setTried] = useState(false);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (typed.trim() !== '') onCode(typed.trim());
      }}
    >
      <Field
        label={say.code}
        hint={say.codeHint}
        error={tried && typed.trim() === '' ? say.noCode : undefined}
      >
        <TextInput
          value={typed}
          onChange={setTyped}
          inputMode="numeric"
          maxLength={20}
          autoComplete="off"
        />
      </Field>
      {error !== undefined && <Problem error={error} />}
      <Button kind="pri" type="submit" busy={busy}>
        {say.find}
      </Button>
    </form>
  );
}

/** Why nothing can be typed in for this blank. */
function whyNot({ closed, consentMissing, state, way }: SurveySheet): string | undefined {
  if (closed) return words.closed;
  if (consentMissing) return words.noConsent;
  return state === 'answered' && way !== 'paper' ? say.ownAnswers : undefined;
}

interface FoundProps {
  filled: FilledSheet;
  onSaved: (who: string) => void;
  onAnother: () => void;
}

function Found({ filled, onSaved, onAnother }: FoundProps) {
  const { sheet, title } = filled;
  const why = whyNot(sheet);
  return (
    <Block
      title={nameAndPlace(sheet.person)}
      caption={[common.sides[sheet.side], sheet.waveTitle, title].join(' · ')}
    >
      {why === undefined ? (
        <>
          {sheet.state === 'answered' && (
            <Note>
              <p>{say.again}</p>
            </Note>
          )}
          <PaperForm filled={filled} onSaved={onSaved} onAnother={onAnother} />
        </>
      ) : (
        <Note tone="warn" action={<Button onClick={onAnother}>{say.another}</Button>}>
          <p>{why}</p>
        </Note>
      )}
    </Block>
  );
}

/** «Ввод анкет с бумаги»: a code, the answers, the next blank; hands stay on the keyboard. */
export function PaperPage() {
  const filters = useFilters();
  const toast = useToast();
  const code = filters.get('code');
  const [entered, setEntered] = useState(0);
  const found = useSheetByCodeQuery({ params: { code } }, { skip: code === '' });
  const filled = code === '' ? undefined : found.currentData;
  const another = () => filters.set({ code: '' });
  const saved = (who: string) => {
    setEntered(entered + 1);
    toast({ text: say.saved(who) });
    another();
  };
  const find = (next: string) =>
    next === code ? void found.refetch() : filters.set({ code: next });
  return (
    <Page title={say.title} caption={entered > 0 ? say.entered(entered) : say.caption}>
      <Grid>
        <Column span={8}>
          {filled ? (
            <Found key={filled.sheet.id} filled={filled} onSaved={saved} onAnother={another} />
          ) : (
            <CodeForm
              code={code}
              error={code === '' || found.isFetching ? undefined : found.error}
              busy={found.isFetching}
              onCode={find}
            />
          )}
          {found.isFetching && !filled && <Skeleton lines={4} />}
        </Column>
      </Grid>
    </Page>
  );
}
