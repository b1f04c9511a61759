import { dateOf, hex, pick, type Style, slug, token } from '../scene.ts'

const has = { form: true, post: true, thirdParty: false, integrity: false, text: true, remarks: true }

/** A thread of a forum. */
export const forumThread: Style = {
  name: 'forum-thread',
  has,
  render(scene, { random, number }, replace) {
    const topic = scene.post
    return `<!DOCTYPE html><html dir="ltr" lang="en-gb"><head><meta charset="utf-8"><title>${replace?.title ?? `${topic.title} - ${scene.site} forum`}</title><link href="./styles/prosilver/theme/stylesheet.css?assets_version=${scene.build}" rel="stylesheet"></head><body id="phpbb" class="nojs notouch section-viewtopic ltr"><div id="wrap" class="wrap">${scene.banner}<div id="page-header"><div class="headerbar"><h1>${scene.site} forum</h1><p>A place to talk about mending things</p><form action="./search.php?sid=${hex(random, 32)}" method="get" id="search"><input name="keywords" type="search"><input type="hidden" name="sid" value="${hex(random, 32)}"></form></div><div class="navbar"><ul>${scene.menu.map((name) => `<li><a href="./${slug(name)}.php?sid=${hex(random, 32)}">${name}</a></li>`).join('')}</ul></div></div><div id="page-body" class="page-body">${
      replace?.main ??
      `<h2 class="topic-title">${topic.title}</h2><div class="pagination">${scene.remarks.length + 1} posts • Page 1 of 1</div>${[{ id: 1, author: topic.author, text: topic.paragraphs.join(' '), day: topic.day }, ...scene.remarks].map((remark) => `<div id="p${remark.id}" class="post has-profile bg${remark.id % 2}"><dl class="postprofile" id="profile${remark.id}"><dt>${remark.author}</dt><dd class="profile-posts">Posts: ${20 + ((number + remark.author.length * 13) % 400)}</dd><dd>Joined: ${dateOf(scene, 30)}</dd></dl><div class="postbody"><h3><a href="#p${remark.id}">Re: ${topic.title}</a></h3><p class="author">by ${remark.author} » ${dateOf(scene, remark.day)}, 10:${remark.id % 60} am</p><div class="content">${remark.text}</div></div></div><hr class="divider">`).join('\n')}${topic.embed ?? ''}<form method="post" action="./posting.php?mode=reply&amp;t=12" id="qr_postform"><textarea name="message"></textarea><input type="hidden" name="form_token" value="${hex(random, 40)}"><input type="submit" name="post" value="Submit"></form><p>Users browsing this forum: ${pick(random, ['Ada', 'Bruno', 'no registered users'])} and ${Math.floor(random() * 20)} guests</p>`
    }</div><div id="page-footer"><div class="copyright"><p>Powered by forum software that has been around for ever. All times are UTC.</p></div></div></div><script src="./assets/javascript/jquery.min.js?assets_version=${scene.build}"></script><script src="./styles/prosilver/template/forum_fn.js?assets_version=${scene.build}"></script></body></html>`
  },
}

/** A page of a wiki. */
export const wiki: Style = {
  name: 'wiki',
  has: { ...has, remarks: false, post: false },
  render(scene, { random }, replace) {
    const { post } = scene
    return `<!DOCTYPE html><html class="client-nojs" lang="en" dir="ltr"><head><meta charset="UTF-8"/><title>${replace?.title ?? `${post.title} - ${scene.site}`}</title><script>document.documentElement.className="client-js";RLCONF={"wgBreakFrames":!1,"wgRequestId":"${hex(random, 24)}","wgCSPNonce":!1,"wgCurRevisionId":${4400 + scene.build},"wgPageName":"${slug(post.title)}"};RLSTATE={"site.styles":"ready"};RLPAGEMODULES=["site","mediawiki.page.ready"];</script><script async="" src="/w/load.php?lang=en&amp;modules=startup&amp;only=scripts&amp;raw=1"></script><link rel="stylesheet" href="/w/load.php?lang=en&amp;modules=site.styles&amp;only=styles"/><meta name="generator" content="MediaWiki 1.4${scene.build}.0"/></head><body class="mediawiki ltr sitedir-ltr ns-0 ns-subject page-x rootpage-x skin-vector action-view"><div id="mw-page-base" class="noprint"></div>${scene.banner}<div id="content" class="mw-body" role="main"><h1 id="firstHeading" class="firstHeading">${replace ? replace.title : post.title}</h1><div id="bodyContent" class="vector-body">${
      replace?.main ??
      `<div id="toc" class="toc"><h2>Contents</h2><ul><li class="toclevel-1 tocsection-1"><a href="#a"><span class="tocnumber">1</span> <span class="toctext">Origins</span></a></li></ul></div>${post.paragraphs.map((text, at) => `<h2><span class="mw-headline" id="s${at}">Part ${at + 1}</span><span class="mw-editsection">[<a href="/w/index.php?title=x&amp;action=edit&amp;section=${at}">edit</a>]</span></h2><p>${text}</p>`).join('')}${post.embed ?? ''}<!-- NewPP limit report Cached time: 2026112${scene.build} --><div class="printfooter">Retrieved from "https://${scene.domain}/w/index.php?oldid=${4400 + scene.build}"</div>`
    }</div></div><div id="mw-navigation"><div id="mw-head"><nav id="p-personal"><ul><li><a href="/w/login">Log in</a></li></ul></nav><div id="p-search" role="search"><form action="/w/index.php" id="searchform"><input type="search" name="search"><input type="hidden" name="title" value="Special:Search"></form></div></div><div id="mw-panel">${scene.menu.map((name) => `<nav class="portal"><a href="/wiki/${name}">${name}</a></nav>`).join('')}</div></div><footer id="footer"><ul id="footer-info"><li>This page was last edited on ${dateOf(scene, post.day)}, at 10:12.</li><li>Content is available under a free licence unless otherwise noted.</li></ul></footer></body></html>`
  },
}

