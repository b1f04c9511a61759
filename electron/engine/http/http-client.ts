/** One request through the engine's HTTP client. */
export interface HttpRequest {
  readonly url: string
  readonly method?: 'GET' | 'HEAD' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Milliseconds for the whole exchange, redirects and body included. Default 20,000. */
  readonly timeout?: number
  /** Most bytes of the decompressed body. Default 10 MB. */
  readonly maxBytes?: number
  /** Most redirects to follow. Default 5; 0 returns the redirect itself. */
  readonly maxRedirects?: number
  /** What the last answer said of itself; sent as `If-None-Match` and `If-Modified-Since`. */
  readonly validators?: HttpValidators
  readonly signal?: AbortSignal
}

export interface HttpValidators {
  readonly etag?: string
  readonly lastModified?: string
}

export interface HttpResponse {
  readonly status: number
  /** Lower-case names; repeated headers joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
  /** Decompressed bytes; empty for 304 and HEAD. */
  readonly body: Uint8Array
  /** Where the answer came from after redirects. */
  readonly url: string
  /** Every address on the way, the first one asked first. */
  readonly redirects: readonly string[]
  /** True when every redirect on the way was permanent (301 or 308) and there was at least one. */
  readonly movedPermanently: boolean
  readonly validators: HttpValidators
  /** Milliseconds from asking to the last byte. */
  readonly milliseconds: number
}

/**
 * The one way to the network. Answers with any HTTP status resolve; only what never became an answer
 * (no connection, stalled, too big, refused address, redirect loop) rejects, with a `SourceError`.
 */
export interface HttpClient {
  request(request: HttpRequest): Promise<HttpResponse>
  /** Closes idle connections. */
  close(): Promise<void>
}
