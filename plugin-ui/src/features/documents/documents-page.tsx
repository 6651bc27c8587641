import type { ConsentKind } from '@nastavnik/contracts/consents';
import { usePack } from '../../shared/pack.ts';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { Checkbox } from '../../shared/ui/choices.tsx';
import { Block, Column, Grid, Page } from '../../shared/ui/page.tsx';
import { KindChoice } from './choice/kind-choice.tsx';
import { PairsChoice } from './choice/pairs-choice.tsx';
import { PeopleChoice } from './choice/people-choice.tsx';
import { ProgrammesChoice } from './choice/programmes-choice.tsx';
import { TakePaper } from './take-paper.tsx';
import { type PaperDraft, usePaper } from './use-paper.ts';
import { making as say } from './words.ts';

function ConsentKinds({ draft }: { draft: PaperDraft }) {
  const { pack } = usePack();
  const toggle = (kind: ConsentKind, on: boolean) => {
    const next = new Set(draft.consentKinds);
    if (on) next.add(kind);
    else next.delete(kind);
    draft.setConsentKinds(next);
  };
  return (
    <fieldset className="plain">
      <legend>{say.consents}</legend>
      {pack?.consentKinds.map(({ code, title }) => (
        <Checkbox
          key={code}
          checked={draft.consentKinds.has(code)}
          onChange={(on) => toggle(code, on)}
        >
          {title}
        </Checkbox>
      ))}
    </fieldset>
  );
}

const Whom = ({ draft }: { draft: PaperDraft }) => (
  <Block title={say.whom}>
    {draft.about === 'substitutes' && (
      <>
        <p className="sec">{say.substitutes(draft.of.size)}</p>
        {draft.of.size === 0 && <ButtonLink to="/pairs">{say.toPairs}</ButtonLink>}
      </>
    )}
    {draft.about === 'programmes' && <ProgrammesChoice chosen={draft.of} onChange={draft.setOf} />}
    {draft.about === 'pairs' && (
      <PairsChoice key={draft.kind} kind={draft.kind} chosen={draft.of} onChange={draft.setOf} />
    )}
    {(draft.about === 'people' || draft.about === 'staff') && (
      <PeopleChoice key={draft.kind} staffOnly={draft.about === 'staff'} onChange={draft.setOf} />
    )}
  </Block>
);

/** Any paper of the school: its kind, for whom, and then to print, to edit or to register. */
export function DocumentsPage() {
  const draft = usePaper();
  return (
    <Page title={say.title} caption={say.caption}>
      <Grid>
        <Column span={8}>
          <div className="form">
            <KindChoice kind={draft.kind} onChange={draft.setKind} />
            {draft.kind === 'CONSENT' && <ConsentKinds draft={draft} />}
          </div>
          {draft.about !== 'year' && <Whom draft={draft} />}
        </Column>
        <Column span={4}>
          <TakePaper key={draft.kind} draft={draft} />
        </Column>
      </Grid>
    </Page>
  );
}
