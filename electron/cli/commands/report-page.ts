import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createHttpClient } from '../../engine/http/create-http-client.ts'
import { luminance, readColour } from '../../engine/report-page/colour.ts'
import { type FoundSite, findSiteLook } from '../../engine/report-page/find-site-look.ts'
import { makeReportPage, makeSiteScript } from '../../engine/report-page/make-report-page.ts'
import { coloursFrom } from '../../engine/report-page/page-palette.ts'
import { loadPageParts } from '../../engine/report-page/page-parts.ts'
import type { ReportPageOptions } from '../../engine/report-page/report-page-options.ts'
import type { NtfyTarget, ReportTarget } from '../../engine/report-page/report-target.ts'
import { newSealKey, publicKeyOf } from '../../engine/report-page/seal.ts'
import type { Command, Terminal } from '../command.ts'

/** `storeminder report-page`: writes the emergency page and the script for the site. */
export const reportPage: Command = {
  summary: 'writes the page on which readers tell you that the site is broken',
  help: `storeminder report-page --out DIR [--site ADDRESS] [--ntfy TOPIC] [--form ADDRESS] [--headless ADDRESS] …

Writes DIR/index.html: one page that loads nothing, to be put on another host than the site's, so that it works when
the site does not. With --page also DIR/something-broken.js, which adds “Something broken? Tell me” to the site itself.

  --out DIR            where to write; made when absent
  --site ADDRESS       the site: its name and colours are read from it once
  --name NAME          what the site is called, if not as it calls itself
  --colour COLOUR      of buttons and links, if not the site's, e.g. "#2f7d4f"
  --page ADDRESS       where the page will be put, e.g. https://wild-gardens.pages.example/
  --mail ADDRESS       a mail address of yours, for when nothing else works

Where reports go; the first that takes a report has it. Without any, a new topic of ntfy.sh is made up.

  --ntfy TOPIC         a topic of ntfy.sh, or the whole address of one elsewhere
  --seal-key KEY       opens what the page seals for the topic; a new one is made and printed without it
  --form ADDRESS       a form service, e.g. https://formspree.io/f/abcdwxyz
  --netlify NAME       Netlify's forms, for a page that is put there; the form gets this name
  --headless ADDRESS   a headless Storeminder: the address that its source “Emergency page” shows

  --json               one line: {"files","topic","sealKey"}; topic and sealKey only where there is a topic
  --help               print this

Exit codes: 0 written, 1 the page could not be written or the site not read, 2 wrong arguments.
`,
  async run(argv, terminal) {
    const given = readArguments(argv)
    if (typeof given === 'string') {
      terminal.complain(`${given} See storeminder report-page --help.`)
      return 2
    }
    const found = given.site === undefined ? { look: {} } : await lookAt(given.site, terminal)
    if (found === undefined) return 1
    const parts = await loadPageParts()
    const options = optionsFrom(given, found)
    const files = [makeReportPage(options, parts), makeSiteScript(options, parts)].filter(
      (file) => file !== undefined,
    )
    try {
      await mkdir(given.out, { recursive: true })
      for (const { name, text } of files) await writeFile(join(given.out, name), text)
    } catch (error) {
      terminal.complain(`The page could not be written: ${error instanceof Error ? error.message : error}.`)
      return 1
    }
    const paths = files.map(({ name }) => join(given.out, name))
    if (given.json) terminal.say(JSON.stringify({ files: paths, ...given.sealed }))
    else tellPeople(paths, given, terminal)
    return 0
  },
}

interface Given {
  readonly out: string
  readonly site: string | undefined
  readonly name: string | undefined
  readonly colour: string | undefined
  readonly page: string | undefined
  readonly mail: string | undefined
  readonly targets: readonly ReportTarget[]
  readonly sealed: { readonly topic?: string; readonly sealKey?: string }
  readonly json: boolean
}

