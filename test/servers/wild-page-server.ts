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
  '/pushy': `
    alert('Pay at once'); confirm('Sure?'); prompt('Your card?')
    onbeforeunload = (event) => event.preventDefault()
    new Audio('${sound}').play().catch(() => {})
    for (let count = 0; count < 5; count++) window.open('/popup')
    navigator.geolocation.getCurrentPosition(() => tell('located'), () => tell('not located'))
    Notification.requestPermission().then((answer) => tell('notify ' + answer))
    const link = document.createElement('a')
    Object.assign(link, { href: '/virus.bin', download: 'virus.bin' })
    document.body.append(link)
    link.click()
    function tell(text) { document.title += ', ' + text }`,
  '/gigabytes': `
    const kept = []
    setInterval(() => { for (let count = 0; count < 8; count++) kept.push(new Uint8Array(16 * 1024 * 1024).fill(count + 1)) }, 5)`,
  '/endless': `setTimeout(() => { for (;;); }, 100)`,
  '/endless-at-once': `for (;;);`,
  '/noisy': `setInterval(() => { for (let count = 0; count < 5000; count++) console.error('x'.repeat(10000) + count) }, 0)`,
  '/away': `location = 'http://localhost:' + location.port + '/calm'`,
  '/errors': `
    console.error('A thing went wrong')
    fetch('/missing.json')
    setTimeout(() => { throw new Error('Not caught') })
    for (let count = 0, sum = 0; count < 2e8; count++) sum += count % 7;`,
  '/flood': `fetch('/endless.bin').then((answer) => answer.arrayBuffer())`,
}

/** A page that is well, and what pages here are made of. */
export function calmPage(body = '', script = ''): string {
  return `<!doctype html><html lang="en"><title>Kettle notes</title>
<style>body { font: 18px sans-serif; max-width: 40em; margin: 2em auto }</style>
<h1>Kettle notes</h1><p>${'Water boils sooner in a small kettle. '.repeat(20)}</p>${body}
<script>${script}</script></html>`
}

/** A real server whose pages misbehave on purpose: each path does what its name says, and `/calm` nothing. */
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
