import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';

interface Message {
  text: string;
  /** Takes the action back; offered as «Отменить». */
  undo?: (() => void) | undefined;
}

type Say = (message: Message) => void;

const ToastContext = createContext<Say>(() => undefined);

/** Milliseconds; long enough to read, and to reach the button that takes the action back. */
const staysFor = ({ undo }: Message) => (undo ? 10_000 : 6_000);

/** Puts a box over all that is open by now, where the browser can. */
function raise(box: HTMLElement | null | undefined) {
  if (!box || !('showPopover' in box)) return;
  box.popover = 'manual';
  box.hidePopover();
  box.showPopover();
}

/**
 * Holds the one message of a mount, at the bottom of what is seen and over an open dialog; it waits
 * for a hand upon it.
 */
export function ToastPlace({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<Message>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!message) return undefined;
    const timer = setInterval(() => {
      if (!place.current?.matches(':hover, :focus-within')) setMessage(undefined);
    }, staysFor(message));
    raise(place.current?.querySelector<HTMLElement>('.toast'));
    return () => clearInterval(timer);
  }, [message]);

  const hide = useCallback(() => setMessage(undefined), []);
  const undo = () => {
    hide();
    message?.undo?.();
  };
  return (
    <ToastContext value={setMessage}>
      <div className="toasts" role="status" ref={place}>
        {message && (
          <p className="toast">
            {message.text}
            {message.undo && <Button onClick={undo}>Отменить</Button>}
            <Button icon="x" square="Скрыть сообщение" onClick={hide} />
          </p>
        )}
      </div>
      {children}
    </ToastContext>
  );
}

/** Says that something was done, with a way to take it back. */
export const useToast = (): Say => useContext(ToastContext);
