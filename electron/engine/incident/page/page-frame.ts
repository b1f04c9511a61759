import { createHash } from 'node:crypto'
import { harmless } from '../../formats/harmless.ts'
import type { PublicPage } from './public-page.ts'
import { momentElement, paragraphs, safeUrl } from './public-words.ts'

/** Names of the files that machines read. */
export const feedFile = 'feed.atom'
export const dataFile = 'status.json'
/** Name of the file that a server shows for the folder itself. */
export const frontFile = 'index.html'

/** What one HTML file of the folder says. */
interface Framed {
  /** Without the site's name. */
  readonly title: string
  readonly description: string
  /** Its main part, as markup. */
  readonly main: string
  readonly isFront: boolean
}

/** A whole HTML file: loads nothing, runs nothing, and says so to the browser (CSP). */
export function framed(
  page: PublicPage,
  style: string,
  { title, description, main, isFront }: Framed,
): string {
  const { light, dark } = page.colours
  const css = `:root { color-scheme: light dark; ${properties(light)} }
@media (prefers-color-scheme: dark) { :root { ${properties(dark)} } }
${style}`
  const digest = createHash('sha256').update(css).digest('base64')
  const name = harmless(page.site.name)
  const siteUrl = safeUrl(page.site.url)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-${digest}&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${harmless(description)}">
<meta name="theme-color" content="${light.ground}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${dark.ground}" media="(prefers-color-scheme: dark)">
<title>${harmless(title)} – ${name}</title>
<link rel="icon" href="data:,">
<link rel="alternate" type="application/atom+xml" title="${name}: updates" href="${feedFile}">
<style>${css}</style>
</head>
<body>
<header>
<span class="site" dir="auto">${siteUrl === undefined ? name : `<a href="${harmless(siteUrl)}">${name}</a>`}</span>
${isFront ? '<span class="quiet">How things stand</span>' : `<a href="${frontFile}">How things stand now</a>`}
</header>
<main>
${main}
</main>
<footer>
${closingWords(page, isFront)}
</footer>
</body>
</html>
`
}

/** Only the front says when it was written, so that the others stay as they are while nothing changes. */
function closingWords(
  { site, introduction, contact, writtenAt, zone }: PublicPage,
  isFront: boolean,
): string {
  return [
    introduction === undefined ? '' : paragraphs(introduction),
    contact === undefined ? '' : `<p>To reach a human: ${contactLink(contact)}</p>`,
    `<p>${isFront ? `Written at ${momentElement(writtenAt, zone)}. ` : ''}This page lives apart from ${harmless(site.name)} and works when the site does not. No scripts, no cookies, nothing loaded from anywhere.</p>`,
    `<p>Get the updates: <a href="${feedFile}" type="application/atom+xml">Atom feed</a>, <a href="${dataFile}" type="application/json">JSON</a></p>`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** A link to a page or a mailbox; other words stand as they are. */
function contactLink(contact: string): string {
  const words = harmless(contact)
  const url = safeUrl(contact)
  if (url !== undefined) return `<a href="${harmless(url)}">${words}</a>`
  return /^[^\s@]+@[^\s@]+$/u.test(contact) ? `<a href="mailto:${words}">${words}</a>` : words
}

function properties(palette: Readonly<PublicPage['colours']['light']>): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ')
}
