import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import { z } from 'zod'

/** The field for the server that a check connects to: a name or an address; of a whole web address its host. */
export const hostSetting = z
  .string()
  .trim()
  .max(2000, 'Use at most 2000 characters')
  .transform(readHost)
  .refine((host) => isIP(host) !== 0 || isName.test(host), {
    error: 'Give the name or address of a server, e.g. blog.example; a port has its own field',
  })

/** How a host with a port is written: an IPv6 address in brackets. */
export function hostWithPort(host: string, port: number): string {
  return `${isIP(host) === 6 ? `[${host}]` : host}:${port}`
}

const isName = /^(?=.{1,253}$)[\w-]{1,63}(\.[\w-]{1,63})*$/u

/** `https://Blog.example:8443/about` and `blog.example.` are `blog.example`, `[::1]` is `::1`; names in other scripts become ASCII. */
function readHost(typed: string): string {
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//iu.test(typed)
  const host = hasScheme ? (URL.parse(typed)?.hostname ?? '') : typed
  const bare = host.replace(/^\[(.*)\]$/u, '$1').replace(/\.$/u, '')
  return isIP(bare) === 0 ? domainToASCII(bare).toLowerCase() : bare.toLowerCase()
}
