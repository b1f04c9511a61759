import { HttpFailure, type HttpFailureReason } from './http-failure.ts'

type Words = readonly [reason: HttpFailureReason, message: string, advice: string]

/**
 * Puts into words why a request to `url` failed. The network's own error stays as the cause; neither words
 * nor reason ever hold more of the address than its host. An `HttpFailure` is returned as it is.
 */
export function describeFailure(error: unknown, url: URL, proxied: boolean): HttpFailure {
  if (error instanceof HttpFailure) return error
  const code = codeOf(error)
  const words =
    (proxied && isConnecting(code) ? proxyWords() : wordsFor(code, url)) ?? lost(url.hostname, code)
  return new HttpFailure(...words, error)
}

/** The failure for a request that got no further in `milliseconds`; `bytes` of a body had come. */
export function timeoutFailure(
  phase: 'connect' | 'answer' | 'body',
  url: URL,
  milliseconds: number,
  bytes: number,
): HttpFailure {
  const host = url.hostname
  const wait = milliseconds < 1000 ? `${milliseconds} milliseconds` : seconds(milliseconds)
  const advice = 'It may be overloaded or unreachable from here; it is tried again by itself.'
  switch (phase) {
    case 'connect':
      return new HttpFailure('connect-timeout', `${host} did not accept a connection within ${wait}`, advice)
    case 'answer':
      return new HttpFailure(
        'answer-timeout',
        `${host} took the request but sent no answer within ${wait}`,
        advice,
      )
    case 'body':
      return new HttpFailure(
        'body-timeout',
        `${host} began to answer but had not finished after ${wait} (${Math.ceil(bytes / 1000)} KB came)`,
        advice,
      )
  }
}

function seconds(milliseconds: number): string {
  const rounded = Math.round(milliseconds / 100) / 10
  return rounded === 1 ? '1 second' : `${rounded} seconds`
}

function wordsFor(code: string, url: URL): Words | undefined {
  const host = url.hostname
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_NONAME':
    case 'EAI_NODATA':
      return [
        'no-such-name',
        `No server is known by the name ${host}`,
        'Check the spelling of the address. If it is right, the domain may have lapsed or lost its DNS records.',
      ]
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
    case 'ESERVFAIL':
      return [
        'name-lookup',
        `The name ${host} could not be looked up just now`,
        "The name server did not answer; it is tried again by itself. If this stays, check the domain's DNS.",
      ]
    case 'ECONNREFUSED':
      return [
        'connection-refused',
        `${host} refused the connection on port ${port}`,
        'Nothing listens there: the web server may have stopped, or the port in the address may be wrong.',
      ]
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
    case 'ENETDOWN':
    case 'EADDRNOTAVAIL':
      return [
        'no-route',
        `There is no way through the network to ${host}`,
        'Check the connection of this machine and of the server.',
      ]
    case 'ETIMEDOUT':
      return [
        'connect-timeout',
        `${host} did not accept a connection`,
        'It may be overloaded or unreachable from here; it is tried again by itself.',
      ]
    case 'ERR_INVALID_CHAR':
    case 'ERR_INVALID_URL':
    case 'ERR_UNESCAPED_CHARACTERS':
      return [
        'bad-address',
        `The address at ${host} cannot be asked for`,
        'Check the address for odd characters.',
      ]
    case 'HPE_HEADER_OVERFLOW':
      return [
        'not-http',
        `${host} answered with more headers than can be read`,
        'Its owner must send fewer of them.',
      ]
    default:
      if (code.startsWith('HPE_'))
        return [
          'not-http',
          `${host} answered on port ${port}, but not with HTTP`,
          'Check the port in the address, and whether it must start with https instead of http.',
        ]
      return certificateWords(code, host, port)
  }
}

function certificateWords(code: string, host: string, port: string): Words | undefined {
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return [
        'certificate-expired',
        `The TLS certificate of ${host} has expired`,
        'Its owner must renew it; look at why the automatic renewal stopped.',
      ]
    case 'CERT_NOT_YET_VALID':
      return [
        'certificate-not-yet-valid',
        `The TLS certificate of ${host} is not valid yet`,
        'Check the clock of this machine first, then the certificate.',
      ]
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
      return [
        'certificate-self-signed',
        `The TLS certificate of ${host} is self-signed, so nobody vouches for it`,
        'Install a certificate from a public authority; a server often falls back to its own when that one is lost.',
      ]
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'CERT_UNTRUSTED':
    case 'INVALID_CA':
      return [
        'certificate-untrusted',
        `The TLS certificate of ${host} comes from an authority that is not known here`,
        "The server probably sends its certificate without the intermediate one; install the authority's full chain.",
      ]
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return [
        'certificate-wrong-name',
        `The TLS certificate that ${host} shows was made for another name`,
        'The server shows the certificate of another site; check its virtual hosts and the names in the certificate.',
      ]
    case 'CERT_REVOKED':
      return [
        'certificate-revoked',
        `The TLS certificate of ${host} has been revoked`,
        'Its owner must replace it.',
      ]
    default:
      if (code === 'EPROTO' || code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_'))
        return [
          'no-encryption',
          `${host} and this machine could not agree on an encrypted connection on port ${port}`,
          'Check that the server speaks TLS there, version 1.2 or newer, and HTTP/1.1, not only HTTP/2.',
        ]
      return undefined
  }
}

function lost(host: string, code: string): Words {
  return [
    'connection-lost',
    `The connection to ${host} broke off before the answer was complete${code === 'ECONNRESET' || code === '' ? '' : ` (${code})`}`,
    'It is tried again by itself. If this stays, look at the server and at what stands before it.',
  ]
}

function proxyWords(): Words {
  return [
    'proxy',
    'The proxy set in HTTP_PROXY or HTTPS_PROXY could not be used',
    'Check that it runs and that the setting is right.',
  ]
}

/** Whether a request fails this way before it has reached anybody, which behind a proxy is the proxy. */
function isConnecting(code: string): boolean {
  return /^(ERR_PROXY_|ECONNREFUSED|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT)/.test(code)
}

/** The code of an error; of several (one for each address that was tried) the first that has one. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code
  if (error instanceof AggregateError) return error.errors.map(codeOf).find((code) => code !== '') ?? ''
  return ''
}
