import {
  buildHash,
  dateOf,
  hex,
  type Post,
  pick,
  type Remark,
  type Scene,
  type Style,
  slug,
  token,
} from '../scene.ts'

const has = { form: true, post: true, thirdParty: true, integrity: false, text: true, remarks: true }

function wpRemark(scene: Scene, { id, author, text, day }: Remark): string {
  return `<li id="comment-${id}" class="comment ${id % 2 ? 'even' : 'odd'} thread-${id % 2 ? 'even' : 'odd'} depth-1"><article id="div-comment-${id}" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><img alt="" src="https://secure.gravatar.com/avatar/${slug(author)}?s=32" class="avatar" height="32" width="32"><b class="fn">${author}</b> <span class="says">says:</span></div><div class="comment-metadata"><a href="#comment-${id}"><time>${dateOf(scene, day)} at 10:${id % 60}</time></a></div></footer><div class="comment-content"><p>${text}</p></div><div class="reply"><a rel="nofollow" class="comment-reply-link" href="?replytocom=${id}#respond" onclick='return addComment.moveForm("div-comment-${id}", "${id}", "respond", "812")'>Reply</a></div></article></li>`
}

function boxes(scene: Scene, number: number): string {
  const made: Record<string, string> = {
    search: `<section id="search-2" class="widget widget_search"><form role="search" method="get" class="search-form" action="https://${scene.domain}/"><label><span class="screen-reader-text">Search for:</span><input type="search" name="s" placeholder="Search …"></label><input type="submit" value="Search"></form></section>`,
    recent: `<section id="recent-posts-2" class="widget widget_recent_entries"><h2 class="widget-title">Recent Posts</h2><ul>${scene.posts
      .slice(0, 5)
      .map(({ title }) => `<li><a href="/${slug(title)}/">${title}</a></li>`)
      .join('')}</ul></section>`,
    about: `<section id="text-3" class="widget widget_text"><h2>About</h2><p>One person writes here about small things that last.</p></section>`,
    tags: `<section id="tag_cloud-2" class="widget"><h2>Tags</h2><div class="tagcloud"><a href="/tag/a">bread (${12 + (number % 2)})</a> <a href="/tag/b">rivers (7)</a> <a href="/tag/c">repair (31)</a></div></section>`,
  }
  return scene.boxes.map((name) => made[name] ?? '').join('\n')
}

