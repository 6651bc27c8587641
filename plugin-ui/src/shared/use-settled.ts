import { useEffect, useState } from 'react';

/** Milliseconds between the last key and the question to the server. */
const PAUSE = 300;

/** What has been typed, once the typing pauses: a list is not asked for at every key. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
