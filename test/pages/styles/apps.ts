import { buildHash, dateOf, hex, pick, type Scene, type Style, slug, token } from '../scene.ts'

const has = { form: true, post: true, thirdParty: true, integrity: false, text: true, remarks: false }

/** A blog made by React on the server, with names of classes made by the build. */
export const nextBlog: Style = {
  name: 'next-blog',
  has: { ...has, post: false },
  render(scene, { random }, replace) {
    const css = (name: string) =>
      `${name}_${name}__${token(() => ((scene.build * 37 + name.length * 11) % 61) / 61, 5)}`
    const chunk = (name: string) =>
      `/_next/static/chunks/${name}-${buildHash(scene, name)}${buildHash(scene, `${name}2`)}.js`
    return `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>${replace?.title ?? scene.site}</title><meta name="next-head-count" content="3"/><link rel="preload" href="/_next/static/css/${buildHash(scene, 'css')}.css" as="style"/><link rel="stylesheet" href="/_next/static/css/${buildHash(scene, 'css')}.css" data-n-g=""/><script defer="" noModule="" src="${chunk('polyfills')}"></script><script src="${chunk('webpack')}" defer=""></script><script src="${chunk('framework')}" defer=""></script><script src="${chunk('pages/_app')}" defer=""></script><script src="/_next/static/${buildHash(scene, 'id')}_${scene.build}/_buildManifest.js" defer=""></script></head><body><div id="__next">${scene.banner}<header class="${css('Header')}"><a class="${css('logo')}" href="/">${scene.site}</a><nav class="${css('nav')}">${scene.menu.map((name) => `<a class="${css('link')}" href="/${slug(name)}">${name}</a>`).join('')}</nav><form class="${css('search')}" action="/search"><input name="q"/></form></header><main class="${css('main')}">${
      replace?.main ??
      `<h1 class="${css('title')}">Notes</h1>${scene.posts
        .slice(0, 5)
        .map(
          (post) =>
            `<article class="${css('card')}"><h2><a href="/${slug(post.title)}">${post.title}</a></h2><time>${dateOf(scene, post.day)}</time><p>${post.paragraphs[0]}</p>${post.embed ?? ''}</article>`,
        )
        .join('')}`
    }</main><footer class="${css('footer')}"><p>Made in a kitchen with a laptop and a lot of tea.</p></footer></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { posts: scene.posts.slice(0, 5).map(({ title }) => title), visitor: hex(random, 8), ...scene.settings }, buildId: buildHash(scene, 'id') })}</script><script src="https://plausible.stats.example/js/script.js" data-domain="${scene.domain}" defer></script></body></html>`
  },
}

/** An app of which the page is but a shell. */
export const appShell: Style = {
  name: 'app-shell',
  has: { ...has, text: false, form: false, post: false },
  render(scene, { random }, replace) {
    return `<!doctype html><html lang="en"><head><meta charset="UTF-8"/><title>${replace?.title ?? scene.site}</title><link rel="modulepreload" crossorigin href="/assets/vendor-${buildHash(scene, 'vendor')}.js"><script type="module" crossorigin src="/assets/index-${buildHash(scene, 'index')}.js"></script><link rel="stylesheet" crossorigin href="/assets/index-${buildHash(scene, 'css')}.css"><script>window.__CONFIG__={"csrf":"${token(random)}","flags":{"a":${random() < 0.5}},"settings":${JSON.stringify(scene.settings)}}</script></head><body><div id="root">${replace?.main ?? ''}</div><noscript>You need to enable JavaScript to run this app.</noscript>${scene.banner}<script src="https://cdn.errors.example/sdk/7.${scene.build}.0/bundle.min.js" crossorigin="anonymous"></script></body></html>`
  },
}

