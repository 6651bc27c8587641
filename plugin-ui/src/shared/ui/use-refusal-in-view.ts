import type { RefObject } from 'react';
import { useEffect } from 'react';

const refusals = ['[aria-invalid="true"]', '.err', '[role="alert"]'];

const moves = ['input', 'pointerdown', 'keydown'];

function showRefusal(dialog: HTMLElement) {
  const [wrong] = refusals.flatMap((each) => dialog.querySelector<HTMLElement>(each) ?? []);
  if (!wrong) return;
  if (wrong.tabIndex < 0) wrong.tabIndex = -1;
  wrong.focus({ preventScroll: true });
  wrong.scrollIntoView?.({ block: 'center' });
}

/**
 * After its button was pressed, takes a person of a long dialog to the first wrong field or to the
 * server's refusal, whenever it comes; who has gone on by hand or key since is left alone.
 */
export function useRefusalInView(element: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return undefined;
    let asked = false;
    const look = () => {
      if (asked) showRefusal(dialog);
    };
    const onAsk = ({ type, target }: Event) => {
      // the dialog itself may stand among the buttons of its page
      if (type === 'click' && !dialog.contains((target as Element).closest('.acts'))) return;
      asked = true;
      setTimeout(look);
    };
    const onMove = () => {
      asked = false;
    };
    const observer = new MutationObserver((changes) => {
      if (changes.some(({ addedNodes }) => addedNodes.length > 0)) look();
    });
    observer.observe(dialog, { childList: true, subtree: true });
    dialog.addEventListener('submit', onAsk);
    dialog.addEventListener('click', onAsk);
    for (const move of moves) dialog.addEventListener(move, onMove);
    return () => {
      observer.disconnect();
      dialog.removeEventListener('submit', onAsk);
      dialog.removeEventListener('click', onAsk);
      for (const move of moves) dialog.removeEventListener(move, onMove);
    };
  }, [element]);
}
