import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Labour } from '@nastavnik/contracts/labour';
import type { Pair } from '@nastavnik/contracts/pairs';
import { useDates } from '../dates.ts';
import { useMay } from '../may.tsx';
import { usePack } from '../pack.ts';
import { Actions, Button, ButtonLink } from '../ui/button.tsx';
import { Block } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { Status } from '../ui/status.tsx';
import { KeyValue } from '../ui/story.tsx';
import { Skeleton } from '../ui/surfaces.tsx';
import { useShowLabourQuery } from './labour.api.ts';
import { ContractButton } from './contract-button.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import { TermsDialog } from './terms-dialog.tsx';
import { labourShapes, words } from './words.ts';

function Facts({ labour: { state, terms, notice, contract, earliestEnd } }: { labour: Labour }) {
  const { day } = useDates();
  const facts: (readonly [string, ReactNode] | false)[] = [
    [
      words.state,
      <Status key={state} state={labourShapes[state]}>
        {words.states[state]}
      </Status>,
    ],
    contract !== null && [words.ground, words.since(contract.ground, day(contract.from))],
    terms?.number != null &&
      terms.signedOn !== null && [words.addendum, words.signed(terms.number, day(terms.signedOn))],
    terms !== null && [words.term, `${day(terms.from)} – ${day(terms.until)}`],
    terms !== null && [words.content, terms.content],
    terms !== null && [words.payment, terms.payment],
    notice !== null && [
      words.notice,
      words.noticed(words.noticeOf[notice.by], day(notice.noticedOn)),
    ],
    notice !== null && [words.lastDay, day(notice.endsOn)],
    state === 'in_force' && [words.earliest, words.earliestIs(day(earliestEnd))],
  ];
  return <KeyValue facts={facts.filter((fact) => fact !== false)} />;
}

/** Where nothing is signed yet that the contract would stand against. */
const contractMay = new Set<Labour['state']>(['no_consent', 'no_terms', 'unsigned', 'over']);

/** Where there is an addendum to print: what it says has been written down. */
const printable = new Set<Labour['state']>(['unsigned', 'in_force', 'noticed', 'over']);

/** Where the page that makes it lists a pair; papers of proposed and broken pairs are not made. */
const listed: Partial<Record<Pair['status'], string>> = {
  agreed: 'awaits_order',
  active: 'active',
  finished: 'closed',
};

function Papers({ labour, status }: { labour: Labour; status: Pair['status'] }) {
  const [asks, setAsks] = useState<'terms' | 'notice'>();
  const mayRecord = useMay('consents.write');
  const mayPrint = useMay('documents.write');
  const close = () => setAsks(undefined);
  const { state } = labour;
  const view = listed[status];
  const next = words.next[state];
  return (
    <>
      <Facts labour={labour} />
      {next !== null && <p className="sec">{next}</p>}
      {!labour.calendarChecked && state === 'in_force' && <p className="sec">{words.unchecked}</p>}
      <Actions>
        {labour.notice === null && state !== 'in_contract' && (
          <Button onClick={() => setAsks('terms')}>{words.edit}</Button>
        )}
        {mayPrint && printable.has(state) && view && (
          <ButtonLink to={`/documents?kind=LABOUR_ADDENDUM&of=${labour.pairId}&pairs=${view}`}>
            {words.paper}
          </ButtonLink>
        )}
        {mayRecord && contractMay.has(state) && <ContractButton mentorId={labour.mentor.id} />}
        {state === 'in_force' && (
          <Button kind="quiet" onClick={() => setAsks('notice')}>
            {words.end}
          </Button>
        )}
      </Actions>
      {asks === 'terms' && <TermsDialog labour={labour} onClose={close} />}
      {asks === 'notice' && <NoticeDialog labour={labour} onClose={close} />}
    </>
  );
}

/** Whether the form of a pair asks its mentor for the consent of labour law, and the reader sees to it. */
export function useNeedsLabour({ form }: Pair): boolean {
  const { pack } = usePack();
  const sees = useMay('labour.write');
  const needs = pack?.consentNeeds.some(
    ({ forms, kinds }) => forms.includes(form) && kinds.includes('LABOUR_351_8'),
  );
  return sees && needs === true;
}

/** What labour law asks of a pair of employees: what there is, what is wanting, how it may end early. */
export function LabourBlock({ pair: { id: pairId, status } }: { pair: Pair }) {
  const { data: labour, error, refetch } = useShowLabourQuery({ params: { pairId } });
  return (
    <Block title={words.title} caption={words.about}>
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!labour && !error && <Skeleton lines={3} />}
      {labour && <Papers labour={labour} status={status} />}
    </Block>
  );
}
