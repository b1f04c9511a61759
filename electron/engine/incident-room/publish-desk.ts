import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Promised } from '../../shared/model/incident.ts'
import type {
  PageChoices,
  PageDelivery,
  PageTargetKind,
  PublicPageInfo,
  PublicPageSettings,
} from '../../shared/model/public-page.ts'
import type { SourceSettings } from '../../shared/model/source.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import { shippedAsset } from '../formats/shipped-asset.ts'
import type { HttpClient } from '../http/http-client.ts'
import type { PublicPage } from '../incident/page/public-page.ts'
import { fileOf, headline } from '../incident/page/public-state.ts'
import { filesInOrder, isIncidentFile, writePublicPage } from '../incident/page/write-public-page.ts'
import type { Ports } from '../ports.ts'
import { openLocalFolder } from '../publish/local-folder.ts'
import type { TargetPage } from '../publish/page-target.ts'
import { asPublishError } from '../publish/publish-error.ts'
import { pageTargets } from '../publish/registry.ts'
import { replaceFiles } from '../publish/replace-files.ts'
import { findSiteLook } from '../report-page/find-site-look.ts'
import type { SettingsFile } from '../settings-file.ts'
import { maskSettings } from '../sources/secret-settings.ts'
import type { Store, StoredIncident } from '../store/store.ts'
import { createPageComposer } from './compose-page.ts'
import { createPageCourier } from './page-courier.ts'
import { createPageMemory, type KeptChoices } from './page-memory.ts'
import { publicColours } from './public-colours.ts'

export interface PublishDeskParts {
  readonly ports: Ports
  readonly store: Store
  readonly http: HttpClient
  settings(): ReturnType<SettingsFile['get']>
  /** Promises of one incident and those merged into it. */
  promises(ids: readonly string[]): readonly Promised[]
  onChange(): void
}

/** A target as its form was filled, secrets sealed. */
export interface FilledTarget {
  readonly kind: PageTargetKind
  readonly settings: SourceSettings
}

/** What is absent stays. */
export type PagePatch = { readonly [Name in keyof PublicPageSettings]?: PublicPageSettings[Name] | undefined }

/** Where the public page is made and published. All throw a `CallFailure` with a sentence for what cannot be. */
export interface PublishDesk {
  get(): Promise<PublicPageInfo>
  /** The target as it is kept, secrets sealed. */
  target(): FilledTarget | undefined
  /** `target: null` takes it away. */
  save(patch: PagePatch, target?: FilledTarget | null): Promise<PublicPageInfo>
  look(
    target: FilledTarget,
  ): Promise<{ readonly error?: { message: string; advice: string }; readonly found?: string }>
  choices(id: string): PageChoices
  /** What an incident is called in public. */
  titleOf(id: string): string
  choose(id: string, patch: Choosing): PageChoices
  preview(id: string | undefined, nonce: string | undefined): Promise<{ html: string }>
  /** Writes the page as it is now and brings it to its target; resolves after the first try, at most some seconds later. */
  publish(id: string | undefined): Promise<PublicPageInfo>
  /** A file as it was published last; `undefined` where there is none of that name. */
  file(name: string): Promise<string | undefined>
  start(): void
  nudge(): void
  stop(): Promise<void>
}

/** What the person says about an incident on the page; what is absent stays. */
export interface Choosing {
  readonly isPublic?: boolean | undefined
  readonly title?: string | undefined
  readonly statements?: readonly { readonly id: string; readonly shown: boolean }[] | undefined
  readonly facts?: KeptChoices['facts']
}

/** How long publishing waits to tell what became of it, milliseconds. */
const firstTry = 15_000

