import { useState } from 'react';
import type { SurveyWave } from '@nastavnik/contracts/surveys';
import { problemOf } from '../../shared/problem.ts';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { useToast } from '../../shared/ui/toast.tsx';
import { BlanksDialog } from './blanks/blanks-dialog.tsx';
import { ChangeWaveDialog } from './change-wave-dialog.tsx';
import {
  useChangeWaveMutation,
  useGrowWaveMutation,
  useRemindWaveMutation,
} from './surveys.api.ts';
import { wave as say } from './words.ts';

/** Closes a wave or opens it again; a refusal is said where the outcome would have been. */
function useClosing() {
  const toast = useToast();
  const [change, { isLoading }] = useChangeWaveMutation();
  const put = async ({ id, version }: SurveyWave, closed: boolean) => {
    const { data, error } = await change({ params: { waveId: id }, version, body: { closed } });
    toast(
      data
        ? {
            text: closed ? say.closed : say.reopened,
            ...(closed && { undo: () => void put(data, false) }),
          }
        : { text: problemOf(error).detail },
    );
  };
  return { put, busy: isLoading };
}

function Open({ wave, closing }: { wave: SurveyWave; closing: ReturnType<typeof useClosing> }) {
  const toast = useToast();
  const [remind, reminding] = useRemindWaveMutation();
  const [grow, growing] = useGrowWaveMutation();
  const [prints, setPrints] = useState(false);
  const params = { waveId: wave.id };
  const sendReminder = async () => {
    const { data, error } = await remind({ params });
    toast({ text: data ? say.reminded(data.reminded) : problemOf(error).detail });
  };
  const add = async () => {
    const { data, error } = await grow({ params });
    toast({ text: data ? say.grown(data.added) : problemOf(error).detail });
  };
  return (
    <>
      <Button
        kind="pri"
        busy={reminding.isLoading}
        why={wave.answered === wave.asked && say.nobodyToRemind}
        onClick={() => void sendReminder()}
      >
        {say.remind}
      </Button>
      <Button
        icon="print"
        why={wave.answered === wave.asked && say.nobodyToPrint}
        onClick={() => setPrints(true)}
      >
        {say.print}
      </Button>
      {prints && <BlanksDialog wave={wave} onClose={() => setPrints(false)} />}
      {!wave.chosen && (
        <Button busy={growing.isLoading} onClick={() => void add()}>
          {say.grow}
        </Button>
      )}
      <Button busy={closing.busy} onClick={() => void closing.put(wave, true)}>
        {say.close}
      </Button>
    </>
  );
}

/** What the curator does with a wave: read what came out, remind, add those who came, close, open again. */
export function WaveActions({ wave }: { wave: SurveyWave }) {
  const closing = useClosing();
  const [changes, setChanges] = useState(false);
  return (
    <>
      <ButtonLink to={`/surveys/waves/${wave.id}/results`}>{say.results}</ButtonLink>
      {wave.closedOn === null ? (
        <Open wave={wave} closing={closing} />
      ) : (
        <Button busy={closing.busy} onClick={() => void closing.put(wave, false)}>
          {say.reopen}
        </Button>
      )}
      <Button kind="quiet" icon="edit" onClick={() => setChanges(true)}>
        {say.change}
      </Button>
      {changes && <ChangeWaveDialog wave={wave} onClose={() => setChanges(false)} />}
    </>
  );
}