/** A post of a WordPress blog with a classic theme. */
export const wordPressPost: Style = {
  name: 'wordpress-post',
  has,
  render(scene, { random, number }, replace) {
    const { post } = scene
    const ver = `5.${scene.build}.1`
    const title = replace?.title ?? `${post.title} – ${scene.site}`
    const related = [...scene.posts.slice(2)].sort(() => random() - 0.5).slice(0, 3)
    return `<!DOCTYPE html>
<html lang="en-US" class="no-js">
<head>
<meta charset="UTF-8"><meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="canonical" href="https://${scene.domain}/${replace ? '' : `${slug(post.title)}/`}">
<meta property="og:site_name" content="${scene.site}"><meta name="generator" content="WordPress 6.${scene.build}">
<link rel='stylesheet' id='theme-style-css' href='https://${scene.domain}/wp-content/themes/twentyten/style.css?ver=${ver}' media='all'>
<script>window._wpemojiSettings = {"baseUrl":"https:\\/\\/s.w.org\\/images\\/core\\/emoji\\/","ext":".png","source":{"concatemoji":"https:\\/\\/${scene.domain}\\/wp-includes\\/js\\/wp-emoji-release.min.js?ver=${ver}"}};
!function(i,n){var o,s,e;function c(e){try{var t={supportTests:e,timestamp:(new Date).valueOf()};sessionStorage.setItem(o,JSON.stringify(t))}catch(e){}}function p(e,t,n){e.clearRect(0,0,e.canvas.width,e.canvas.height),e.fillText(t,0,0);return e}}(window,document);</script>
<script src="https://${scene.domain}/wp-includes/js/jquery/jquery.min.js?ver=3.7.${scene.build}" id="jquery-core-js"></script>
<script async src="https://www.googletagmanager.com/gtag/js?id=G-AB12CD34"></script>
<script>window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);} gtag('js', new Date()); gtag('config', 'G-AB12CD34');</script>
</head>
<body class="post-template-default single single-post postid-${post.id} single-format-standard ${random() < 0.5 ? 'ab-variant-a' : 'ab-variant-b'}">
<div id="page" class="hfeed site">${scene.banner}
<header id="masthead" class="site-header"><p class="site-title"><a href="/">${scene.site}</a></p><nav id="site-navigation"><ul id="menu-main">${scene.menu.map((name, at) => `<li id="menu-item-${at + 20}" class="menu-item menu-item-${at + 20}"><a href="/${slug(name)}/">${name}</a></li>`).join('')}</ul></nav></header>
<div id="content"><main id="main" class="site-main">
${
  replace?.main ??
  `<article id="post-${post.id}" class="post-${post.id} post type-post status-publish hentry category-notes tag-a"><header class="entry-header"><h1 class="entry-title">${post.title}</h1><div class="entry-meta">Posted on <time>${dateOf(scene, post.day)}</time> by ${post.author} · ${1200 + number * 3 + Math.floor(random() * 5)} views</div></header>
<div class="entry-content">${post.paragraphs.map((text) => `<p>${text}</p>`).join('\n')}${post.embed ?? ''}</div></article>
<div class="related"><h3>You may also like</h3>${related.map(({ title: name }) => `<a class="rel" href="/${slug(name)}/"><img src="/wp-content/uploads/${slug(name)}.jpg" alt="">${name}</a>`).join('')}</div>
<div class="ad ad-slot"><a href="https://${pick(random, scene.adHosts)}/click?c=${hex(random, 12)}" rel="sponsored"><img src="https://${pick(random, scene.adHosts)}/b/${hex(random, 10)}.png" width="300" height="250" alt="Advertisement"></a></div>
<div id="comments" class="comments-area"><h2 class="comments-title">${scene.remarks.length} thoughts on “${post.title}”</h2><ol class="comment-list">${scene.remarks.map((remark) => wpRemark(scene, remark)).join('\n')}</ol>
${scene.openRemarks ? `<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form action="https://${scene.domain}/wp-comments-post.php" method="post" id="commentform" class="comment-form"><p><textarea name="comment" required></textarea></p><p><input name="author" type="text"><input name="email" type="email"></p><input type="hidden" name="comment_post_ID" value="${post.id}"><input type="hidden" name="akismet_comment_nonce" value="${hex(random, 10)}"><input type="hidden" name="ak_js" value="${number * 997}"><input type="submit" value="Post Comment"></form></div>` : '<p class="no-comments">Comments are closed.</p>'}</div>`
}
</main><aside id="secondary" class="widget-area">${boxes(scene, number)}</aside></div>
<footer id="colophon"><p>Proudly powered by WordPress. All words by one person, since 2009.</p></footer></div>
<div id="cookie-law" style="display:none"><p>${scene.cookieText} <a href="https://policies.example.org/cookies">More</a></p><button onclick="document.getElementById('cookie-law').remove()">OK</button></div>
<script id="contact-form-js-extra">var wpcf7 = ${JSON.stringify({ ...scene.settings, nonce: hex(random, 10), cached: 1 })};</script>
<script src="https://${scene.domain}/wp-content/plugins/contact-form/js/index.js?ver=${ver}"></script>
</body></html>`
  },
}

