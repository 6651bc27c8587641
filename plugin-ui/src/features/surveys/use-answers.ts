import { useEffect, useEffectEvent, useState } from 'react';
import type { Answers, FilledSheet } from '@nastavnik/contracts/survey-sheets';
import { problemOf } from '../../shared/problem.ts';
import type { Answer } from './answers.ts';
import { Keeper } from './keeper.ts';
import { useSaveSheetMutation } from './surveys.api.ts';

/** Milliseconds after the last answer until what was answered is saved. */
const PAUSE = 400;

/**
 * The answers of somebody who fills a questionnaire, saved as they are given. Those that have been
 * sent once change only when they are sent again.
 */
export function useAnswers({ sheet: { id, version, state }, answers: given }: FilledSheet) {
  const [save, saving] = useSaveSheetMutation();
  const [answers, setAnswers] = useState<Answers>(given);
  const [unsaved, setUnsaved] = useState(false);
  const [keeper] = useState(
    () =>
      new Keeper(version, (now, all, send) =>
        save({ params: { sheetId: id }, version: now, body: { answers: all, send } }),
      ),
  );
  const [sent, setSent] = useState(state === 'answered');
  const [sending, setSending] = useState(false);

  const keep = useEffectEvent((all: Answers) => {
    if (!unsaved || sent) return;
    setUnsaved(false);
    keeper.keep(all);
  });
  const leave = useEffectEvent(() => keep(answers));
  useEffect(() => {
    const timer = setTimeout(() => keep(answers), PAUSE);
    return () => clearTimeout(timer);
  }, [answers]);
  useEffect(() => () => leave(), []);

  return {
    answers,
    answer: (code: string, answer: Answer) => {
      setAnswers((before) => ({ ...before, [code]: answer }));
      setUnsaved(true);
    },
    send: async (): Promise<boolean> => {
      setUnsaved(false);
      setSending(true);
      const { data } = await keeper.send(answers);
      setSending(false);
      if (data) setSent(true);
      return data !== undefined;
    },
    retry: () => {
      keeper.keep(answers);
    },
    sent,
    sending,
    saving: saving.isLoading,
    saved: saving.data !== undefined && !unsaved && !saving.isLoading,
    error: saving.isLoading ? undefined : saving.error,
    /** The same questionnaire was answered elsewhere meanwhile: it must be read anew. */
    stale: saving.error !== undefined && problemOf(saving.error).code === 'version.stale',
  };
}
