import type { ReactNode, SyntheticEvent } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useRefusalInView } from './use-refusal-in-view.ts';

interface DialogProps {
  title: string;
  onClose: () => void;
  /** The buttons; the last one leaves everything as it is. */
  actions: ReactNode;
  /** Makes the dialog a form: Enter sends it. */
  onSubmit?: () => void;
  children: ReactNode;
}

/**
 * A question over the page, by the native element: Tab stays inside, Escape closes, and the focus
 * returns to what opened it. Render it only while it is open.
 */
export function Dialog({ title, onClose, actions, onSubmit, children }: DialogProps) {
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    const root = dialog?.getRootNode() as ShadowRoot | Document | undefined;
    const before = root?.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useRefusalInView(element);
  const onCancel = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog ref={element} aria-labelledby={id} onCancel={onCancel}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <h2 id={id}>{title}</h2>
        <div className="body">{children}</div>
        <div className="acts">{actions}</div>
      </form>
    </dialog>
  );
}
