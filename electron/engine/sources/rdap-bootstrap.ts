import { z } from 'zod'
import { askJson } from './ask-json.ts'
import type { PollContext } from './source-adapter.ts'
import { SourceError } from './source-error.ts'

/** Where IANA lists the RDAP server of each top-level domain (RFC 9224, 4). */
export const ianaBootstrap = 'https://data.iana.org/rdap/dns.json'

/** `services`: pairs of domains and of base addresses. Whatever does not look like it is passed over. */
const bootstrapSchema = z.object({
  services: z.array(z.unknown()).max(20_000),
})
const serviceSchema = z.tuple([z.array(z.string()), z.array(z.string())]).rest(z.unknown())

/**
 * The base address, with a slash at the end, of the RDAP server that knows `domain` (ASCII), by the list at `bootstrap`.
 * Of several entries the one with most labels in common counts, of several addresses one with https. Rejects with a
 * `SourceError`, `refused` where the registry offers no RDAP.
 */
export async function findRdapServer(
  domain: string,
  bootstrap: string,
  context: Pick<PollContext<unknown, unknown>, 'http' | 'now' | 'signal'>,
): Promise<string> {
  const { data } = await askJson(context, {
    ...{ service: 'IANA', schema: bootstrapSchema, url: bootstrap, signal: context.signal },
    maxBytes: 5_000_000,
  })
  const found = data.services
    .flatMap((service) => {
      const read = serviceSchema.safeParse(service)
      return read.success
        ? read.data[0].map((suffix) => ({ suffix: suffix.toLowerCase(), urls: read.data[1] }))
        : []
    })
    .filter(({ suffix }) => domain.endsWith(`.${suffix}`))
    .sort((one, other) => other.suffix.length - one.suffix.length)
  const urls = found[0]?.urls.filter((url) => /^https?:\/\//iu.test(url) && URL.canParse(url)) ?? []
  const base = urls.find((url) => /^https:/iu.test(url)) ?? urls[0]
  if (base !== undefined) return base.endsWith('/') ? base : `${base}/`
  throw new SourceError(
    'refused',
    `The registry of .${domain.slice(domain.lastIndexOf('.') + 1)} says nothing over RDAP`,
    'Give the address of an RDAP server if you know of one. Otherwise remove this check, and put the date of renewal in your calendar.',
  )
}
