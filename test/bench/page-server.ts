import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWords } from './words.ts'

// Serves one page of a blog, about 20 kB, at every address. A process of its own, so that its work is not counted
// as the checker's.

const words = createWords(1)
const posts = Array.from(
  { length: 20 },
  () => `<article><h2>${words.text(40)}</h2><p>${words.text(900)}</p></article>`,
)
const page = Buffer.from(`<!doctype html><title>My blog</title><h1>Latest posts</h1>\n${posts.join('\n')}`)

const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length })
  response.end(page)
})
process.on('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