/** Pictures with hardly a word. */
export const gallery: Style = {
  name: 'gallery',
  has: { ...has, remarks: false, text: false, form: false, post: false },
  render(scene, { number }, replace) {
    return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${replace?.title ?? `${scene.site} photography`}</title><link rel="stylesheet" href="/g.css"><script src="/lightbox.js?${scene.build}"></script></head><body>${scene.banner}<header><h1>${scene.site}</h1><nav>${scene.menu.map((name) => `<a href="/${slug(name)}">${name}</a>`).join(' ')}</nav></header><main id="grid">${replace?.main ?? scene.posts.map((post) => `<figure><a href="/photo/${post.id}"><img src="/photos/${post.id}.jpg" alt="${post.title}"></a>${post.embed ?? ''}</figure>`).join('')}</main><footer>Prints on request. ${number} visits today.</footer></body></html>`
  },
}

/** A page of a site builder: divisions in divisions, names that say nothing. */
export const builder: Style = {
  name: 'builder',
  has: { ...has, remarks: false, thirdParty: true },
  render(scene, { random, number }, replace) {
    const box = (inner: string, id: string) =>
      `<div id="comp-${id}" class="${id} wixui-rich-text _${hex(random, 5)}" data-testid="richTextElement"><div class="_1Q9if"><div class="KcpHeO">${inner}</div></div></div>`
    return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${replace?.title ?? `${scene.site} | Home`}</title><link rel="canonical" href="https://${scene.domain}"><meta name="generator" content="Site Builder"><script src="https://static.parastorage.example/services/site/1.${1000 + scene.build}.0/main.${buildId(scene.build)}.bundle.min.js" async></script><script type="application/json" id="wix-essential-viewer-model">${JSON.stringify({ fleet: `fleet-${number % 3}`, requestId: token(random), ...scene.settings })}</script><script>window.viewerModel = JSON.parse(document.getElementById('wix-essential-viewer-model').textContent); window.fetchDynamicModel = function () { return fetch('/_api/v2/dynamicmodel').then(function (r) { return r.json(); }); };</script></head><body class="responsive"><div id="SITE_CONTAINER"><div id="main_MF" class="main_MF">${scene.banner}<div id="SITE_HEADER" class="x${number % 2}a">${box(`<p class="font_8">${scene.site}</p>`, 'ij1')}<div id="comp-menu">${scene.menu.map((name) => `<div class="itemDepth02"><a href="/${slug(name)}">${name}</a></div>`).join('')}</div></div><div id="PAGES_CONTAINER"><div id="SITE_PAGES">${
      replace?.main ??
      `${box('<h1 class="font_0">Welcome to the workshop</h1>', 'ij2')}${scene.posts
        .slice(0, 3)
        .map((post, at) =>
          box(
            `<h2>${post.title}</h2><p>${post.paragraphs.slice(0, 2).join('</p><p>')}</p>${post.embed ?? ''}`,
            `p${at}`,
          ),
        )
        .join(
          '',
        )}<form class="JVi7i2" action="/_api/wix-forms/v1/submit-form" method="post"><input name="e-mail" type="email"><input name="nachricht"><button>Send</button></form>`
    }</div></div><div id="SITE_FOOTER">${box('<p>Old Mill Lane, second door. Knock loudly, the music is on.</p>', 'ij9')}</div></div></div></body></html>`
  },
}

const buildId = (build: number) => `${(build * 7919).toString(16)}e9ad`
