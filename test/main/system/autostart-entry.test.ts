import { expect, test } from 'vitest'
import { autostartEntry } from '../../../electron/main/system/autostart-entry.ts'

test('runs the program hidden', () => {
  const lines = autostartEntry(['/opt/Storeminder/storeminder', '--hidden']).split('\n')
  expect(lines[0]).toBe('[Desktop Entry]')
  expect(lines).toContain('Exec="/opt/Storeminder/storeminder" "--hidden"')
})

test('quotes what a shell or the desktop would read otherwise', () => {
  // As the specification has it: the argument's own backslash, then that of the string value.
  expect(autostartEntry(['/home/a b/$x"`\\100%'])).toContain(
    'Exec="/home/a b/\\\\$x\\\\"\\\\`\\\\\\\\100%%"\n',
  )
})