function readArguments(argv: readonly string[]): Given | string {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ...{ out: text, site: text, name: text, colour: text, page: text, mail: text, ntfy: text },
        ...{ 'seal-key': text, form: text, netlify: text, headless: text },
        json: { type: 'boolean', default: false },
      },
    })
    const { out, netlify, json } = values
    if (out === undefined || out === '') return 'Say where to write the page: --out DIR.'
    const site = address('site', values.site)
    const page = address('page', values.page)
    const form = address('form', values.form)
    const headless = address('headless', values.headless)
    if (values.colour !== undefined && readColour(values.colour) === undefined)
      return `“${values.colour}” is no colour; write it like #2f7d4f.`
    const asked = [form, netlify, headless].every((one) => one === undefined)
      ? (values.ntfy ?? newTopic())
      : values.ntfy
    const sealKey = values['seal-key'] ?? newSealKey()
    const publicKey = publicKeyOf(sealKey)
    if (publicKey === undefined) return 'That seal key is none; leave it out, and a new one is made.'
    const ntfy = asked === undefined ? undefined : topicOf(asked, publicKey)
    if (typeof ntfy === 'string') return ntfy
    return {
      ...{ out, site, page, json, name: values.name, colour: values.colour, mail: values.mail },
      targets: [
        ...(ntfy === undefined ? [] : [ntfy]),
        ...(form === undefined ? [] : [{ kind: 'form', url: form } as const]),
        ...(netlify === undefined ? [] : [{ kind: 'netlify', name: netlify } as const]),
        ...(headless === undefined ? [] : [{ kind: 'headless', url: headless } as const]),
      ],
      sealed: ntfy === undefined ? {} : { topic: `${ntfy.server}/${ntfy.topic}`, sealKey },
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Throws a sentence for what is no web address; one without `https://` gets it. */
function address(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`)
  if (url === null) throw new Error(`--${option} needs a web address; “${text}” is none.`)
  return url.href
}

/** Unguessable, since whoever knows it can fill it. */
function newTopic(): string {
  return `something-broken-${randomBytes(9).toString('base64url').replace(/[^\w]/g, '0')}`
}

function topicOf(text: string, publicKey: string): NtfyTarget | string {
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://ntfy.sh/${text}`)
  const topic = url?.pathname.split('/').at(-1) ?? ''
  if (url === null || !/^[\w-]{1,64}$/.test(topic))
    return `“${text}” is no topic; use letters, digits, _ and -, at most 64.`
  const server = `${url.origin}${url.pathname.slice(0, -topic.length - 1)}`
  return { kind: 'ntfy', server, topic, publicKey }
}

async function lookAt(site: string, terminal: Terminal): Promise<FoundSite | undefined> {
  const http = createHttpClient({ version: 'report-page' })
  try {
    return await findSiteLook(site, http)
  } catch (error) {
    terminal.complain(
      `${site} could not be read: ${error instanceof Error ? error.message : error}. Without --site the page is made in plain colours; --name and --colour say the rest.`,
    )
    return undefined
  } finally {
    await http.close()
  }
}

function optionsFrom(given: Given, { name, look }: FoundSite): ReportPageOptions {
  const { site, page, mail, targets } = given
  const accent = given.colour === undefined ? undefined : readColour(given.colour)
  const host = site === undefined ? undefined : URL.parse(site)?.host
  return {
    siteName: given.name ?? name ?? host ?? 'this site',
    siteIsDark: look.ground !== undefined && luminance(look.ground) < 0.18,
    colours: coloursFrom({ ...look, ...(accent === undefined ? {} : { accent }) }),
    targets,
    ...(site === undefined ? {} : { siteUrl: site }),
    ...(page === undefined ? {} : { pageUrl: page }),
    ...(mail === undefined ? {} : { mail }),
  }
}

function tellPeople(paths: readonly string[], { page, sealed }: Given, terminal: Terminal): void {
  for (const path of paths) terminal.say(`Wrote ${path}`)
  terminal.say('')
  terminal.say('1. Put index.html on a host that has nothing to do with your site’s, and link to it.')
  if (page === undefined)
    terminal.say('   Run this again with --page and its address for the script that goes into the site.')
  else
    terminal.say(
      '   Put something-broken.js into the site: <script src="/something-broken.js" defer></script>',
    )
  if (sealed.topic === undefined) {
    terminal.say('2. Send one report yourself, and see that it comes.')
    return
  }
  terminal.say('2. Add a source “Emergency page” to Storeminder, with')
  terminal.say(`     topic     ${sealed.topic}`)
  terminal.say(`     seal key  ${sealed.sealKey}`)
  terminal.say('   Keep the key to yourself: whoever has it reads what your readers write.')
  terminal.say('3. Send one report yourself, and see that it comes.')
}
