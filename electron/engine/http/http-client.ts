import type { Timings } from '../../shared/model/site.ts'

/** One request through the engine's HTTP client. */
export interface HttpRequest {
  /** `http` or `https`. A name and password in it are sent as Basic authorization and shown nowhere. */
  readonly url: string
  readonly method?: HttpMethod
  readonly headers?: Readonly<Record<string, string>>
  /** Headers that no other origin gets to see when redirects lead there, as `authorization` and `cookie` never do. */
  readonly privateHeaders?: Readonly<Record<string, string>>
  readonly body?: string
  /** Milliseconds for the whole exchange, redirects and body included. Default 20,000. */
  readonly timeout?: number
  /** Most bytes of the body, as sent and decompressed alike. Default 10 MB. */
  readonly maxBytes?: number
  /** What to do with a longer body: `refuse` (default) rejects, `cut` stops reading and returns its beginning. */
  readonly whenLonger?: 'refuse' | 'cut'
  /** Most redirects to follow. Default 5; 0 returns the redirect itself. */
  readonly maxRedirects?: number
  /**
   * True: a connection of its own, with a full TLS handshake, as a new visitor gets it. A kept one would hide
   * that nobody can connect any more, and a resumed TLS session that the certificate was changed or expired.
   */
  readonly fresh?: boolean
  /** Refuses every address that is not on the internet, whatever its name leads to; for addresses given by others. */
  readonly onlyPublic?: boolean
  /** Connects by IPv4 or by IPv6 only. Default: whichever answers. */
  readonly family?: 4 | 6
  /** What the last answer said of itself; sent as `If-None-Match` and `If-Modified-Since`. */
  readonly validators?: HttpValidators
  /**
   * Called with each piece of a good answer's body as it comes, for answers that go on for long; the body is then not
   * kept, `maxBytes` does not count, and `timeout` is the longest pause between two pieces. Redirects are followed first.
   */
  readonly hear?: (piece: Uint8Array) => void
  /** Calls the request off; it then rejects with an `HttpFailure` whose reason is `cancelled`. */
  readonly signal?: AbortSignal
}

/** The methods that can be asked with. */
export type HttpMethod = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** How a server recognises what it sent before. */
export interface HttpValidators {
  readonly etag?: string
  readonly lastModified?: string
}

/** An answer, whatever its status. */
export interface HttpResponse {
  readonly status: number
  /** Lower-case names; repeated headers joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
  /** Decompressed bytes; empty for 304 and HEAD. */
  readonly body: Uint8Array
  /** True when there was more of the body than was asked for; only with `whenLonger: 'cut'`. */
  readonly isCut: boolean
  /** Where the answer came from after redirects, without a name and password. */
  readonly url: string
  /** Every address on the way, the first one asked first. Without redirects it holds that one. */
  readonly redirects: readonly string[]
  /** True when every redirect on the way was permanent (301 or 308) and there was at least one. */
  readonly movedPermanently: boolean
  /** True when a redirect led from https to plain http, where anybody on the way can read and change it. */
  readonly becameInsecure: boolean
  readonly validators: HttpValidators
  /** Milliseconds from asking to the last byte. */
  readonly milliseconds: number
  /** Where that time went, added up over all redirects, so that the phases make up the whole. */
  readonly timings: Timings
}

/**
 * The one way to the network. Answers with any HTTP status resolve; only what never became an answer
 * (no connection, stalled, too big, refused address, redirect loop) rejects, with an `HttpFailure`, which is
 * a `SourceError`.
 */
export interface HttpClient {
  request(request: HttpRequest): Promise<HttpResponse>
  /** Closes idle connections and calls off what is under way. */
  close(): Promise<void>
}
