import { expect, test } from 'vitest'
import { readArguments } from '../../electron/headless/arguments.ts'

test('everything may be left out', () => {
  expect(readArguments([], {})).toEqual({
    data: undefined,
    port: undefined,
    open: true,
    json: false,
    help: false,
  })
})

test('every flag is understood', () => {
  const argv = ['--data', '/srv/minder', '--port=0', '--no-open', '--json', '--help']
  expect(readArguments(argv, {})).toEqual({
    data: '/srv/minder',
    port: 0,
    open: false,
    json: true,
    help: true,
  })
})

test('the environment names the data folder, the flag outranks it', () => {
  const env = { STOREMINDER_DATA: '/from/env' }
  expect(readArguments([], env)).toMatchObject({ data: '/from/env' })
  expect(readArguments(['--data', '/from/flag'], env)).toMatchObject({ data: '/from/flag' })
})

test.each([
  [['--port', '65536'], '65536'],
  [['--port', 'http'], 'http'],
  [['--port', '1e3'], '1e3'],
  [['--port='], '--port'],
  [['--data='], '--data'],
  [['--host', '0.0.0.0'], '--host'],
  [['stray'], 'stray'],
])('%j is refused with a sentence that names it', (argv, name) => {
  const outcome = readArguments(argv, {})
  expect(outcome).toBeTypeOf('string')
  expect(outcome).toContain(name)
})
