/** Calls `end` once the process that started this one is gone, which sends no signal by itself. */
export function whenOrphaned(end) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 500);
  watch.unref();
}

/** A program that ends together with this one, however long it would have taken. */
export function endWithUs(child) {
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  child.once('close', () => process.off('exit', end));
  return child;
}
