import { z } from 'zod'

/** What a registry says of a domain. */
export interface Registration {
  /** When it runs out, milliseconds since 1970; absent where the registry does not say. */
  readonly expiresAt?: number
  readonly registrar?: string
  /** Lower case, sorted. */
  readonly nameServers: readonly string[]
  /** As in RFC 8056, lower case, e.g. `client hold`. */
  readonly statuses: readonly string[]
}

/** The parts of RFC 9083, 5.3 that matter here; what is not of that form is passed over. */
export const rdapDomainSchema = z.object({
  objectClassName: z.literal('domain'),
  events: z.array(z.unknown()).catch([]).default([]),
  status: z.array(z.unknown()).catch([]).default([]),
  nameservers: z.array(z.unknown()).catch([]).default([]),
  entities: z.array(z.unknown()).catch([]).default([]),
})

const eventSchema = z.object({ eventAction: z.string(), eventDate: z.string() })
const nameServerSchema = z.object({ ldhName: z.string() })
const entitySchema = z.object({ roles: z.array(z.string()), vcardArray: z.array(z.unknown()).optional() })

/** No registry gives dates further from now than this, in milliseconds. */
const century = 100 * 366 * 24 * 60 * 60_000

/** Reads what matters out of a registry's answer. `now` in milliseconds since 1970. */
export function readRegistration(data: z.output<typeof rdapDomainSchema>, now: number): Registration {
  const expiresAt = all(data.events, eventSchema)
    // "registrar expiration" is what the registrar sold, which may be later than what the registry knows.
    .filter(({ eventAction }) => eventAction.toLowerCase() === 'expiration')
    .map(({ eventDate }) => Date.parse(eventDate))
    .find((at) => Math.abs(at - now) < century)
  const registrar = all(data.entities, entitySchema)
    .filter(({ roles }) => roles.includes('registrar'))
    .map(({ vcardArray }) => fullName(vcardArray))
    .find((name) => name !== undefined)
  const nameServers = all(data.nameservers, nameServerSchema).map(({ ldhName }) =>
    ldhName.toLowerCase().replace(/\.$/u, ''),
  )
  const statuses = data.status.filter((status) => typeof status === 'string')
  return {
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(registrar === undefined ? {} : { registrar }),
    nameServers: [...new Set(nameServers)].sort().slice(0, 50),
    statuses: statuses.map((status) => status.toLowerCase()).slice(0, 50),
  }
}

/** The `fn` of a jCard (RFC 7095): `["vcard", [["fn", {}, "text", "Registrar Ltd."], …]]`. */
function fullName(vcard: readonly unknown[] | undefined): string | undefined {
  const properties = vcard?.[1]
  if (!Array.isArray(properties)) return undefined
  const fn: unknown = properties.find((property) => Array.isArray(property) && property[0] === 'fn')
  const name: unknown = Array.isArray(fn) ? fn[3] : undefined
  return typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 200) : undefined
}

function all<Schema extends z.ZodType>(values: readonly unknown[], schema: Schema): z.output<Schema>[] {
  return values.flatMap((value) => {
    const read = schema.safeParse(value)
    return read.success ? [read.data] : []
  })
}
