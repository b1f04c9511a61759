import { type Answer, type RecordedRequest, startHttpServer, type TestServer } from './http-server.ts'

/** A comment on the site. */
export interface SiteComment {
  readonly id: number
  readonly post: number
  readonly parent: number
  /** 0 for a reader, 1 for the account. */
  readonly author: number
  readonly content: string
  readonly status: 'approve' | 'hold' | 'spam' | 'trash'
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A site whose REST interface answers about comments as `WP_REST_Comments_Controller` of WordPress does. */
export interface WordPressServer {
  readonly http: TestServer
  readonly comments: SiteComment[]
  /** Posts whose comments are open. */
  readonly open: Set<number>
  /** Asked before each comment, for what goes wrong with it. */
  mishap: () => (Answer & { readonly isMade: boolean }) | undefined
  close(): Promise<void>
}

/** The user it knows, with an application password. */
export const wordPressLogin = { username: 'robin', password: 'abcd efgh ijkl mnop' }

/** Starts it on loopback, with one post that takes comments (5) and one that does not (6). */
export async function startWordPressServer(): Promise<WordPressServer> {
  const http = await startHttpServer()
  const server: WordPressServer = {
    ...{ http, comments: [], open: new Set([5]), mishap: () => undefined },
    close: () => http.close(),
  }
  http.route('*', (request) => answer(request, server))
  return server
}

function answer(request: RecordedRequest, server: WordPressServer): Answer {
  const query = new URL(request.url, server.http.url).searchParams
  const route = query.get('rest_route') ?? ''
  const login = Buffer.from(`${wordPressLogin.username}:${wordPressLogin.password}`).toString('base64')
  if (request.headers.authorization !== `Basic ${login}`)
    return refusal(401, 'incorrect_password', 'The provided password is an invalid application password.')
  if (route === '/wp/v2/comments' && request.method === 'POST') return create(request, server)
  if (route === '/wp/v2/comments') {
    const parent = query.get('parent')
    const found = server.comments
      .filter(({ status }) => status === (query.get('status') ?? 'approve'))
      .filter((comment) => parent === null || String(comment.parent) === parent)
    return { body: JSON.stringify(found.map((comment) => entity(comment, server))) }
  }
  const id = /^\/wp\/v2\/comments\/(\d+)$/.exec(route)?.[1]
  const comment = server.comments.find((one) => String(one.id) === id)
  if (comment === undefined) return refusal(404, 'rest_comment_invalid_id', 'Invalid comment ID.')
  return { body: JSON.stringify(entity(comment, server)) }
}

function create({ body }: RecordedRequest, server: WordPressServer): Answer {
  const { comments, open, mishap } = server
  const { post, parent = 0, content } = JSON.parse(body)
  if (post !== 5 && post !== 6)
    return refusal(
      403,
      'rest_comment_invalid_post_id',
      'Sorry, you are not allowed to create this comment without a post.',
    )
  if (!open.has(post)) return refusal(403, 'rest_comment_closed', 'Sorry, comments are closed for this item.')
  if (Buffer.byteLength(content) > 65_525)
    return refusal(400, 'comment_content_column_length', 'Your comment is too long.')
  if (comments.some((one) => one.author === 1 && one.parent === parent && one.content === content))
    return refusal(
      409,
      'comment_duplicate',
      'Duplicate comment detected; it looks as though you’ve already said that!',
    )
  const trouble = mishap()
  if (trouble !== undefined && !trouble.isMade) return trouble
  const made = {
    id: 100 + comments.length,
    post,
    parent,
    author: 1,
    content,
    status: 'approve',
    at: Date.now(),
  } as const
  comments.push(made)
  return trouble ?? { status: 201, body: JSON.stringify(entity(made, server)) }
}

function entity({ id, post, parent, author, content, status, at }: SiteComment, { http }: WordPressServer) {
  return {
    ...{ id, post, parent, author, status: status === 'approve' ? 'approved' : status },
    author_name: author === 1 ? 'Robin' : 'Ann',
    date_gmt: new Date(at).toISOString().slice(0, 19),
    link: `${http.url}/?p=${post}#comment-${id}`,
    content: { raw: content, rendered: `<p>${content}</p>` },
  }
}

function refusal(status: number, code: string, message: string): Answer {
  return { status, body: JSON.stringify({ code, message, data: { status } }) }
}
