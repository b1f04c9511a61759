const config = CONFIG
const errors = new Set()
const note = (text) => errors.size < 5 && errors.add(String(text || 'an error').slice(0, 200))
addEventListener(
  'error',
  ({ target, message, filename, lineno }) =>
    note(message ? `${message} in ${filename}:${lineno}` : `not loaded: ${target.src || target.href}`),
  true,
)
addEventListener('unhandledrejection', ({ reason }) => note(reason?.message || reason))

// A page that freezes lets no timer run; nor does one that nobody looks at, which is no trouble.
let froze = 0
let last = performance.now()
const freeze = (time) => {
  if (time > 2000 && time < 120000) froze = Math.max(froze, time)
}
const look = () => (last = performance.now())
document.addEventListener('visibilitychange', look)
setInterval(() => {
  if (!document.hidden) freeze(performance.now() - last - 500)
  look()
}, 500)
try {
  new PerformanceObserver((list) =>
    freeze(Math.max(...list.getEntries().map((task) => task.duration))),
  ).observe({
    type: 'longtask',
    buffered: true,
  })
} catch {}

// What in an address lets somebody in is nobody's business.
const secret = /([?&#][^=&]*(token|key|pass|code|session|secret)[^=&]*=)[^&#]*/gi
const details = () => ({
  page: location.href.replace(secret, '$1…').slice(0, 1000),
  errors: [...errors].join('\n').slice(0, 800),
  froze: froze && `for ${Math.round(froze / 100) / 10} seconds`,
})
const elsewhere = (written) => `${config.page}#${new URLSearchParams({ ...written, ...details() })}`

const host = document.createElement('div')
const root = host.attachShadow({ mode: 'open' })
root.innerHTML = MARKUP
const sheet = new CSSStyleSheet()
sheet.replaceSync(STYLE)
root.adoptedStyleSheets = [sheet]
const [dialog, form, state, sent, button, close, tell] = [
  'dialog',
  'form',
  'p',
  'pre',
  'form button',
  '.plain',
  '.tell',
].map((name) => root.querySelector(name))
close.onclick = () => dialog.close()

const show = (_event) => {
  if (!config.endpoint) return open(elsewhere({}))
  state.textContent = ''
  sent.textContent = Object.values({ ...details(), browser: navigator.userAgent })
    .filter(Boolean)
    .join('\n')
  dialog.showModal()
}

const ask = async (options) => {
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 10000)
  const answer = await fetch(config.endpoint, { ...options, signal: stop.signal })
  if (!answer.ok) throw 0
  return answer
}
form.onsubmit = async (event) => {
  event.preventDefault()
  const written = Object.fromEntries(new FormData(form))
  const report = {
    ...details(),
    browser: navigator.userAgent,
    ...written,
  }
  state.textContent = 'Sending …'
  button.disabled = true
  try {
    if (config.place) {
      const { ticket, bits } = await (await ask()).json()
      // A ticket has to be two seconds old: programs do not wait.
      const age = new Promise((done) => setTimeout(done, 2200))
      report.stamp = await stamp(config.place, ticket, bits, report.message)
      await age
    }
    await ask({ method: 'POST', headers: { accept: 'application/json' }, body: new URLSearchParams(report) })
    form.reset()
    state.textContent = 'Thank you. It is sent.'
  } catch {
    const link = document.createElement('a')
    link.href = elsewhere({ text: written.message, email: written.email })
    link.target = '_blank'
    link.textContent = 'Send it from here instead'
    state.replaceChildren('It could not be sent from this page. Nothing is lost: ', link)
    link.focus()
  }
  button.disabled = false
}

// Links to the emergency page that the site has already are used; without one a button stands in the corner.
const start = () => {
  const links = document.querySelectorAll(`a[href^="${config.page}"]`)
  if (links.length) tell.remove()
  for (const one of [tell, ...links])
    one.onclick = (event) => {
      event.preventDefault()
      show()
    }
  document.body.append(host)
}
if (document.body) start()
else addEventListener('DOMContentLoaded', start)
