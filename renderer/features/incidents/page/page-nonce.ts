/** The nonce by which this page's policy knows its styles, so that a frame in it may have one as well. */
export function pageNonce(): string | undefined {
  const nonce = document.querySelector<HTMLElement>(
    'meta[property="csp-nonce"], script[nonce], style[nonce]',
  )?.nonce
  return nonce === '' ? undefined : nonce
}
