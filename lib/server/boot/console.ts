import { EnvironmentError } from "@/lib/server/environment";

/** A known problem of the machine or the settings: boot prints its one line and ends, without a stack. */
export class BootProblem extends Error {
  override name = "BootProblem";
}

/** One line per step on the console of `npm start`. */
export function say(line: string): void {
  console.log(line);
}

/** Runs the main function of a command: a known problem becomes one line, a surprise keeps its stack. */
export function runCommand(main: () => Promise<void>): void {
  main().then(
    () => process.exit(),
    (error: unknown) => {
      console.error(error instanceof BootProblem || error instanceof EnvironmentError ? `Stopped: ${error.message}` : error);
      process.exit(1);
    },
  );
}
