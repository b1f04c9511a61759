/** Everything a key can do, in the order the sheet of shortcuts shows it. */
export const shortcuts = [
  { command: 'next', keys: ['j', 'ArrowDown'], shown: 'j', words: 'Next item', group: 'Moving' },
  { command: 'previous', keys: ['k', 'ArrowUp'], shown: 'k', words: 'Previous item', group: 'Moving' },
  { command: 'open', keys: ['Enter'], shown: 'Enter', words: 'Open the item', group: 'Moving' },
  { command: 'back', keys: ['Escape'], shown: 'Esc', words: 'Back to the feed', group: 'Moving' },
  { command: 'search', keys: ['/'], shown: '/', words: 'Search', group: 'Moving' },
  { command: 'alarms', keys: ['!'], shown: '!', words: 'Alarms', group: 'Moving' },
  { command: 'watches', keys: ['w'], shown: 'w', words: 'Names listened for', group: 'Moving' },
  { command: 'waiting', keys: ['p'], shown: 'p', words: 'People who wait', group: 'Moving' },
  { command: 'palette', keys: ['mod+k'], shown: 'Ctrl K', words: 'Go to or do anything', group: 'Moving' },
  { command: 'acknowledge', keys: ['e'], shown: 'e', words: 'Acknowledge: I have it', group: 'Items' },
  { command: 'reply', keys: ['r'], shown: 'r', words: 'Reply', group: 'Items' },
  { command: 'toggle-read', keys: ['u'], shown: 'u', words: 'Mark read or unread', group: 'Items' },
  { command: 'snooze', keys: ['s'], shown: 's', words: 'Snooze', group: 'Items' },
  { command: 'toggle-answer', keys: ['a'], shown: 'a', words: 'Needs an answer, or not', group: 'Items' },
  { command: 'toggle-aside', keys: ['#'], shown: '#', words: 'Set aside, or bring back', group: 'Items' },
  { command: 'original', keys: ['o'], shown: 'o', words: 'Open the original', group: 'Items' },
  { command: 'select', keys: ['x'], shown: 'x', words: 'Select, to act on several', group: 'Items' },
  { command: 'decline', keys: ['d'], shown: 'd', words: 'Waiting: decline, with a reason', group: 'Items' },
  { command: 'merge', keys: ['m'], shown: 'm', words: 'Waiting: settled with another', group: 'Items' },
  {
    command: 'incident',
    keys: ['i'],
    shown: 'i',
    words: 'Make it an incident; else: all incidents',
    group: 'Items',
  },
  { command: 'undo', keys: ['z'], shown: 'z', words: 'Undo', group: 'Items' },
  { command: 'send', keys: ['mod+Enter'], shown: 'Ctrl Enter', words: 'Send the answer', group: 'Writing' },
  { command: 'next-mark', keys: ['F8'], shown: 'F8', words: 'Next blank or remark', group: 'Writing' },
  {
    command: 'better',
    keys: ['mod+.'],
    shown: 'Ctrl .',
    words: 'Take the better sentence',
    group: 'Writing',
  },
  { command: 'help', keys: ['?'], shown: '?', words: 'Show these keys', group: 'Help' },
] as const

/** What a key asks for. */
export type Command = (typeof shortcuts)[number]['command']

/** The parts of a keyboard event that decide what it asks for. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const byKey = new Map<string, Command>(
  shortcuts.flatMap(({ command, keys }) => keys.map((key): [string, Command] => [key, command])),
)

/** The command of a key press, if it is one. Ctrl and ⌘ count as the same, Alt never belongs to a shortcut. */
export function commandOf(press: KeyPress): Command | undefined {
  if (press.altKey) return undefined
  const mod = press.ctrlKey || press.metaKey ? 'mod+' : ''
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  return byKey.get(mod + key)
}
