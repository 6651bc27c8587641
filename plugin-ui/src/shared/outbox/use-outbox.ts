import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useDispatch } from 'react-redux';
import type { StoreExtra } from '../api.ts';
import { api } from '../api.ts';
import { useHost } from '../host.tsx';
import { meetingTags } from '../mentoring/meetings.api.ts';
import { useToast } from '../ui/toast.tsx';
import type { Entry } from './entry.ts';
import { Outbox } from './outbox.ts';
import { words } from './words.ts';

/** Milliseconds between tries while something waits. */
const AGAIN = 30_000;

type Thunk = (dispatch: unknown, state: unknown, extra: StoreExtra) => StoreExtra;
const extraOf: Thunk = (_dispatch, _state, extra) => extra;

const nothing: readonly Entry[] = [];
const none = () => nothing;
const watchNone = () => () => undefined;

/** The outbox of this mount: opened once the service is there, sending whenever it is there again. */
export function useOutbox() {
  const dispatch = useDispatch();
  const { signal } = useHost();
  const toast = useToast();
  const [outbox, setOutbox] = useState<Outbox>();

  const onSent = useEffectEvent((sent: number) => {
    dispatch(api.util.invalidateTags([...meetingTags, 'Pulse']) as never);
    toast({ text: words.sent(sent) });
  });

  useEffect(() => {
    const { connection, slot } = dispatch(extraOf as never) as StoreExtra;
    const stop = new AbortController();
    const until = AbortSignal.any([signal, stop.signal]);
    let opened: Outbox | undefined;
    const go = async () => {
      try {
        opened ??= await Outbox.open({
          connection,
          signal: until,
          onSent: (sent) => onSent(sent),
        });
        if (until.aborted) return;
        slot.keep = opened.keep;
        setOutbox(opened);
        await opened.flush();
      } catch {
        // away again, or a browser without a store: the next try, or plain refusals as before
      }
    };
    slot.flush = () => void go();
    void go();
    window.addEventListener('online', slot.flush, { signal: until });
    const timer = setInterval(() => opened?.list().length !== 0 && void go(), AGAIN);
    return () => {
      clearInterval(timer);
      stop.abort();
      delete slot.keep;
      delete slot.flush;
    };
  }, [dispatch, signal]);
  const entries = useSyncExternalStore(outbox?.watch ?? watchNone, outbox?.list ?? none);
  return { outbox, entries };
}
