import {
  french,
  heading,
  newPost,
  newProduct,
  newRemark,
  type Post,
  paragraph,
  pick,
  type Random,
  type Scene,
} from './scene.ts'

/** A change as happens on any site, by its owner, its readers or its programs. */
export interface BenignChange {
  readonly name: string
  apply(scene: Scene, random: Random): Scene
  /** Done to the finished page. */
  readonly edit?: (html: string, random: Random) => string
}

const same = (scene: Scene) => scene
const nextId = (scene: Scene) => Math.max(...scene.posts.map(({ id }) => id)) + 3

const eachPost = (scene: Scene, change: (post: Post) => Post): Scene => ({
  ...scene,
  post: change(scene.post),
  posts: scene.posts.map(change),
})

function withFiller(scene: Scene, paragraphs: readonly string[]): Scene {
  const post = { id: nextId(scene), title: 'A post to try things', paragraphs, author: 'Ada', day: scene.day }
  return {
    ...scene,
    posts: [scene.posts[0] ?? post, scene.posts[1] ?? post, post, ...scene.posts.slice(2, 7)],
  }
}

function withPost(scene: Scene, random: Random, embed?: string): Scene {
  const post = { ...newPost(random, nextId(scene), scene.day), ...(embed === undefined ? {} : { embed }) }
  // A page that shows one post keeps showing it.
  return {
    ...scene,
    posts: [scene.posts[0] ?? post, scene.posts[1] ?? post, post, ...scene.posts.slice(2, 7)],
  }
}

