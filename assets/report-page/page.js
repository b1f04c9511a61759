const config = JSON.parse(document.getElementById('config').textContent)
const byId = (id) => document.getElementById(id)
const form = byId('form')
const opened = Date.now()
// Nobody writes in less; what fills forms by itself does.
const leastTime = 3000

document.body.classList.remove('no-script')
form.noValidate = true

// The site's script hands over what it saw, and what has been written there, behind the `#`.
const given = new URLSearchParams(location.hash.slice(1))
const cut = (text, most) => (text ? String(text).slice(0, most) : '')
byId('message').value = cut(given.get('text'), byId('message').maxLength)
byId('page').value = cut(given.get('page') || foreign(document.referrer), 1000)
byId('name').value = cut(given.get('name'), 100)
byId('email').value = cut(given.get('email'), 200)
for (const choice of form.elements.kind) choice.checked = choice.value === given.get('kind')

function foreign(address) {
  return address && new URL(address).host !== location.host ? address : ''
}

// What is sent along, in the order in which it is shown.
const along = {
  browser: navigator.userAgent,
  window:
    innerWidth +
    ' × ' +
    innerHeight +
    (devicePixelRatio > 1 ? `, ${Math.round(devicePixelRatio * 10) / 10} pixels a dot` : ''),
  language: navigator.language,
  errors: cut(given.get('errors'), 800),
  froze: cut(given.get('froze'), 100),
}
const titles = {
  browser: 'Browser',
  window: 'Window',
  language: 'Language',
  errors: 'Errors on the page',
  froze: 'The page froze',
}
for (const name in along) {
  if (!along[name]) continue
  const title = document.createElement('dt')
  const value = document.createElement('dd')
  title.textContent = titles[name]
  value.textContent = along[name]
  byId('along').append(title, value)
}

const canSeal = Boolean(globalThis.crypto && crypto.subtle)
if (!canSeal && byId('sealed'))
  byId('sealed').textContent =
    'unsealed, since this address is not https: leave out what nobody else should read'

let reportId = newId()
function newId() {
  return Array.from({ length: 20 }, () => Math.floor(Math.random() * 36).toString(36)).join('')
}

function written() {
  const field = (name) => form.elements[name].value.trim()
  const report = {
    // The same report that arrives by two ways is known as one.
    id: reportId,
    // Whoever is in a hurry need not write.
    message: form.elements.message.value.trim() || field('kind'),
    kind: field('kind'),
    page: field('page'),
    name: field('name'),
    email: field('email'),
  }
  if (byId('with-details').checked) Object.assign(report, along)
  if (field('website')) report.website = field('website')
  for (const name in report) if (report[name] === '') delete report[name]
  return report
}

async function ask(url, options = {}) {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), 15000)
  try {
    return await fetch(url, { referrerPolicy: 'no-referrer', ...options, signal: stop.signal })
  } finally {
    clearTimeout(timer)
  }
}

const send = {
  async headless({ url, place }, report) {
    for (let tries = 0; tries < 4; tries++) {
      const { ticket, bits } = await (await ask(url)).json()
      // A ticket has to be two seconds old: programs do not wait. When more is being asked meanwhile, it takes another.
      const age = new Promise((done) => setTimeout(done, 2200))
      const work = await stamp(place, ticket, bits, report.message)
      await age
      const body = new URLSearchParams({ ...report, stamp: work })
      const answer = await ask(url, { method: 'POST', headers: { accept: 'application/json' }, body })
      if (answer.ok) return
      if (answer.status !== 429) throw new Error(`it answered ${answer.status}`)
    }
    throw new Error('too many write just now')
  },
  async ntfy({ server, topic, publicKey }, report) {
    const address = `${server}/${topic}`
    const bits = await bitsFor(address)
    const stamped = { ...report, stamp: await stamp(topic, opened.toString(36), bits, report.message) }
    const isSealed = publicKey && canSeal
    const body = isSealed ? await seal(publicKey, stamped) : JSON.stringify(stamped)
    const title = isSealed ? 'Somebody wrote on the emergency page' : cut(report.message, 60)
    const answer = await ask(`${address}?tags=storeminder-page&title=${encodeURIComponent(title)}`, {
      method: 'POST',
      body,
    })
    if (!answer.ok) throw new Error(`it answered ${answer.status}`)
  },
  async form({ url }, { stamp: _, ...report }) {
    const answer = await ask(url, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(report),
    })
    if (!answer.ok) throw new Error(`it answered ${answer.status}`)
  },
  async netlify({ name }, report) {
    const body = new URLSearchParams({ 'form-name': name, ...report })
    const answer = await ask(location.pathname, { method: 'POST', body })
    if (!answer.ok) throw new Error(`it answered ${answer.status}`)
  },
}

