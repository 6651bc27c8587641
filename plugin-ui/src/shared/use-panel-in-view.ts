import { useEffect, useRef } from 'react';

/**
 * Where there is no room beside the list its panel stands below, out of sight: brings it into view
 * with the focus on its heading. Closing gives the focus back to what opened it. Put the ref on
 * what holds both.
 */
export function usePanelInView(opened: string | undefined) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = place.current?.getRootNode() as ShadowRoot | Document | undefined;
    const panel = place.current?.querySelector('.panel');
    if (opened === undefined || !root || !panel) return undefined;
    const before = root.activeElement;
    if (isBelow(panel)) {
      panel.querySelector('h2')?.focus({ preventScroll: true });
      panel.scrollIntoView?.({ block: 'start' });
    }
    return () => {
      const nowhere = !root.activeElement || root.activeElement === document.body;
      if (nowhere && before instanceof HTMLElement) before.focus();
    };
  }, [opened]);
  return place;
}

/** Whether the panel stands under what it belongs to, not beside it. */
const isBelow = (panel: Element) =>
  panel.getBoundingClientRect().top >=
  (panel.previousElementSibling?.getBoundingClientRect().bottom ?? Infinity);
