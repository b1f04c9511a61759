/** Stands in the built page wherever the shell that serves it puts a nonce made for that one answer. */
export const noncePlaceholder = '__CSP_NONCE__'

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