// The more came within a minute, the more work is asked: a bit for each doubling.
async function bitsFor(address) {
  let lines = 0
  try {
    const { body } = await ask(`${address}/json?poll=1&since=1m`)
    const reader = body.getReader()
    for (let bytes = 0; bytes < 400000; ) {
      const { done, value } = await reader.read()
      if (done) break
      bytes += value.length
      lines += value.filter((byte) => byte === 10).length
    }
    reader.cancel()
  } catch {
    // Where the topic may only be written to, the usual has to do.
  }
  return Math.min(18, 12 + Math.ceil(Math.log2(Math.max(1, lines / 3))))
}

// Only who has the other half of the key opens it: ECDH on P-256, HKDF, AES-GCM.
async function seal(publicKey, report) {
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const theirs = await crypto.subtle.importKey('raw', bytes(publicKey), curve, false, [])
  const own = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const ownPublic = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey))
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256)
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const info = new TextEncoder().encode('storeminder report')
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: ownPublic, info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  )
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const text = new TextEncoder().encode(JSON.stringify(report))
  const hidden = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text))
  const all = [...ownPublic, ...iv, ...hidden].map((byte) => String.fromCharCode(byte)).join('')
  return `storeminder-report ${btoa(all).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')}`
}

// An ntfy message holds 4,096 bytes, and sealing makes four of three.
const mostBytes = 2900
function complaint(report) {
  if (!report.message) return 'Please say in a few words what happened.'
  const bytes = new TextEncoder().encode(JSON.stringify(report)).length
  if (!config.targets.some(({ kind }) => kind === 'ntfy') || bytes <= mostBytes) return ''
  return `That is longer than can be sent at once. Please leave out about ${bytes - mostBytes} letters.`
}

let busy = false
async function sendIt() {
  if (busy) return
  const report = written()
  // Details may give way, words may not.
  if (report.message && complaint(report)) delete report.errors
  const wrong = complaint(report)
  byId('message-error').textContent = wrong
  byId('message').setAttribute('aria-invalid', String(Boolean(wrong)))
  if (wrong) return byId('message').focus()
  busy = true
  byId('send').setAttribute('aria-disabled', 'true')
  byId('failed').hidden = true
  byId('state').textContent = 'Sending …'
  await new Promise((done) => setTimeout(done, opened + leastTime - Date.now()))
  report.seconds = Math.round((Date.now() - opened) / 1000)
  const troubles = []
  for (const target of config.targets) {
    try {
      await send[target.kind](target, report)
      finish()
      return showThanks(report)
    } catch (error) {
      troubles.push(error.message)
    }
  }
  finish()
  showFailure(report)
}

function finish() {
  busy = false
  byId('send').removeAttribute('aria-disabled')
  byId('state').textContent = ''
}

function showThanks(report) {
  const time = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
  const answer = report.email && ` If I have a question or an answer, I write to ${report.email}.`
  byId('done-words').textContent = `That was at ${time}, in these words.${answer || ''}`
  byId('done-text').textContent = report.message
  byId('writing').hidden = true
  byId('done').hidden = false
  byId('done').focus()
  scrollTo(0, 0)
}

function showFailure(report) {
  const offline = navigator.onLine === false
  const box = byId('failed')
  const text = (tag, words) => Object.assign(document.createElement(tag), { textContent: words })
  const title = offline ? 'You are offline just now.' : 'It could not be sent.'
  const words = offline
    ? 'Nothing is lost: leave this page open, and it is sent as soon as you are back.'
    : 'Nothing is lost: your words are still here. Try again in a minute, or take them another way.'
  const ways = text('div', '')
  ways.className = 'actions'
  const copy = text('button', 'Copy my words')
  copy.type = 'button'
  copy.className = 'plain'
  copy.onclick = async () => {
    await navigator.clipboard.writeText(report.message)
    copy.textContent = 'Copied'
  }
  if (navigator.clipboard) ways.append(copy)
  if (config.mail) {
    const mail = text('a', 'Write me a mail instead')
    const body = report.message + (report.page ? `\n\nPage: ${report.page}` : '')
    mail.href =
      'mailto:' +
      config.mail +
      '?subject=' +
      encodeURIComponent('Something is broken') +
      '&body=' +
      encodeURIComponent(body)
    ways.append(mail)
  }
  box.replaceChildren(text('h2', title), text('p', words), ways)
  box.hidden = false
  if (offline) addEventListener('online', sendIt, { once: true })
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  sendIt()
})
byId('again').addEventListener('click', () => {
  reportId = newId()
  byId('message').value = ''
  byId('done').hidden = true
  byId('writing').hidden = false
  byId('message').focus()
})
