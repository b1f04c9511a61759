import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { loadLater } from '../../../renderer/ui/load-later.tsx'

function Greeting({ name }: { readonly name: string }) {
  return createElement('p', null, `Good morning, ${name}`)
}

test('what has been loaded before is there in the first paint, without a gap', async () => {
  const get = vi.fn(async () => Greeting)
  const Later = loadLater(get)
  const shown = () => renderToStaticMarkup(createElement(Later, { name: 'Ada' }))
  expect(shown()).toBe('')
  Later.load()
  Later.load()
  await vi.waitFor(() => expect(shown()).toBe('<p>Good morning, Ada</p>'))
  expect(get).toHaveBeenCalledOnce()
})

test('what could not be loaded is tried again by the next one who asks', async () => {
  const get = vi.fn(async () => Greeting)
  get.mockRejectedValueOnce(new Error('no such file'))
  const Later = loadLater(get)
  Later.load()
  await vi.waitFor(() => {
    Later.load()
    expect(renderToStaticMarkup(createElement(Later, { name: 'Ada' }))).toContain('Ada')
  })
  expect(get).toHaveBeenCalledTimes(2)
})