/** Makes the desk. What was published stands in the data folder before it goes anywhere. */
export function createPublishDesk(parts: PublishDeskParts): PublishDesk {
  const { ports, store, http, onChange } = parts
  const now = () => ports.clock.now()
  const folder = join(ports.paths.data, 'status')
  const memory = createPageMemory(store)
  const composer = createPageComposer(store, parts.promises)
  const courier = createPageCourier({ ports, store, memory, published, onChange })
  let styleRead: Promise<string> | undefined
  /** The folder is written and read by one at a time. */
  let folderFree: Promise<unknown> = Promise.resolve()

  function style(): Promise<string> {
    styleRead ??= readFile(shippedAsset('incident', 'page.css'), 'utf8')
    return styleRead
  }

  function inFolder<T>(work: () => Promise<T>): Promise<T> {
    const turn = folderFree.then(work, work)
    folderFree = turn.catch(() => undefined)
    return turn
  }

  function known(id: string): StoredIncident {
    const incident = store.incidents.home(id)
    if (incident === undefined) throw new CallFailure('not-found', 'That incident is no longer kept.')
    return incident
  }

  function choicesOf(incident: StoredIncident): KeptChoices {
    return memory.choices(store.incidents.family(incident.id))
  }

  function site(): PublicPage['site'] & { readonly name: string } {
    const { siteName, siteUrl } = memory.page().settings
    const url = siteUrl || addressOf(parts.settings().siteAddress)
    return { name: siteName || URL.parse(url)?.host || 'This site', ...(url === '' ? {} : { url }) }
  }

  /** The page as it would be now; `also` is on it, wherever it stands. */
  function compose(writtenAt: number, also?: string): PublicPage {
    const { settings, look } = memory.page()
    const { url, introduction, contact, timeZone } = settings
    const incidents = store.incidents.list().flatMap((incident) => {
      const choices = choicesOf(incident)
      if (!choices.isPublic && incident.id !== also) return []
      return [composer.incident(incident, choices, writtenAt)]
    })
    return {
      site: site(),
      ...(url === '' ? {} : { url: url.replace(/(?<!\/)$/u, '/') }),
      ...(introduction === '' ? {} : { introduction }),
      ...(contact === '' ? {} : { contact }),
      zone: timeZone || new Intl.DateTimeFormat().resolvedOptions().timeZone,
      colours: publicColours(look),
      ...{ writtenAt, incidents },
    }
  }

  /** Whoever wrote in is found by what they wrote, which is not kept for ever. */
  function rememberHidden(): void {
    for (const incident of store.incidents.list()) {
      const choices = choicesOf(incident)
      if (choices.isPublic) memory.addChoices(incident.id, composer.hidden(incident, choices))
    }
  }

  /** What the page says, whenever it is written. */
  async function digestNow(): Promise<string> {
    const hash = createHash('sha256')
    for (const { name, text } of writePublicPage(compose(0), await style())) hash.update(`${name}\0${text}\0`)
    return hash.digest('base64url')
  }

  async function published(): Promise<Omit<TargetPage, 'isUnchanged'>> {
    return await inFolder(async () => {
      const files = []
      for (const name of filesInOrder(await readdir(folder)))
        files.push({ name, text: await readFile(join(folder, name), 'utf8') })
      const says = memory.page().says ?? 'updated'
      return { files, isOurs: isIncidentFile, says }
    })
  }

  function delivery(): PageDelivery {
    const { target, publishedAt } = memory.page()
    if (target === undefined) return { state: 'none' }
    const { delivered, trouble, nextTryAt } = memory.delivery()
    const at = delivered === undefined ? {} : { at: toTimestamp(delivered.at) }
    if (courier.isUnderWay()) return { state: 'under-way', ...at }
    if (publishedAt === undefined) return { state: 'never' }
    if (trouble !== undefined) {
      const { message, advice } = trouble
      const told = { trouble: { message, advice, at: toTimestamp(trouble.at) }, ...at }
      if (!trouble.mayPass) return { state: 'failed', ...told }
      return {
        ...{ state: 'waiting', ...told },
        ...(nextTryAt === undefined ? {} : { nextTryAt: toTimestamp(nextTryAt) }),
      }
    }
    return { state: delivered?.publishedAt === publishedAt ? 'done' : 'waiting', ...at }
  }

  async function get(): Promise<PublicPageInfo> {
    const { settings, target, publishedAt, digest } = memory.page()
    const { name, url = '' } = site()
    const calls = ports.callAddress?.()
    const incidents = store.incidents.list().flatMap((incident) => {
      const choices = choicesOf(incident)
      const title = choices.isPublic ? composer.title(incident, choices) : ''
      return choices.isPublic ? [{ id: incident.id, title, stage: incident.stage }] : []
    })
    return {
      settings: { ...settings, siteName: name, siteUrl: url },
      ...(target === undefined
        ? {}
        : {
            target: {
              kind: target.kind,
              settings: maskSettings(pageTargets[target.kind].settings, target.settings),
            },
          }),
      ...(publishedAt === undefined ? {} : { publishedAt: toTimestamp(publishedAt) }),
      changed: digest !== (await digestNow()),
      ...{ incidents, delivery: delivery() },
      ...(calls === undefined ? {} : { hereUrl: `${calls}status/` }),
    }
  }

  async function lookAtSite(url: string): Promise<void> {
    // It may be down, which is when all this is wanted; then the page keeps the colours it has.
    const found = await findSiteLook(url, http).catch(() => undefined)
    if (found === undefined) return
    store.write(() => memory.setPage({ look: found.look }))
    onChange()
  }

  function choices(id: string): PageChoices {
    const incident = known(id)
    const kept = choicesOf(incident)
    const ids = store.incidents.family(incident.id)
    return {
      ...{ id: incident.id, isPublic: kept.isPublic ?? false, title: composer.title(incident, kept) },
      statements: composer.statements(ids, kept).map(({ statement, text, isShown, names }) => ({
        ...{
          id: statement.id,
          at: toTimestamp(statement.at),
          stage: statement.stage,
          where: statement.where,
        },
        ...{ text, shown: isShown, names: [...names] },
      })),
      facts: composer
        .facts(ids, kept)
        .map(({ field, certainty, text, isShown }) => ({ field, certainty, text, shown: isShown })),
    }
  }

  function choose(id: string, { isPublic, title, statements = [], facts }: Choosing): PageChoices {
    store.write(() => {
      const incident = known(id)
      const kept = choicesOf(incident)
      const isOn = isPublic ?? kept.isPublic ?? false
      memory.setChoices(incident.id, {
        ...kept,
        isPublic: isOn,
        ...(isOn ? { publishedAt: kept.publishedAt ?? now() } : {}),
        ...(title === undefined ? {} : { title }),
        statements: {
          ...kept.statements,
          ...Object.fromEntries(statements.map((one) => [one.id, one.shown])),
        },
        ...(facts === undefined ? {} : { facts }),
      })
    })
    onChange()
    return choices(id)
  }

  return {
    ...{ get, choices, choose },
    titleOf(id) {
      const incident = known(id)
      return composer.title(incident, choicesOf(incident))
    },
    async file(name) {
      if (filesInOrder([name]).length === 0) return undefined
      return await readFile(join(folder, name), 'utf8').catch(() => undefined)
    },
    target: () => memory.page().target,
    async save(patch, target) {
      const before = memory.page()
      const given = Object.entries(patch).filter(([, value]) => value !== undefined)
      const settings = { ...before.settings, ...Object.fromEntries(given) }
      checkZone(settings.timeZone)
      store.write(() => {
        if (target === undefined) return memory.setPage({ settings })
        memory.setPage({ settings, target: target ?? undefined })
        memory.setDelivery({ failures: 0 })
        store.problems.remove('public-page')
      })
      const url = settings.siteUrl || addressOf(parts.settings().siteAddress)
      if (url !== '' && (settings.siteUrl !== before.settings.siteUrl || before.look.ink === undefined))
        lookAtSite(url).catch((error: unknown) =>
          ports.log.warn('The site could not be looked at', { error: String(error) }),
        )
      courier.nudge()
      onChange()
      return await get()
    },
    async look({ kind, settings }) {
      try {
        return { found: (await courier.look(kind, settings)).found }
      } catch (error) {
        const { message, advice } = asPublishError(error)
        return { error: { message, advice } }
      }
    },
    async preview(id, nonce) {
      const incident = id === undefined ? undefined : known(id)
      const page = compose(now(), incident?.id)
      const files = writePublicPage(page, await style())
      const name = incident === undefined ? 'index.html' : fileOf(incident)
      const html = files.find((file) => file.name === name)?.text ?? ''
      return { html: nonce === undefined ? html : html.replace('<style>', `<style nonce="${nonce}">`) }
    },
    async publish(id) {
      if (id !== undefined) choose(id, { isPublic: true })
      const writtenAt = Math.max(now(), (memory.page().publishedAt ?? 0) + 1)
      store.write(rememberHidden)
      const page = compose(writtenAt)
      const files = writePublicPage(page, await style())
      const digest = await digestNow()
      await inFolder(async () => {
        const here = await openLocalFolder(folder)
        await replaceFiles(here, { files, isOurs: isIncidentFile, isUnchanged: () => false, says: '' })
      })
      store.write(() => {
        memory.setPage({ publishedAt: writtenAt, digest, says: headline(page) })
        // Whatever stood in the way may have been cleared by the person.
        const { delivered } = memory.delivery()
        memory.setDelivery({ failures: 0, ...(delivered === undefined ? {} : { delivered }) })
      })
      courier.nudge()
      const long = new Promise<void>((done) => ports.clock.after(firstTry, done))
      await Promise.race([courier.settled(), long])
      onChange()
      return await get()
    },
    start: courier.start,
    nudge: courier.nudge,
    stop: courier.stop,
  }
}

/** The address the person typed at first start, which may lack its beginning. */
function addressOf(typed: string): string {
  if (typed === '') return ''
  return URL.parse(/^https?:\/\//u.test(typed) ? typed : `https://${typed}`)?.href ?? ''
}

function checkZone(zone: string): void {
  if (zone === '') return
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    throw new CallFailure('invalid', 'There is no such time zone; give one like Europe/Berlin.', 'timeZone')
  }
}
