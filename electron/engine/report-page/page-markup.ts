import { harmless } from '../formats/harmless.ts'
import type { ReportPageOptions } from './report-page-options.ts'
import type { ReportTarget } from './report-target.ts'

/** What went wrong, in the words that a visitor taps. */
const troubles = [
  'It does not open',
  'It is slow or freezes',
  'It looks wrong',
  'I cannot log in',
  'Something does not work',
  'Something alarming',
]

/** Most characters of a message: an ntfy message holds 4,096 bytes, and the page counts them as well. */
const longestMessage = { ntfy: 2500, otherwise: 10_000 } as const

/** The page's markup, from `<body>` on. Everything that is not ours is escaped. */
export function pageMarkup(options: ReportPageOptions): string {
  const { siteName, siteUrl, targets } = options
  const site = harmless(siteName)
  const form = plainForm(targets)
  return `<body class="no-script">
<main>
<p class="site">${siteUrl === undefined ? site : `<a href="${harmless(siteUrl)}">${site}</a>`}</p>
<div id="writing">
<h1><span>Something broken?</span> <span>Tell me.</span></h1>
<p class="lead">This page lives apart from ${site}, so it works when the site does not. I look after it alone, and what you write here comes straight to me.</p>
<form id="form" ${form.attributes}>
${form.hidden}
<fieldset class="field">
<legend>What is it like? <span class="optional">Optional</span></legend>
<div class="choices">
${troubles.map((words) => `<label class="choice"><input type="radio" name="kind" value="${words}">${words}</label>`).join('\n')}
</div>
</fieldset>
<div class="field">
<label for="message">What happened?</label>
<p class="hint" id="message-hint">What did you do, and what came instead? One sentence will do.</p>
<textarea id="message" name="message" required maxlength="${lengthFor(targets)}" aria-describedby="message-hint message-error" autocomplete="off"></textarea>
<p class="hint" id="message-error" role="alert"></p>
</div>
<div class="field">
<label for="page">On which page? <span class="optional">Optional</span></label>
<input type="text" id="page" name="page" inputmode="url" maxlength="1000" autocomplete="off" autocapitalize="none" spellcheck="false">
</div>
<div class="pair">
<div class="field">
<label for="name">Your name <span class="optional">Optional</span></label>
<input type="text" id="name" name="name" maxlength="100" autocomplete="name">
</div>
<div class="field">
<label for="email">Your e-mail <span class="optional">For an answer</span></label>
<input type="email" id="email" name="email" maxlength="200" autocomplete="email">
</div>
</div>
<div class="trap" aria-hidden="true">
<label for="website">Leave this empty</label>
<input type="text" id="website" name="website" tabindex="-1" autocomplete="off">
</div>
<details class="with-script">
<summary>What is sent along</summary>
<p class="hint">It helps me to see what you see. Nothing else leaves this page.</p>
<dl id="along"></dl>
<label class="check"><input type="checkbox" id="with-details" checked>Send this along</label>
</details>
<div id="failed" class="note" role="alert" hidden></div>
${form.warning}
<div class="actions">
<button id="send" type="submit">Send it</button>
<span id="state" role="status"></span>
</div>
</form>
</div>
<div id="done" tabindex="-1" hidden>
<h1>Thank you. It is sent.</h1>
<p class="lead" id="done-words"></p>
<p class="sent" id="done-text"></p>
<div class="actions">
<button type="button" class="plain" id="again">Tell me something else</button>
${siteUrl === undefined ? '' : `<a href="${harmless(siteUrl)}">Back to ${site}</a>`}
</div>
</div>
<footer>
<p>${way(targets)}</p>
<p>No cookies, no counting, nothing loaded from anywhere.${mailWords(options)}</p>
</footer>
</main>
`
}

/** Longest message that all of the targets take. */
function lengthFor(targets: readonly ReportTarget[]): number {
  return targets.some(({ kind }) => kind === 'ntfy') ? longestMessage.ntfy : longestMessage.otherwise
}

/** How the form goes without scripts: to the first target that then shows a page, else to ntfy, which shows a line of code. */
function plainForm(targets: readonly ReportTarget[]) {
  const target = targets.find(({ kind }) => kind !== 'ntfy') ?? targets[0]
  const hint = (words: string): string => `<p class="note without-script">${words}</p>`
  switch (target?.kind) {
    case undefined:
      return { attributes: '', hidden: '', warning: '' }
    case 'ntfy':
      return {
        attributes: `method="post" enctype="text/plain" action="${harmless(ntfyAddress(target))}?tags=storeminder-page&amp;title=Report"`,
        hidden: '',
        warning: hint(
          'Your browser runs no scripts here. You can send all the same: the next page then shows a line of code, which means that it has arrived. It is not sealed, so leave out what nobody else should read.',
        ),
      }
    case 'form':
      return { attributes: `method="post" action="${harmless(target.url)}"`, hidden: '', warning: '' }
    case 'netlify':
      return {
        attributes: `method="post" name="${harmless(target.name)}" data-netlify="true"`,
        hidden: `<input type="hidden" name="form-name" value="${harmless(target.name)}">`,
        warning: '',
      }
    case 'headless':
      return { attributes: `method="post" action="${harmless(target.url)}"`, hidden: '', warning: '' }
  }
}

/** The address that messages of a topic are posted to. */
export function ntfyAddress({ server, topic }: { readonly server: string; readonly topic: string }): string {
  return `${server.replace(/\/+$/u, '')}/${topic}`
}

/** Says who carries a report, and who can read it. */
function way(targets: readonly ReportTarget[]): string {
  return targets
    .map((target, place) =>
      place === 0 ? `What you write ${carrier(target)}` : `If that cannot be reached, it ${carrier(target)}`,
    )
    .join(' ')
}

function carrier(target: ReportTarget): string {
  switch (target.kind) {
    case 'ntfy':
      return target.publicKey === undefined
        ? `travels through ${host(target.server)}, where others can read it if they know where to look.`
        : `travels through ${host(target.server)}, <span id="sealed">sealed in your browser, so that only I can read it</span>.`
    case 'form':
      return `goes to ${host(target.url)}, which passes it on to me.`
    case 'netlify':
      return 'goes to Netlify, where this page lives, and from there to me.'
    case 'headless':
      return `goes to my own machine, ${host(target.url)}.`
  }
}

function host(url: string): string {
  return harmless(URL.parse(url)?.host ?? url)
}

function mailWords({ mail }: ReportPageOptions): string {
  if (mail === undefined) return ''
  return ` You can also write to <a href="mailto:${harmless(mail)}">${harmless(mail)}</a>.`
}
