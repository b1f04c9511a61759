import sanitizeHtml from 'sanitize-html'

const headings = { h1: 'h3', h2: 'h3' } as const

/**
 * Foreign markup made safe to insert into a page: text structure and links only. Nothing that loads,
 * runs, styles or asks stays; a picture becomes a link to itself, so that looking at an item fetches nothing.
 */
export function sanitize(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [
      ...[
        'p',
        'br',
        'hr',
        'h3',
        'h4',
        'h5',
        'h6',
        'blockquote',
        'pre',
        'code',
        'ul',
        'ol',
        'li',
        'dl',
        'dt',
        'dd',
      ],
      ...[
        'a',
        'b',
        'strong',
        'i',
        'em',
        'u',
        's',
        'del',
        'ins',
        'sub',
        'sup',
        'small',
        'mark',
        'q',
        'cite',
        'kbd',
      ],
      ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'figcaption', 'time', 'abbr'],
    ],
    allowedAttributes: {
      a: ['href', 'rel', 'target'],
      ...{ abbr: ['title'], time: ['datetime'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
      ...{ p: ['dir'], blockquote: ['dir'], li: ['dir'] },
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    nestingLimit: 60,
    transformTags: {
      ...headings,
      a: (_name, attributes) => ({
        tagName: 'a',
        attribs: {
          ...(attributes.href === undefined ? {} : { href: attributes.href }),
          rel: 'noopener noreferrer nofollow',
          target: '_blank',
        },
      }),
      img: (_name, attributes) => ({
        tagName: 'a',
        attribs: {
          ...(attributes.src === undefined ? {} : { href: attributes.src }),
          rel: 'noopener noreferrer nofollow',
          target: '_blank',
        },
        text: `Picture: ${attributes.alt?.trim() || 'open it in the browser'}`,
      }),
    },
  })
}
