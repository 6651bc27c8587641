import { useEffect, useRef } from 'react';

/**
 * Brings the panel of a list into view when another record is opened: where there is no room beside
 * the list it stands below, out of sight. Put the ref on what holds both.
 */
export function usePanelInView(opened: string | undefined) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const panel = opened === undefined ? null : place.current?.querySelector('.panel');
    if (panel && panel.getBoundingClientRect().top > window.innerHeight / 2)
      panel.scrollIntoView?.({ block: 'start' });
  }, [opened]);
  return place;
}
