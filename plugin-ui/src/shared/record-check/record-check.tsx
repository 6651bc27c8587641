import type { ReactNode } from 'react';
import { useState } from 'react';
import type { PersonName } from '@nastavnik/contracts/primitives';
import type { SeenCheck } from '@nastavnik/contracts/record-checks';
import { useDates } from '../dates.ts';
import { personName } from '../person.ts';
import { Button } from '../ui/button.tsx';
import { StatusChip } from '../ui/status.tsx';
import { CheckDialog } from './check-dialog.tsx';
import { UncheckDialog } from './uncheck-dialog.tsx';
import { words } from './words.ts';

/** Whether a certificate was seen that lets a pair be fixed, in words. */
export function CheckChip({ check }: { check: SeenCheck | null }) {
  const { day } = useDates();
  if (!check) return <StatusChip state="warn">{words.none}</StatusChip>;
  const { checked, seenOn, validUntil } = check;
  return checked || validUntil === null ? (
    <StatusChip state={checked ? 'ok' : 'warn'}>{words.seen(day(seenOn))}</StatusChip>
  ) : (
    <StatusChip state="bad">{words.over(day(validUntil))}</StatusChip>
  );
}

/** What a card says of the certificate. */
export function useCheckFacts(check: SeenCheck | null): (readonly [string, ReactNode])[] {
  const { day } = useDates();
  return [
    [words.fact, <CheckChip key="check" check={check} />],
    ...(check?.validUntil ? ([[words.validUntil, day(check.validUntil)]] as const) : []),
    ...(check?.by ? ([[words.by, personName(check.by)]] as const) : []),
  ];
}

interface CheckActionsProps {
  personId: string;
  name: PersonName;
  check: SeenCheck | null;
}

/** Marks a certificate, and takes a mark back after a question. */
export function CheckActions({ personId, name, check }: CheckActionsProps) {
  const [asks, setAsks] = useState<'check' | 'uncheck'>();
  const close = () => setAsks(undefined);
  const whose = { personId, name, onClose: close };
  return (
    <>
      <Button onClick={() => setAsks('check')}>{check ? words.remark : words.mark}</Button>
      {check && (
        <Button kind="quiet" onClick={() => setAsks('uncheck')}>
          {words.remove}
        </Button>
      )}
      {asks === 'check' && <CheckDialog {...whose} />}
      {asks === 'uncheck' && check && <UncheckDialog {...whose} check={check} />}
    </>
  );
}
