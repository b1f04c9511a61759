import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { StorageError } from '../../../electron/engine/store/storage-error.ts'
import { createTestStore, someItem, someSource, type TestStore, titles } from './test-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'storeminder-full-'))

/** Puts a small disk of its own at the folder; needs the right to mount. */
function mountSmallDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const mounted = mountSmallDisk()
let at: TestStore | undefined
afterEach(() => {
  at?.store.close()
  if (mounted) execFileSync('umount', ['-l', folder])
  rmSync(folder, { recursive: true, force: true })
})

test.skipIf(!mounted)(
  `a full disk is told in a sentence, costs only what did not fit, and is over when there is space${mounted ? '' : ' [skipped: mounting a small disk needs root]'}`,
  async () => {
    at = await createTestStore(folder)
    const { store } = at
    store.sources.add(someSource('a'))
    const stored: string[] = []
    const add = (index: number, text: string) => {
      store.write(() => {
        store.items.insert([someItem(`Item ${index}`, { text })])
        store.facts.set('last', index)
      })
      stored.push(`Item ${index}`)
    }
    add(0, 'small')
    // Something else eats the disk up, then leaves again.
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(1_000_000))
    let failure: unknown
    for (let index = 1; failure === undefined; index += 1) {
      try {
        add(index, `${'large '.repeat(30_000)}`)
      } catch (error) {
        failure = error
      }
    }
    expect(failure).toBeInstanceOf(StorageError)
    expect(failure).toMatchObject({
      kind: 'full',
      message: expect.stringMatching(/disk is full.*Free some space/),
    })
    expect(titles(store, {}).toSorted()).toEqual(stored.toSorted())
    expect(store.facts.get('last')).toBe(stored.length - 1)
    await expect(store.backUp()).rejects.toThrow(/space/)
    rmSync(join(folder, 'ballast'))
    add(stored.length, 'there is space again')
    expect(titles(store, { query: 'space again' })).toHaveLength(1)
    await at.reopen()
    expect(at.problems).toEqual([])
    expect(titles(at.store, {}).toSorted()).toEqual(stored.toSorted())
  },
)
