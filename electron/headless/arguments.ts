import { parseArgs } from 'node:util'

/** What the command line asks for. */
export interface Arguments {
  /** Folder for everything that is kept; the platform's usual place when absent. */
  readonly data: string | undefined
  /** 0 for any free port; absent for the usual port, or any other when that one is taken. */
  readonly port: number | undefined
  readonly open: boolean
  readonly json: boolean
  readonly help: boolean
}

/** Printed for `--help`. */
export const helpText = `Storeminder without a desktop: the same page in your browser, on this machine only.

  --data DIR    keep everything in DIR
  --port N      answer on port N of 127.0.0.1 (0: any free port)
  --no-open     do not open the browser
  --json        print one line {"url","token"} when ready, and nothing else
  --help        print this

Environment: STOREMINDER_DATA (as --data), STOREMINDER_LOG (debug, info, warn or error; log on stderr).
Exit codes: 0 stopped, 1 could not start, 2 wrong arguments, 3 already running on the same data folder.
`

/** Reads the command line. Returns one sentence when it cannot be understood. */
export function readArguments(argv: readonly string[], env: NodeJS.ProcessEnv): Arguments | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    const port = values.port === undefined ? undefined : Number(values.port)
    if (port !== undefined && !(/^\d+$/.test(values.port ?? '') && port <= 65_535)) {
      return `--port needs a number from 0 to 65535, not “${values.port}”.`
    }
    if (values.data === '') return '--data needs the name of a folder.'
    return {
      data: values.data ?? (env.STOREMINDER_DATA || undefined),
      port,
      open: !values['no-open'],
      json: values.json,
      help: values.help,
    }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} See --help.`
  }
}
