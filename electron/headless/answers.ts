import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { ErrorKind, Result } from '../shared/model/result.ts'
import { pagePolicy } from '../shared/page-policy.ts'

/** Sent with every answer: nothing may frame, sniff, share or follow it. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('X-Frame-Options', 'DENY')
  // Not 'no-referrer': the locked page's form would then be sent with the origin “null”.
  response.setHeader('Referrer-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  response.setHeader('Cache-Control', 'no-store')
}

/** Ends the answer with a call's result as JSON. */
export function sendResult(response: ServerResponse, status: number, result: Result<unknown>): void {
  const body = Buffer.from(JSON.stringify(result))
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.length,
  })
  response.end(body)
}

/** Ends the answer with an error that arose before any method was called. */
export function sendError(response: ServerResponse, status: number, kind: ErrorKind, message: string): void {
  sendResult(response, status, { ok: false, error: { kind, message } })
}

/** Ends the answer with a page; `html` gets the nonce its style elements must carry. */
export function sendPage(response: ServerResponse, status: number, html: (nonce: string) => string): void {
  const nonce = randomBytes(16).toString('base64')
  const body = Buffer.from(html(nonce))
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
    'Content-Security-Policy': pagePolicy(nonce),
  })
  response.end(body)
}