export const benignChanges: readonly BenignChange[] = [
  {
    name: 'a post of filling text',
    apply: (scene) =>
      withFiller(scene, [
        'Lorem ipsum dolor sit amet. '.repeat(12),
        'Some words to fill the page. '.repeat(20),
      ]),
  },
  {
    name: 'comments of filling text',
    apply: (scene) => ({
      ...scene,
      remarks: Array.from({ length: 40 }, (_, at) => ({
        id: 7000 + at,
        author: `User ${at}`,
        text: 'nice words '.repeat(6),
        day: scene.day,
      })),
    }),
  },
  {
    name: 'hundreds of comments of one sort',
    apply: (scene) => ({
      ...scene,
      remarks: Array.from({ length: 300 }, (_, at) => ({
        id: 7000 + at,
        author: `User ${at}`,
        text: 'Nice article, thanks for sharing!',
        day: scene.day,
      })),
    }),
  },
  {
    name: 'hundreds of comments in few words',
    apply: (scene, random) => ({
      ...scene,
      remarks: Array.from({ length: 300 }, (_, at) => ({
        id: 7000 + at,
        author: pick(random, ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo']),
        text: pick(random, ['Great!', 'Thanks a lot for this', 'I agree with every word', 'Lovely']),
        day: scene.day,
      })),
    }),
  },
  { name: 'no comments any more', apply: (scene) => ({ ...scene, remarks: [] }) },
  {
    name: 'own files from a host that is known',
    apply: same,
    edit: (html) =>
      html.includes('cdn.adnet-two.example/gpt')
        ? html.replace(
            /<script([^>]*) src="\/(?!\/)([^"]*)"/g,
            '<script$1 src="https://cdn.adnet-two.example/$2"',
          )
        : html,
  },
  {
    name: 'files named by digests without digits',
    apply: same,
    edit: (html) => html.replace(/\b([\w-]+)-[0-9a-f]{8,}\.js/g, '$1-DkQhxLTe.js'),
  },
  {
    name: 'a number of views in the title',
    apply: same,
    edit: (html) => html.replace(/<\/title>/i, ' (1,204 views)</title>'),
  },
  { name: 'nothing', apply: same },
  {
    name: 'a new post',
    apply: (scene, random) => ({
      ...scene,
      posts: [newPost(random, nextId(scene), scene.day), ...scene.posts.slice(0, 7)],
    }),
  },
  { name: 'a new post below', apply: (scene, random) => withPost(scene, random) },
  {
    name: 'all posts new',
    apply: (scene, random) => ({
      ...scene,
      posts: scene.posts.map((post, at) => (at < 2 ? post : newPost(random, nextId(scene) + at, scene.day))),
    }),
  },
  {
    name: 'a video in a new post',
    apply: (scene, random) =>
      withPost(
        scene,
        random,
        `<figure><p>${paragraph(random)}</p><iframe width="560" height="315" src="https://www.youtube.com/embed/x${Math.floor(random() * 9999)}" allowfullscreen></iframe></figure>`,
      ),
  },
  {
    name: 'a picture from elsewhere in a new post',
    apply: (scene, random) =>
      withPost(
        scene,
        random,
        `<p>${paragraph(random)} <img src="https://live.photos.example/${Math.floor(random() * 9999)}.jpg" alt="A photo" width="800"></p>`,
      ),
  },
  {
    name: 'a counting pixel in a new post',
    apply: (scene, random) =>
      withPost(
        scene,
        random,
        `<p>${paragraph(random)} <img src="https://vg08.met.counter.example/na/${Math.floor(random() * 1e9)}" width="1" height="1" alt=""></p>`,
      ),
  },
  {
    name: 'a few comments',
    apply: (scene, random) => ({
      ...scene,
      remarks: [
        ...scene.remarks,
        ...Array.from({ length: 4 }, (_, at) => newRemark(random, 5000 + at, scene.day)),
      ],
    }),
  },
  {
    name: 'hundreds of comments',
    apply: (scene, random) => ({
      ...scene,
      remarks: [
        ...scene.remarks,
        ...Array.from({ length: 480 }, (_, at) => newRemark(random, 6000 + at, scene.day)),
      ],
    }),
  },
  { name: 'comments gone', apply: (scene) => ({ ...scene, remarks: scene.remarks.slice(0, 1) }) },
  { name: 'comments closed', apply: (scene) => ({ ...scene, openRemarks: false }) },
  {
    name: 'an edited post',
    apply: (scene, random) =>
      eachPost(scene, (post) => ({
        ...post,
        paragraphs: [post.paragraphs[0] ?? '', `Update: ${paragraph(random)}`, ...post.paragraphs.slice(1)],
      })),
  },
  {
    name: 'a corrected headline',
    apply: (scene) => eachPost(scene, (post) => ({ ...post, title: `${post.title} (again)` })),
  },
  { name: 'a new build of the theme', apply: (scene) => ({ ...scene, build: scene.build + 1 }) },
  { name: 'three builds later', apply: (scene) => ({ ...scene, build: scene.build + 3 }) },
  { name: 'another day', apply: (scene) => ({ ...scene, day: scene.day + 1 }) },
  { name: 'another month', apply: (scene) => ({ ...scene, day: scene.day + 31 }) },
  { name: 'dates in French', apply: (scene) => ({ ...scene, monthNames: french }) },
  {
    name: 'a seasonal banner',
    apply: (scene) => ({
      ...scene,
      banner:
        '<div class="season-banner"><p>Happy holidays! Orders until 18 December arrive in time.</p></div>',
    }),
  },
  {
    name: 'a banner with a picture',
    apply: (scene) => ({
      ...scene,
      banner:
        '<aside class="promo"><a href="https://friend.example/fair"><img src="https://friend.example/fair.png" alt="Come to the fair"></a></aside>',
    }),
  },
  {
    name: 'another cookie text',
    apply: (scene) => ({
      ...scene,
      cookieText: 'We and our two partners store cookies, if you agree to it, to count visits.',
    }),
  },
  { name: 'boxes in another order', apply: (scene) => ({ ...scene, boxes: [...scene.boxes].reverse() }) },
  { name: 'a box less', apply: (scene) => ({ ...scene, boxes: scene.boxes.slice(0, -1) }) },
  { name: 'a new point in the menu', apply: (scene) => ({ ...scene, menu: [...scene.menu, 'Workshops'] }) },
  {
    name: 'a menu in other words',
    apply: (scene) => ({ ...scene, menu: scene.menu.map((name) => `Our ${name}`) }),
  },
  {
    name: 'an extension with other settings',
    apply: (scene) => ({
      ...scene,
      settings: {
        ...scene.settings,
        version: '5.9.0',
        delay: 450,
        endpoint: 'https://api.extension.example/v2',
        flags: { lazy: true, list: [1, 2, 3, 4] },
        strings: { more: 'Go on' },
      },
    }),
  },
  {
    name: 'a sale',
    apply: (scene) => ({
      ...scene,
      products: scene.products.map((product, at) =>
        at % 2 ? product : { ...product, wasCents: product.cents, cents: Math.round(product.cents * 0.7) },
      ),
    }),
  },
  {
    name: 'sold out',
    apply: (scene) => ({
      ...scene,
      products: scene.products.map((product, at) => (at % 3 === 0 ? { ...product, stock: 0 } : product)),
    }),
  },
  {
    name: 'new products',
    apply: (scene, random) => ({
      ...scene,
      products: [
        ...scene.products.slice(0, 1),
        ...Array.from({ length: 9 }, (_, at) => newProduct(random, 300 + at)),
        ...scene.products.slice(1, 4),
      ],
    }),
  },
  {
    name: 'many more products',
    apply: (scene, random) => ({
      ...scene,
      products: [...scene.products, ...Array.from({ length: 80 }, (_, at) => newProduct(random, 400 + at))],
    }),
  },
  {
    name: 'an article about being hacked',
    apply: (scene, random) => ({
      ...scene,
      posts: [
        scene.posts[0] ?? newPost(random, 1, 1),
        scene.posts[1] ?? newPost(random, 2, 1),
        { ...newPost(random, nextId(scene), scene.day), title: 'How my old site was hacked by spammers' },
        ...scene.posts.slice(2),
      ],
    }),
  },
  {
    name: 'an article about lost pages',
    apply: (scene, random) => ({
      ...scene,
      posts: [
        scene.posts[0] ?? newPost(random, 1, 1),
        scene.posts[1] ?? newPost(random, 2, 1),
        { ...newPost(random, nextId(scene), scene.day), title: '404 page not found: what the error says' },
        ...scene.posts.slice(2),
      ],
    }),
  },
  {
    name: 'an article with a lined drawing',
    apply: (scene, random) =>
      withPost(
        scene,
        random,
        `<pre>+${'-'.repeat(76)}+\n|${' '.repeat(30)}the shed${' '.repeat(38)}|\n+${'-'.repeat(76)}+</pre><p>${'* * * '.repeat(5)}</p><p>Ha${'ha'.repeat(20)}! ${'!'.repeat(40)}</p>`,
      ),
  },
  {
    name: 'a table of noughts',
    apply: (scene, random) =>
      withPost(
        scene,
        random,
        `<table>${`<tr><td>${heading(random)}</td>${'<td>0</td>'.repeat(12)}</tr>`.repeat(1)}${Array.from({ length: 12 }, () => `<tr><td>${heading(random)}</td>${'<td>0</td>'.repeat(12)}</tr>`).join('')}</table>`,
      ),
  },
  {
    name: 'a song with a refrain',
    apply: (scene, random) =>
      withPost(
        scene,
        random,
        Array.from(
          { length: 5 },
          () => `<p>${paragraph(random)}</p><p>Row, row, row your boat, gently down the stream.</p>`,
        ).join(''),
      ),
  },
  {
    name: 'an unread count in the title',
    apply: same,
    edit: (html) => html.replace(/<title>/i, (tag) => `${tag}(3) `),
  },
  {
    name: 'a season in the title',
    apply: same,
    edit: (html) => html.replace(/<\/title>/i, (tag) => ` – winter fair${tag}`),
  },
  {
    name: 'white space and comments',
    apply: same,
    edit: (html) =>
      html
        .replace(/>\s*</g, '>\n  <')
        .replace(/<\/head>/i, (tag) => `<!-- cached by proxy 17 at ${html.length} -->${tag}`),
  },
  {
    name: 'classes for an experiment',
    apply: same,
    edit: (html) => html.replace(/<(div|section|main)\b(?![^>]*class)/gi, (tag) => `${tag} class="exp-b42"`),
  },
  {
    name: 'pictures load later',
    apply: same,
    edit: (html) =>
      html.replace(/<img (?![^>]*(?:loading|width=.?1\b))/gi, '<img loading="lazy" decoding="async" '),
  },
  {
    name: 'attributes in another order',
    apply: same,
    edit: (html) => html.replace(/<a (class="[^"]*") (href="[^"]*")/g, '<a $2 $1'),
  },
]
