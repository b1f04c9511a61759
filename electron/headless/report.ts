import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Engine } from '../engine/index.ts'
import { sendPage } from './answers.ts'
import { takeLetter } from './letter.ts'

/** Where readers write: `/report/KEY`. */
const place = /^\/report\/(?<key>[\w-]{16,200})\/?$/u

/**
 * Takes what readers write on the emergency page or in the site's own dialog, at `/report/KEY`. `GET` says what a page
 * has to do before, `POST` takes a form or JSON. The key stands in a public page and opens nothing else, so that any page
 * may send (CORS); a browser without scripts gets words that it can show.
 */
export async function answerReport(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  engine: Pick<Engine, 'take' | 'terms'>,
): Promise<void> {
  response.setHeader('Access-Control-Allow-Origin', '*')
  const key = place.exec(path)?.groups?.key
  const send = wantsPage(request) ? sendThanks : sendJson
  if (key === undefined) return send(response, 404, 'Nobody has this address.')
  switch (request.method) {
    case 'OPTIONS':
      response.setHeader('Access-Control-Allow-Methods', 'GET, POST')
      response.setHeader('Access-Control-Allow-Headers', 'content-type')
      response.setHeader('Access-Control-Max-Age', '86400')
      response.writeHead(204)
      response.end()
      return
    case 'GET': {
      const terms = await engine.terms('report', key)
      if (terms === undefined) return send(response, 404, 'Nobody has this address.')
      response.writeHead(200, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify(terms))
      return
    }
    case 'POST':
      return takeLetter('report', key, request, response, engine, send)
    default:
      response.setHeader('Allow', 'GET, OPTIONS, POST')
      return send(response, 405, 'Post to this address.')
  }
}

function wantsPage({ headers }: IncomingMessage): boolean {
  return /\btext\/html\b/u.test(headers.accept ?? '')
}

function sendJson(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(status < 300 ? { ok: true } : { ok: false, error: words }))
}

/** For a browser that posted the form without scripts. */
function sendThanks(response: ServerResponse, status: number, words: string): void {
  const isTaken = status < 300
  const title = isTaken ? 'Thank you. It has arrived.' : 'It was not taken.'
  const text = isTaken
    ? 'You can close this page.'
    : `${words} Nothing is lost: go back, and your words should still be there.`
  sendPage(
    response,
    status,
    (nonce) =>
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style nonce="${nonce}">:root{color-scheme:light dark}body{max-width:36rem;margin:12vh auto;padding:0 1.25rem;font:1.125rem/1.5 system-ui,sans-serif}</style><main><h1>${title}</h1><p>${text}</p></main></html>\n`,
  )
}
