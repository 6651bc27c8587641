/** Settles with the promise, or after so many milliseconds without it. */
export async function within(milliseconds: number, promise: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cap = new Promise<void>((done) => {
    timer = setTimeout(done, milliseconds);
  });
  await Promise.race([promise, cap]).finally(() => clearTimeout(timer));
}
