import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { nodeSideConfig } from '../../electron/launch/node-side.ts'

const root = join(import.meta.dirname, '../..')

test('of the contract, what is built holds the params; asking it for a result tells why there is none', async () => {
  const methods: unknown = await built(`export { methods } from '${root}/electron/shared/contract.ts'`)
  expect(methods).toMatchObject({ methods: { 'items.get': { params: { type: 'object' } } } })
  expect(() => JSON.stringify(methods)).toThrow('The build leaves the schemas of results out.')
})

test('a schema that only results are made of is not built', async () => {
  const code = await codeOf(`export { methods } from '${root}/electron/shared/contract.ts'`)
  expect(code).toContain('itemStateSchema')
  expect(code).not.toContain('itemDetailSchema')
})

async function built(entry: string): Promise<unknown> {
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(await codeOf(entry))}`)
}

/** What the build makes of a program. */
async function codeOf(entry: string): Promise<string> {
  const config = nodeSideConfig(root)
  const name = '\0entry'
  const output = await build({
    ...config,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === name ? id : undefined),
        load: (id) => (id === name ? entry : undefined),
      },
      ...(config.plugins ?? []),
    ],
    build: {
      ...config.build,
      write: false,
      sourcemap: false,
      rolldownOptions: { input: name, output: { codeSplitting: false } },
    },
  })
  const [first] = [output].flat()
  const [chunk] = first !== undefined && 'output' in first ? first.output : []
  if (chunk === undefined) throw new Error('Nothing was built')
  return chunk.code
}