/** A page that presents one thing, with a form to write to its maker. */
export const landing: Style = {
  name: 'landing',
  has,
  render(scene, { random, number }, replace) {
    return `<!DOCTYPE html><html lang="en" class="scroll-smooth"><head><meta charset="utf-8"><title>${replace?.title ?? `${scene.site} — lessons and repairs`}</title><link rel="canonical" href="https://${scene.domain}/"><link href="https://fonts.googleapis.com/css2?family=Inter:wght@400;700&display=swap" rel="stylesheet"><link rel="stylesheet" href="/dist/output.css?v=${scene.build}"><script defer src="https://unpkg.com/alpinejs@3.1${scene.build}.0/dist/cdn.min.js"></script></head><body class="bg-white text-gray-900 antialiased">${scene.banner}
<header class="sticky top-0 z-50 bg-white/80"><div class="max-w-6xl mx-auto px-4 flex"><a class="font-bold text-xl" href="/">${scene.site}</a><nav class="hidden md:flex gap-6">${scene.menu.map((name) => `<a href="#${slug(name)}" class="hover:text-indigo-600">${name}</a>`).join('')}</nav></div></header>
<main>${
      replace?.main ??
      `<section class="py-24 text-center"><h1 class="text-5xl font-extrabold">${random() < 0.5 ? 'Play again' : 'Play better'}</h1><p class="mt-4 text-lg">Lessons for grown people, repairs for old instruments, and a small room to try them in.</p><a href="#contact" class="mt-8 inline-flex rounded-md bg-indigo-600 px-6 py-3 text-white">Book a lesson</a></section><section class="grid md:grid-cols-3 gap-8">${['Lessons', 'Repairs', 'Room'].map((name, at) => `<div class="p-6 rounded-xl shadow"><h3 class="font-semibold">${name}</h3><p>${scene.posts[at]?.paragraphs[0]}</p></div>`).join('')}</section><section class="py-12"><h2>What people say</h2><blockquote>${scene.remarks[number % scene.remarks.length]?.text}</blockquote></section><section id="contact"><h2>Write to me</h2><form action="https://formspree.example/f/xkneq" method="POST" class="space-y-4"><input type="text" name="name" class="w-full"><input type="email" name="email"><textarea name="message"></textarea><input type="text" name="_gotcha" style="display:none"><button type="submit" class="btn">Send</button></form></section>`
    }</main><footer class="border-t py-8 text-sm"><p>Workshop open Tuesday to Friday. Bring your dog. © ${scene.site}</p></footer><script>document.querySelectorAll('a[href^="#"]').forEach(function (a) { a.addEventListener('click', function (e) { var t = document.querySelector(a.getAttribute('href')); if (t) { e.preventDefault(); t.scrollIntoView({behavior: 'smooth'}); } }); });</script></body></html>`
  },
}

/** The front page of a small news site that lives on advertisements. */
export const newsFront: Style = {
  name: 'news-front',
  has,
  render(scene, { random, number }, replace) {
    const ad = (slot: number) => {
      const host = pick(random, scene.adHosts)
      const kind = random()
      if (kind < 0.4)
        return `<div class="adslot adslot-${slot}" id="div-gpt-ad-${hex(random, 10)}-${slot}"><iframe src="https://${host}/frame?slot=${slot}&cb=${hex(random, 8)}" width="728" height="90" title="Advertisement"></iframe></div>`
      if (kind < 0.8)
        return `<div class="adslot adslot-${slot}" id="div-gpt-ad-${hex(random, 10)}-${slot}"><a href="https://${host}/c/${hex(random, 12)}"><img src="https://${host}/creative/${Math.floor(random() * 9000)}.jpg" alt=""></a><img src="https://${host}/px?${hex(random, 9)}" width="1" height="1" alt=""></div>`
      return `<div class="adslot adslot-${slot}" id="div-gpt-ad-${hex(random, 10)}-${slot}"></div>`
    }
    return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${replace?.title ?? `${scene.site}: news from the valley`}</title><link rel="stylesheet" href="/static/site.${buildHash(scene, 'site')}.css"><script async src="https://tags.adnet-one.example/tag.js"></script><script async src="https://cdn.adnet-two.example/gpt/pubads_impl_${2026000 + scene.build}.js"></script><script>var googletag = googletag || {}; googletag.cmd = googletag.cmd || []; googletag.cmd.push(function() { googletag.defineSlot('/1234/top', [728, 90], 'div-gpt-ad-1').addService(googletag.pubads()); googletag.enableServices(); });</script></head><body class="home ${random() < 0.5 ? 'exp-17-control' : 'exp-17-treatment'}">${scene.banner}<div class="topbar">${dateOf(scene, scene.day)} · ${8 + (number % 9)}°C</div><header class="masthead"><a href="/">${scene.site}</a></header><nav class="mainnav"><ul>${scene.menu.map((name) => `<li><a href="/${slug(name)}">${name}</a></li>`).join('')}</ul></nav>${ad(1)}<main>${
      replace?.main ??
      `<h1 class="visually-hidden">News</h1><section class="lead"><h2><a href="/1">${scene.posts[0]?.title}</a></h2><p>${scene.posts[0]?.paragraphs[0]}</p>${scene.posts[0]?.embed ?? ''}</section>${ad(2)}<section class="river">${scene.posts
        .slice(1)
        .map(
          (post) =>
            `<div class="teaser"><h3><a href="/n/${post.id}">${post.title}</a></h3><p>${post.paragraphs[0]?.slice(0, 120)}</p><span class="meta">${1 + ((number + post.id) % 23)} hours ago · ${(post.id * 7 + number) % 90} comments</span></div>`,
        )
        .join('')}</section><section class="most-read"><h2>Most read</h2><ol>${[...scene.posts]
        .sort(() => random() - 0.5)
        .slice(0, 5)
        .map(({ title }) => `<li>${title}</li>`)
        .join('')}</ol></section>`
    }</main>${ad(3)}<footer><p>Imprint. Send us what you see. Published by a cooperative of readers.</p><form action="/newsletter" method="post"><input name="mail" type="email"><input type="hidden" name="t" value="${token(random)}"></form></footer></body></html>`
  },
}

export type { Scene }
