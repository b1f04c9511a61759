import { startHttpServer, type TestServer } from './http-server.ts'

/** A wave of silence, which is enough to play. */
const sound = `data:audio/wav;base64,${Buffer.concat([
  Buffer.from('RIFF'),
  Buffer.from([0x24, 0x1f, 0, 0]),
  Buffer.from('WAVEfmt '),
  Buffer.from([16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x40, 0x1f, 0, 0, 1, 0, 8, 0]),
  Buffer.from('data'),
  Buffer.from([0, 0x1f, 0, 0]),
  Buffer.alloc(7936, 128),
]).toString('base64')}`

/** Scripts of pages that misbehave, by the path they are served at. */
const scripts: Readonly<Record<string, string>> = {
  '/dialogs': `alert('Pay at once'); confirm('Sure?'); prompt('Your card?'); onbeforeunload = (event) => event.preventDefault()`,
  '/sound': `new Audio('${sound}').play().catch(() => {})`,
  '/download': `const a = document.createElement('a'); a.href = '/virus.bin'; a.download = 'virus.bin'; document.body.append(a); a.click()`,
  '/gigabytes': `const kept = []; setInterval(() => { for (let i = 0; i < 8; i++) kept.push(new Uint8Array(16 * 1024 * 1024).fill(i + 1)) }, 5)`,
  '/endless': `setTimeout(() => { for (;;); }, 100)`,
  '/endless-at-once': `for (;;);`,
  '/hashes': `setInterval(() => { document.body.append('#'.repeat(100000)); document.body.offsetHeight }, 0)`,
  '/noisy': `setInterval(() => { for (let i = 0; i < 5000; i++) console.error('x'.repeat(10000) + i) }, 0)`,
  '/windows': `for (let i = 0; i < 5; i++) window.open('/popup' + i)`,
  '/permissions': `navigator.geolocation.getCurrentPosition(() => { document.title = 'located' }, () => { document.title = 'refused' }); Notification.requestPermission().then((answer) => document.body.append(' ' + answer))`,
  '/away': `location = 'http://localhost:' + location.port + '/calm'`,
  '/frames': `for (let i = 0; i < 300; i++) { const f = document.createElement('iframe'); f.src = '/frames'; document.body.append(f) }`,
  '/reload': `setTimeout(() => location.reload(), 50)`,
  '/errors': `console.error('A thing went wrong'); fetch('/missing.json'); setTimeout(() => { throw new Error('Not caught') })`,
  '/store': `(async () => { const root = await navigator.storage.getDirectory(); const file = await root.getFileHandle('big', { create: true }); const out = await file.createWritable(); for (;;) await out.write(new Uint8Array(8 * 1024 * 1024)) })()`,
  '/flood': `fetch('/endless.bin').then((answer) => answer.arrayBuffer())`,
  '/long-tasks': `const end = performance.now() + 400; while (performance.now() < end);`,
}

/** A page that is well, and what pages here are made of. */
export function calmPage(body = '', script = ''): string {
  return `<!doctype html><html lang="en"><title>Kettle notes</title>
<style>body { font: 18px sans-serif; max-width: 40em; margin: 2em auto }</style>
<h1>Kettle notes</h1><p>${'Water boils sooner in a small kettle. '.repeat(20)}</p>${body}
<script>${script}</script></html>`
}

/** A real server whose pages misbehave on purpose: each path of `wildPaths` does what its name says. */
export async function startWildPageServer(): Promise<TestServer> {
  const server = await startHttpServer()
  const html = { 'content-type': 'text/html; charset=utf-8' }
  server.route('/calm', { headers: html, body: calmPage() })
  for (const [path, script] of Object.entries(scripts))
    server.route(path, { headers: html, body: calmPage('', script) })
  server.route('/virus.bin', { headers: { 'content-type': 'application/octet-stream' }, body: 'not for you' })
  server.route('/endless.bin', { body: 'x'.repeat(65536), endless: true })
  server.route('/silent', { silent: true })
  server.route('/half', { headers: html, body: calmPage('<img src="/silent">') })
  server.route('*', { status: 404 })
  return server
}
