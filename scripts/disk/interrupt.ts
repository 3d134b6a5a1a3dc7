/** Ends a command in order when it is told to: what it holds goes with it, see `exit` in lock.ts and scratch.ts. */

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** Makes Ctrl-C and a request to end run what is registered for the end of the process. */
export function endInOrder(): void {
  for (const [signal, number] of Object.entries(signals)) process.once(signal, () => process.exit(128 + number));
}
