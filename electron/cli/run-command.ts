import type { Terminal } from './command.ts'
import { commands } from './commands.ts'

/** Runs `storeminder` with the words of its command line and returns the exit code: 0 done, 1 failed, 2 wrong arguments. */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === 'help') {
    terminal.say(overview())
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    terminal.complain(
      `There is no command “${name}”. There are: ${Object.keys(commands).join(', ')}. See storeminder --help.`,
    )
    return 2
  }
  if (rest.includes('--help')) {
    terminal.say(command.help.trimEnd())
    return 0
  }
  return await command.run(rest, terminal)
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const list = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return ['storeminder COMMAND …', '', ...list, '', 'storeminder COMMAND --help says more.'].join('\n')
}
