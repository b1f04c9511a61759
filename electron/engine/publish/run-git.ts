import { execFile } from 'node:child_process'
import { PublishError, type PublishErrorKind } from './publish-error.ts'

/** Longest that one command may take, a push over a slow line included, in milliseconds. */
const patience = 90_000
/** Most that a command may say. */
const mostOutput = 1_000_000

/** The machine's git in one folder. */
export interface Git {
  /** What it printed. Rejects with a `PublishError`. */
  run(...words: readonly string[]): Promise<string>
  /** The same, or `undefined` where git says no. */
  ask(...words: readonly string[]): Promise<string | undefined>
}

/**
 * The git of this machine rather than a library, since it knows the person's keys, helpers and hooks. It never waits for
 * an answer at a terminal, and knows nothing of a repository that this process itself may run in.
 */
export function createGit(folder: string, signal: AbortSignal): Git {
  const own = Object.entries(process.env).filter(([name]) => !/^GIT_(?!SSH)/u.test(name))
  const env = {
    ...Object.fromEntries(own),
    ...{ LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never', GIT_EDITOR: 'true' },
  }
  const start = (words: readonly string[], extra: Readonly<Record<string, string>> = {}): Promise<string> =>
    new Promise((done, failed) => {
      const child = execFile(
        'git',
        ['-C', folder, '-c', 'core.quotePath=false', ...words],
        {
          ...{ env: { ...env, ...extra }, signal, timeout: patience, killSignal: 'SIGKILL' },
          ...{ maxBuffer: mostOutput, windowsHide: true },
        },
        (error, output, trouble) =>
          error === null
            ? done(output.trim())
            : failed(gitTrouble(error, `${trouble}\n${output}`, words[0] ?? '')),
      )
      child.stdin?.end()
    })

  let ssh: Readonly<Record<string, string>> | undefined
  /** `ssh` asks at the terminal by itself unless it is told not to; a command of the person's own is left as it is. */
  async function quietSsh(): Promise<Readonly<Record<string, string>>> {
    const isTheirs =
      process.env.GIT_SSH_COMMAND !== undefined ||
      process.env.GIT_SSH !== undefined ||
      (await start(['config', 'core.sshCommand']).catch(() => '')) !== ''
    return isTheirs ? {} : { GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ConnectTimeout=20' }
  }

  async function run(...words: readonly string[]): Promise<string> {
    ssh ??= await quietSsh()
    return await start(words, ssh)
  }

  return { run, ask: (...words) => run(...words).catch(() => undefined) }
}

/** What git says when something fails, by what it means for the person; the first that fits. */
const meanings: readonly (readonly [RegExp, PublishErrorKind, message: string, advice: string])[] = [
  [
    /not a git repository/iu,
    'settings',
    'The folder is in no git checkout.',
    'Clone the repository first, and choose a folder inside the clone.',
  ],
  [
    /dubious ownership/iu,
    'settings',
    'The checkout belongs to another user, so git does not touch it.',
    'Let it belong to the user that Storeminder runs as.',
  ],
  [
    /paths? (?:is|are) ignored/iu,
    'settings',
    'The folder is ignored by the repository’s .gitignore.',
    'Choose another folder, or take it out of .gitignore.',
  ],
  [
    /non-fast-forward|fetch first|\[rejected\]|CONFLICT|could not apply/u,
    'server',
    'The repository has changed elsewhere, and the changes could not be joined.',
    'Bring the checkout up to date by hand; the page is then pushed by itself.',
  ],
  [
    /authentication failed|could not read (?:username|password)|permission denied|terminal prompts disabled|host key verification|error: 40[13]/iu,
    'auth',
    'The git server does not let Storeminder in.',
    'Try “git push” by hand as the user that Storeminder runs as: it needs a key or a stored login.',
  ],
  [
    /could not resolve host|unable to access|connection (?:refused|timed out|reset)|network is unreachable|could not read from remote|does not appear to be a git repository|early eof|hung up/iu,
    'network',
    'The git server cannot be reached.',
    'It is tried again by itself.',
  ],
]

function gitTrouble(error: Error & { readonly code?: unknown }, said: string, command: string): PublishError {
  if (error.code === 'ENOENT')
    return new PublishError('settings', 'There is no git on this machine.', 'Install git.', error)
  const found = meanings.find(([pattern]) => pattern.test(said))
  if (found !== undefined) return new PublishError(found[1], found[2], found[3], error)
  // A login may stand in an address that git repeats.
  const words = said
    .replace(/\/\/[^\s/@]+@/gu, '//')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('hint:'))
    .slice(0, 2)
    .join(' ')
    .slice(0, 300)
  return new PublishError(
    'server',
    `“git ${command}” failed${words === '' ? '' : `: ${words}`}.`,
    'It is tried again by itself; if it stays so, try it by hand.',
    error,
  )
}
