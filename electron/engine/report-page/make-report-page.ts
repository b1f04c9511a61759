import { createHash } from 'node:crypto'
import { harmless } from '../formats/harmless.ts'
import { ntfyAddress, pageMarkup } from './page-markup.ts'
import type { PagePalette } from './page-palette.ts'
import type { PageParts } from './page-parts.ts'
import type { PageFile, ReportPageOptions } from './report-page-options.ts'
import type { ReportTarget } from './report-target.ts'

/** The static page: one file that loads nothing, to be put on another host than the site's. */
export function makeReportPage(options: ReportPageOptions, parts: PageParts): PageFile {
  const { light, dark } = options.colours
  const css = `:root { color-scheme: light dark; ${properties(light)} }
@media (prefers-color-scheme: dark) { :root { ${properties(dark)} } }
${parts.pageStyle}`
  const script = `${withoutComments(parts.stamp)}\n${withoutComments(parts.page)}`
  const config = { targets: options.targets.map(withPlace), mail: options.mail }
  const code = `(() => {\n${script}\n})()`
  return {
    name: 'index.html',
    text: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${harmless(policy(options.targets, css, code))}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="theme-color" content="${light.ground}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${dark.ground}" media="(prefers-color-scheme: dark)">
<title>Something broken on ${harmless(options.siteName)}? Tell me</title>
<link rel="icon" href="data:,">
<style>${css}</style>
</head>
${pageMarkup(options)}<script type="application/json" id="config">${jsonForMarkup(config)}</script>
<script>${code}</script>
</body>
</html>
`,
  }
}

/**
 * The script for the site itself; `undefined` without the address of the static page, which it falls back to. It sends to
 * the site's own way first, if there is one: a headless Storeminder or a form service.
 */
export function makeSiteScript(options: ReportPageOptions, parts: PageParts): PageFile | undefined {
  const { pageUrl, targets, colours, siteIsDark } = options
  if (pageUrl === undefined) return undefined
  const own = targets.find(({ kind }) => kind === 'headless') ?? targets.find(({ kind }) => kind === 'form')
  const place = own?.kind === 'headless' ? placeOf(own) : undefined
  const endpoint = own?.kind === 'headless' || own?.kind === 'form' ? own.url : undefined
  const { ink, ground, paper, quiet, line, accent, onAccent } = siteIsDark ? colours.dark : colours.light
  const names = {
    ONACCENT: onAccent,
    ACCENT: accent,
    GROUND: ground,
    PAPER: paper,
    QUIET: quiet,
    LINE: line,
    INK: ink,
  }
  const style = Object.entries(names).reduce(
    (css, [name, colour]) => css.replaceAll(name, colour),
    tight(parts.scriptStyle),
  )
  const code = withoutComments(parts.script)
    .replace('CONFIG', () => JSON.stringify({ page: pageUrl, endpoint, place }))
    .replace('STYLE', () => JSON.stringify(style))
    .replace('MARKUP', () => JSON.stringify(parts.scriptMarkup.replaceAll('\n', '')))
  const stamp = place === undefined ? '' : withoutComments(parts.stamp)
  return {
    name: 'something-broken.js',
    text: `// “Something broken? Tell me”, by Storeminder. It sets no cookie and sends nothing until somebody presses “Send it”.\n;(() => {\n${stamp}\n${code}\n})()\n`,
  }
}

/** Only these may be contacted, and only what is written in the page may run. */
function policy(targets: readonly ReportTarget[], css: string, code: string): string {
  const contacts = targets.map((target) =>
    target.kind === 'netlify' ? "'self'" : (URL.parse(addressOf(target))?.origin ?? "'self'"),
  )
  return [
    "default-src 'none'",
    `style-src '${digest(css)}'`,
    `script-src '${digest(code)}'`,
    'img-src data:',
    `connect-src ${[...new Set(contacts)].join(' ') || "'none'"}`,
    "base-uri 'none'",
  ].join('; ')
}

function addressOf(target: Exclude<ReportTarget, { kind: 'netlify' }>): string {
  return target.kind === 'ntfy' ? ntfyAddress(target) : target.url
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function withPlace(target: ReportTarget): ReportTarget & { readonly place?: string } {
  if (target.kind === 'ntfy') return { ...target, server: target.server.replace(/\/+$/u, '') }
  return target.kind === 'headless' ? { ...target, place: placeOf(target) } : target
}

/** The key at the end of a headless Storeminder's address, to which stamps are bound. */
function placeOf({ url }: { readonly url: string }): string {
  return URL.parse(url)?.pathname.split('/').filter(Boolean).at(-1) ?? ''
}

function properties({ onAccent, ...palette }: PagePalette): string {
  return Object.entries({ ...palette, 'on-accent': onAccent })
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ')
}

/** Lines that are only comment, and the space before each line, need not travel. */
function withoutComments(code: string): string {
  return code
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n')
}

function tight(css: string): string {
  return css.replace(/\s+/gu, ' ').replace(/\s?([{};:,])\s?/gu, '$1')
}

/** JSON that cannot end the element it stands in. */
function jsonForMarkup(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
