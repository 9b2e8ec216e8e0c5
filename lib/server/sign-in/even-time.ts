/**
 * Does work whose length would tell something: the answer, or what went wrong, comes after a whole
 * number of steps.
 *
 * @param step in milliseconds, longer than the work usually takes
 */
export async function inEvenTime<T>(step: number, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    const spent = performance.now() - started;
    const left = Math.max(1, Math.ceil(spent / step)) * step - spent;
    await new Promise((resolve) => setTimeout(resolve, left));
  }
}
