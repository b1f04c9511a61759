import type { Client } from '../../../electron/shared/client.ts'
import type { SourceOffer } from '../../../electron/shared/model/source.ts'
import { welcomeText } from '../../text/welcome.ts'
import { withStop } from '../../text/with-stop.ts'
import { addOffers } from '../../ui/offers/add-offers.ts'

/** What could not be set up, in words; both empty when everything was. */
export interface StartOutcome {
  readonly namesError: string | undefined
  readonly problems: readonly string[]
}

/** What the first run was told. */
export interface StartWishes {
  /** As discovery understood it. */
  readonly siteAddress: string
  readonly offers: readonly SourceOffer[]
  readonly names: readonly string[]
}

/**
 * Sets everything up: names first (what is read afterwards is matched against them), then the sources, then the
 * settings, which end the first run, then a first check of all. Safe to call again after a failure: what is there
 * already is not made twice.
 */
export async function startMinding(client: Client, wishes: StartWishes): Promise<StartOutcome> {
  const namesError = await saveNames(client, wishes.names)
  if (namesError !== undefined) return { namesError, problems: [] }
  const there = await client.call('sources.list', {})
  const isThere = (offer: SourceOffer) =>
    there.ok &&
    there.data.some((source) => source.kind === offer.kind && source.settings.url === offer.settings.url)
  const { refused } = await addOffers(
    client,
    wishes.offers.filter((offer) => !isThere(offer)),
  )
  if (refused.length > 0) {
    const problems = refused.map(({ offer, message }) => welcomeText.notAdded(offer.name, withStop(message)))
    return { namesError: undefined, problems }
  }
  return finishFirstRun(client, wishes.siteAddress)
}

/** Ends the first run with what there is, and checks all of it once. */
export async function finishFirstRun(client: Client, siteAddress: string): Promise<StartOutcome> {
  const result = await client.call('settings.set', {
    setUp: true,
    ...(siteAddress !== '' && { siteAddress }),
  })
  if (!result.ok) return { namesError: undefined, problems: [withStop(result.error.message)] }
  const sources = await client.call('sources.list', {})
  if (sources.ok && sources.data.length > 0) await client.call('sources.checkAll', {})
  return { namesError: undefined, problems: [] }
}

async function saveNames(client: Client, names: readonly string[]): Promise<string | undefined> {
  if (names.length === 0) return undefined
  const watches = await client.call('watches.list', {})
  const mine = watches.ok ? watches.data.find((watch) => watch.name === welcomeText.myNames) : undefined
  const result = await client.call('watches.save', {
    ...(mine && { id: mine.id }),
    name: welcomeText.myNames,
    terms: [...names],
  })
  return result.ok ? undefined : withStop(result.error.message)
}
