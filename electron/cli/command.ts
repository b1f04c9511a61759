/** Where a command reads and writes; the process in earnest, memory in a test. */
export interface Terminal {
  /** Writes one line to standard output. */
  say(line: string): void
  /** Writes one line to standard error. */
  complain(line: string): void
}

/** One command of the `storeminder` program. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string
  /** What `storeminder NAME --help` prints. */
  readonly help: string
  /** Runs with the words after the command's name and returns the exit code: 0 done, 1 something could not be read or written, 2 wrong arguments. */
  run(argv: readonly string[], terminal: Terminal): Promise<number>
}
