/** Something that runs until it is stopped. */
export type Stoppable = { stop: () => Promise<void> };

/** Stops what was started, last first, once. */
export class Shutdown {
  #started: Promise<Stoppable>[] = [];
  #running: Promise<void> | undefined;

  /** Whether stopping has begun; what fails from then on is a consequence, not a cause. */
  get begun(): boolean {
    return this.#running !== undefined;
  }

  /** Takes charge of something that is being started: a stop that comes too early waits for it. */
  async takeCharge<T extends Stoppable>(starting: Promise<T>): Promise<T> {
    this.#started.push(starting);
    const thing = await starting;
    if (this.#running) {
      await this.#running;
      throw new Error("stopped while starting");
    }
    return thing;
  }

  /** Stops everything; a second call waits for the first. What fails to stop doesn't keep the others. */
  stop(): Promise<void> {
    this.#running ??= this.#stopAll();
    return this.#running;
  }

  async #stopAll(): Promise<void> {
    for (const starting of this.#started.toReversed()) {
      try {
        const thing = await starting.catch(() => undefined);
        await thing?.stop();
      } catch (error) {
        console.error(error);
      }
    }
  }
}
