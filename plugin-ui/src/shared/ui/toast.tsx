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

/** Milliseconds; long enough to read and to reach the button. */
const STAYS = 10_000;

/** Holds the one message of a mount, at the bottom of its page. */
export function ToastPlace({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<Message>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hold = useCallback(() => clearTimeout(timer.current), []);
  const letGo = useCallback(() => {
    hold();
    timer.current = setTimeout(() => setMessage(undefined), STAYS);
  }, [hold]);
  const say = useCallback<Say>(
    (next) => {
      setMessage(next);
      letGo();
    },
    [letGo],
  );
  useEffect(() => hold, [hold]);

  const undo = () => {
    setMessage(undefined);
    message?.undo?.();
  };
  return (
    <ToastContext value={say}>
      {children}
      <div
        className="toasts"
        role="status"
        onMouseEnter={hold}
        onMouseLeave={letGo}
        onFocus={hold}
        onBlur={letGo}
      >
        {message && (
          <p className="toast">
            {message.text}
            {message.undo && <Button onClick={undo}>Отменить</Button>}
            <Button icon="x" square="Скрыть сообщение" onClick={() => setMessage(undefined)} />
          </p>
        )}
      </div>
    </ToastContext>
  );
}

/** Says that something was done, with a way to take it back. */
export const useToast = (): Say => useContext(ToastContext);
