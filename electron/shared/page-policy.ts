/** Stands in the built page wherever the shell that serves it puts a nonce made for that one answer. */
export const noncePlaceholder = '__CSP_NONCE__'

/** Stands in the built page where the shell that sends events over HTTP puts which one was the last. */
export const lastEventPlaceholder = '__LAST_EVENT__'

/**
 * The Content-Security-Policy both shells send with the page. Scripts only from our own files; style elements
 * only those that carry the nonce (Mantine makes some at run time); nothing at all from elsewhere.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The kinds of file the built page consists of, by ending; the shells serve nothing else. */
export const pageMediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
