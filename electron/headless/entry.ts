import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendError, sendPage, sendResult } from './answers.ts'
import type { Keys } from './keys.ts'
import { readBody } from './read-body.ts'

/** Seconds a browser stays let in. */
const sessionLife = 90 * 24 * 60 * 60

/**
 * Answers `/enter`, the way into the page. `GET ?code=…` redeems a one-time link; `POST` takes the token typed into
 * the form of the locked page; `POST` by someone who is known already gives out a new one-time link.
 */
export async function answerEntry(
  request: IncomingMessage,
  response: ServerResponse,
  context: {
    readonly keys: Keys
    readonly isKnown: boolean
    readonly url: string
    readonly query: URLSearchParams
  },
): Promise<void> {
  const { keys, isKnown, query } = context
  switch (request.method) {
    case 'GET':
      if (keys.redeemCode(query.get('code') ?? '')) return letIn(response, keys)
      // A link clicked twice, by someone who is in already.
      if (isKnown) return redirect(response)
      return sendLocked(response, 'This link has been used already, or is older than ten minutes.')
    case 'POST': {
      if (isKnown) return sendResult(response, 200, { ok: true, data: { url: entryLink(context.url, keys) } })
      const form = new URLSearchParams((await readBody(request)) ?? '')
      if (keys.isToken(form.get('token')?.trim() ?? '')) return letIn(response, keys)
      return sendLocked(response, 'That is not the token.')
    }
    default:
      response.setHeader('Allow', 'GET, POST')
      return sendError(response, 405, 'invalid', 'The way in is GET or POST.')
  }
}

/** A link that opens the page once. A `#…` put after it is kept by the browser. */
export function entryLink(url: string, keys: Keys): string {
  return `${url}/enter?code=${keys.issueCode()}`
}

/** What a browser sees that is not let in: how to get in, and nothing of the app. */
export function sendLocked(response: ServerResponse, trouble?: string): void {
  sendPage(
    response,
    401,
    (nonce) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Storeminder is locked</title>
<style nonce="${nonce}">
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem }
input, button { font: inherit; padding: 0.5rem 0.75rem }
input { width: 100%; box-sizing: border-box; margin: 0.25rem 0 0.75rem }
</style>
<main>
<h1>Storeminder is locked</h1>
${trouble === undefined ? '' : `<p role="alert">${trouble}</p>`}
<p>It shows itself only to the person who runs it. Start it again on this machine, in the same way as before: it
is then opened here, or prints a link that works once.</p>
<form method="post" action="/enter">
<label>Or paste the token from the file “token” in its data folder:
<input name="token" type="password" autocomplete="off" required></label>
<button>Open</button>
</form>
</main>
</html>
`,
  )
}

function letIn(response: ServerResponse, keys: Keys): void {
  response.setHeader(
    'Set-Cookie',
    `${keys.cookieName}=${keys.cookieValue}; Path=/; Max-Age=${sessionLife}; HttpOnly; SameSite=Strict`,
  )
  redirect(response)
}

function redirect(response: ServerResponse): void {
  response.writeHead(303, { Location: '/', 'Content-Length': 0 })
  response.end()
}