/** The home page of a Ghost blog. */
export const ghostHome: Style = {
  name: 'ghost-home',
  has: { ...has, remarks: false, integrity: true },
  render(scene, { random }, replace) {
    const card = (post: Post) =>
      `<article class="gh-card post"><a class="gh-card-link" href="/${slug(post.title)}/"><figure class="gh-card-image"><img srcset="/content/images/size/w300/${post.id}.jpg 300w" src="/content/images/${post.id}.jpg" loading="lazy" alt=""></figure><div class="gh-card-wrapper"><h3 class="gh-card-title">${post.title}</h3><p class="gh-card-excerpt">${post.paragraphs[0]?.slice(0, 160) ?? ''}</p><footer class="gh-card-meta"><time>${dateOf(scene, post.day)}</time> ${1 + (post.id % 7)} min read</footer></div></a>${post.embed ?? ''}</article>`
    return `<!DOCTYPE html><html lang="en"><head><title>${replace?.title ?? scene.site}</title><meta charset="utf-8">
<link rel="stylesheet" type="text/css" href="/assets/built/screen.css?v=${buildHash(scene, 'screen')}">
<link rel="canonical" href="https://${scene.domain}/"><meta name="generator" content="Ghost 5.${80 + scene.build}"><meta property="og:site_name" content="${scene.site}">
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'WebSite', name: scene.site, dateModified: scene.day })}</script>
<script defer src="https://cdn.jsdelivr.net/ghost/portal@~2.${scene.build}/umd/portal.min.js" data-key="${hex(random, 26)}" data-api="https://${scene.domain}/ghost/api/content/" crossorigin="anonymous"></script>
<script defer src="https://code.jquery.com/jquery-3.6.0.min.js" integrity="sha256-/xUj+3OJU5yExlq6GSYGSHk7tPXikynS7ogEvDej/m4=" crossorigin="anonymous"></script>
<style>:root {--ghost-accent-color: #${scene.build}5171A;}</style></head>
<body class="home-template is-head-left ${random() < 0.5 ? 'has-cover' : ''}"><div class="viewport">${scene.banner}
<header id="gh-head" class="gh-head outer"><nav class="gh-head-inner inner"><a class="gh-head-logo" href="/">${scene.site}</a><ul class="nav">${scene.menu.map((name) => `<li class="nav-${slug(name)}"><a href="/${slug(name)}/">${name}</a></li>`).join('')}</ul><a class="gh-head-button" href="#/portal/signup" data-portal="signup">Subscribe</a></nav></header>
<div class="site-content"><main id="site-main" class="site-main outer">${replace?.main ?? `<h1 class="site-description">Notes on small things</h1><div class="post-feed inner">${scene.posts.slice(0, 6).map(card).join('\n')}</div><form data-members-form="signup" class="gh-signup" method="post" action="https://${scene.domain}/members/api/send-magic-link/"><input data-members-email type="email" name="email" required><button type="submit">Subscribe</button></form>`}</main></div>
<footer class="site-footer outer"><div class="inner"><section class="copyright"><a href="/">${scene.site}</a> © 2026</section><nav class="site-footer-nav"><a href="/privacy/">Privacy</a></nav><div><a href="https://ghost.org/">Powered by Ghost</a></div></div></footer></div>
<script src="/assets/built/casper.js?v=${buildHash(scene, 'casper')}"></script><script>$(document).ready(function () { var $postContent = $(".gh-content"); $postContent.fitVids(); });</script></body></html>`
  },
}

/** A post of a static site without any script. */
export const staticPost: Style = {
  name: 'static-post',
  has: { ...has, thirdParty: false, form: false, post: false, remarks: false },
  render(scene, _fetch, replace) {
    const { post } = scene
    return `<!doctype html>
<html lang=en><meta charset=utf-8><title>${replace?.title ?? `${post.title} | ${scene.site}`}</title>
<link rel=canonical href=https://${scene.domain}/notes/${slug(post.title)}/><link rel=stylesheet href=/css/main.${buildHash(scene, 'main')}.css>
<body>${scene.banner}<header><a href=/>${scene.site}</a><nav>${scene.menu.map((name) => `<a href=/${slug(name)}/>${name}</a>`).join(' ')}</nav></header>
<main>${
      replace?.main ??
      `<article><h1>${post.title}</h1><p class=meta><time>${dateOf(scene, post.day)}</time>${post.paragraphs.map((text) => `<p>${text}`).join('\n')}${post.embed ?? ''}</article><section><h2>Older</h2><ul>${scene.posts
        .slice(1, 6)
        .map(
          ({ title, day }) =>
            `<li><a href=/${slug(title)}/>${title}</a> <small>${dateOf(scene, day)}</small>`,
        )
        .join('')}</ul></section>`
    }</main>
<footer>Written by hand, served by a small box. Feed: <a href=/feed.xml>Atom</a></footer>`
  },
}

/** A blog of the days of tables, with upper-case tags that nobody closed. */
export const oldTables: Style = {
  name: 'old-tables',
  has: { ...has, remarks: false },
  render(scene, { number }, replace) {
    return `<HTML><HEAD><TITLE>${replace?.title ?? `${scene.site} - Welcome`}</TITLE>
<SCRIPT LANGUAGE="JavaScript" SRC="/menu.js"></SCRIPT><SCRIPT LANGUAGE="JavaScript">
<!--
function popup(u) { window.open(u, 'pop', 'width=400,height=300'); }
//--></SCRIPT></HEAD>
<BODY BGCOLOR="#FFFFFF" TEXT=#000000>
<CENTER><FONT FACE="Verdana" SIZE=6><B>${scene.site}</B></FONT><BR>${scene.banner}</CENTER>
<TABLE WIDTH="100%" BORDER=0><TR><TD WIDTH=150 VALIGN=top BGCOLOR=#EEEEFF>${scene.menu.map((name) => `<A HREF="${slug(name)}.html">${name}</A><BR>`).join('\n')}
<FORM ACTION="/cgi-bin/search.pl" METHOD=GET><INPUT NAME=q SIZE=10><INPUT TYPE=submit VALUE=Go></FORM>
<P>You are visitor<BR><B>${104000 + number * 7}</B><TD VALIGN=top>
${
  replace?.main ??
  scene.posts
    .slice(0, 4)
    .map(
      (post) =>
        `<H2>${post.title}</H2><I>${dateOf(scene, post.day)}</I><P>${post.paragraphs.slice(0, 2).join('<P>')}${post.embed ?? ''}<HR>`,
    )
    .join('\n')
}
<FORM ACTION="/cgi-bin/guestbook.pl" METHOD=POST>Sign my guestbook: <INPUT NAME=name> <TEXTAREA NAME=text></TEXTAREA><INPUT TYPE=submit></FORM>
</TR></TABLE><CENTER><SMALL>Best viewed with your eyes. Last updated ${dateOf(scene, scene.day)}</SMALL></CENTER>
<IMG SRC="http://counter.statistics.example/c.gif?id=${number}" WIDTH=1 HEIGHT=1></BODY></HTML>`
  },
}

