import { startHttpServer, type TestServer } from './http-server.ts'

/** What the registry knows of a domain. Dates as ISO strings. */
export interface Registered {
  readonly expires?: string
  readonly registrar?: string
  readonly nameServers?: readonly string[]
  readonly status?: readonly string[]
}

/** A registry on loopback that answers as RFC 9083 says, and a list like IANA's that leads to it. */
export interface RdapServer {
  /** Address of the list (RFC 9224). */
  readonly bootstrap: string
  /** Base address of the registry, with a slash at the end. */
  readonly base: string
  readonly http: TestServer
  set(domain: string, registered: Registered): void
  forget(domain: string): void
  close(): Promise<void>
}

/** Starts it; it is the registry of `.example`. */
export async function startRdapServer(): Promise<RdapServer> {
  const http = await startHttpServer()
  const base = `${http.url}/rdap/`
  const json = { 'content-type': 'application/json' }
  http.route('/dns.json', {
    headers: json,
    body: JSON.stringify({
      version: '1.0',
      services: [
        [['com', 'net'], ['https://rdap.registry.invalid/']],
        [['example', 'test'], [base]],
        'an entry of a form to come',
      ],
    }),
  })
  const path = (domain: string) => `/rdap/domain/${domain}`
  return {
    ...{ bootstrap: `${http.url}/dns.json`, base, http },
    set: (domain, registered) =>
      http.route(path(domain), {
        headers: { 'content-type': 'application/rdap+json' },
        body: JSON.stringify(answer(domain, registered)),
      }),
    forget: (domain) =>
      http.route(path(domain), {
        ...{ status: 404, headers: json },
        body: JSON.stringify({ errorCode: 404, title: 'Not Found' }),
      }),
    close: () => http.close(),
  }
}

function answer(domain: string, { expires, registrar, nameServers = [], status = ['active'] }: Registered) {
  return {
    ...{ objectClassName: 'domain', handle: 'D1-EXAMPLE', ldhName: domain.toUpperCase(), status },
    events: [
      { eventAction: 'registration', eventDate: '2015-01-01T00:00:00Z' },
      ...(expires === undefined ? [] : [{ eventAction: 'expiration', eventDate: expires }]),
      { eventAction: 'last update of RDAP database', eventDate: '2026-11-22T00:00:00Z' },
    ],
    nameservers: nameServers.map((name) => ({ objectClassName: 'nameserver', ldhName: name.toUpperCase() })),
    entities: [
      {
        objectClassName: 'entity',
        roles: ['abuse'],
        vcardArray: ['vcard', [['fn', {}, 'text', 'Abuse desk']]],
      },
      ...(registrar === undefined
        ? []
        : [
            {
              ...{ objectClassName: 'entity', roles: ['registrar'] },
              vcardArray: [
                'vcard',
                [
                  ['version', {}, 'text', '4.0'],
                  ['fn', {}, 'text', registrar],
                ],
              ],
            },
          ]),
    ],
  }
}