/** A blog in Japanese. */
export const japanese: Style = {
  name: 'japanese',
  has: { ...has, thirdParty: true },
  render(scene, { random }, replace) {
    const lines = [
      '今日は川のそばを歩いて古い橋の写真を撮りました',
      '庭のりんごの木に花が咲きはじめました',
      '新しい自転車の修理に半日かかりましたがとても楽しかったです',
      '台所でパンを焼いていると猫がやってきました',
      '港の市場で小さなランプを見つけました',
      '冬の朝は静かで手紙を書くのにちょうどいい時間です',
    ]
    const text = (seed: number) => [0, 1, 2].map((step) => lines[(seed + step * 2) % lines.length]).join('。')
    return `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>${replace?.title ?? '小さな庭の日記'}</title><link rel="stylesheet" href="/style.css?${scene.build}"><script src="https://b.st-hatena.example/js/bookmark_button.js" async></script></head>
<body class="page-index globalheader-on"><div id="container"><div id="blog-title">${scene.banner}<h1 id="title"><a href="/">小さな庭の日記</a></h1><h2>毎日の記録と写真</h2></div><div id="wrapper"><div id="main">${
      replace?.main ??
      scene.posts
        .slice(0, 5)
        .map(
          (post) =>
            `<article class="entry"><h1 class="entry-title"><a href="/entry/${post.id}">${lines[post.id % 6]?.slice(0, 12)}</a></h1><time>2026年${1 + (post.day % 12)}月${1 + (post.day % 28)}日</time><div class="entry-content"><p>${text(post.id)}。</p><p>${text(post.id + 1)}。</p>${post.embed ?? ''}</div></article>`,
        )
        .join('')
    }${(replace ? [] : scene.remarks).map((remark) => `<div class="comment"><p class="user-name">${remark.author}</p><p>${lines[remark.id % 6]}${remark.id}</p></div>`).join('')}</div></div><div id="box2"><form class="search-form" action="/search" method="get"><input name="q"></form><form id="mail" action="/mail" method="post"><input type="hidden" name="rkm" value="${token(random)}"><input name="body"></form><p>プロフィール：庭とパンと自転車が好きな人です。</p></div></div><footer>このブログについて・お問い合わせ</footer></body></html>`
  },
}

/** A home page that shows the newest post whole. */
export const latestPost: Style = {
  name: 'latest-post',
  has: { ...has, thirdParty: false, remarks: false },
  render(scene, _fetch, replace) {
    const post = scene.posts[0]
    return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${replace?.title ?? `${post?.title} • ${scene.site}`}</title><link rel="canonical" href="https://${scene.domain}/"><link rel="stylesheet" href="/style.css"></head><body>${scene.banner}<header><a href="/">${scene.site}</a><nav>${scene.menu.map((name) => `<a href="/${slug(name)}">${name}</a>`).join(' ')}</nav></header><main>${replace?.main ?? `<article class="h-entry"><h1 class="p-name">${post?.title}</h1><div class="e-content">${post?.paragraphs.map((text) => `<p>${text}</p>`).join('')}${post?.embed ?? ''}</div><footer>by ${post?.author}, ${dateOf(scene, post?.day ?? 0)}</footer></article><p><a href="/${slug(scene.posts[1]?.title ?? '')}">The one before: ${scene.posts[1]?.title}</a></p><form action="/comment" method="post" id="c"><textarea name="text"></textarea><input name="mail"></form>`}</main><footer><p>Everything here may be copied with my name on it.</p></footer></body></html>`
  },
}
