import { dateOf, hex, type Style, token } from '../scene.ts'

const has = { form: true, post: true, thirdParty: true, integrity: false, text: true, remarks: true }

/** One advertisement in whatever form, from one company’s many hosts. */
function ad(number: number, id: string): string {
  const host = `s${number % 5}.adnet-four.example`
  const forms = [
    `<a href="https://${host}/go?${id}"><img src="https://${host}/banner-${id}.png" alt="ad"></a>`,
    `<iframe src="https://${host}/frame?${id}" width="300" height="250"></iframe>`,
    `<script src="https://${host}/show.js?slot=1&cb=${id}"></script>`,
    `<a href="https://${host}/go?${id}">Shoes, half price</a><img src="https://${host}/px?${id}" width="1" height="1" alt="">`,
  ]
  return forms[number % forms.length] ?? ''
}

/** A small page by hand, with a place for advertisements of every form. */
export const small: Style = {
  name: 'small',
  has,
  render(scene, { random, number }, replace) {
    return `<html><head><title>${replace?.title ?? scene.post.title}</title><script src="/app.js?v=${scene.build}"></script></head><body>${scene.banner}
<h1>${replace?.title ?? scene.post.title}</h1>
<div id="content">${
      replace?.main ??
      `<p>${scene.post.paragraphs.slice(0, 2).join('</p><p>')}</p>${scene.post.embed ?? ''}<p>Posted on ${dateOf(scene, scene.post.day)}. Views: ${1000 + number * 17}</p>
<div class="ad">${ad(number, hex(random, 8))}</div>
<form action="/login/${token(random, 32)}" method="post"><input type="hidden" name="csrf" value="${token(random)}"><input name="comment"><button>Send</button></form>
<div id="comments"><h3>${scene.remarks.length} comments</h3>${scene.remarks.map((remark) => `<div class="comment"><b>${remark.author}</b><p>${remark.text}</p></div>`).join('')}</div>`
    }</div>
<footer>All rights reserved</footer></body></html>`
  },
}

/** A page of a few words. */
export const tiny: Style = {
  name: 'tiny',
  has: { ...has, form: false, post: false, thirdParty: false, text: false, remarks: false },
  render(scene, { number }, replace) {
    return `<!DOCTYPE html><title>${replace?.title ?? scene.site}</title><p>${replace?.main ?? `Hello, this is the home of ${scene.site}, where we mend things.`}</p><p>Visitor ${number * 31}</p>`
  },
}

/** A page whose text only fills it, as in a theme nobody has written for yet. */
export const filled: Style = {
  name: 'filled',
  has: { ...has, thirdParty: true },
  render(scene, { random, number }, replace) {
    const fill = (words: string, times: number) => words.repeat(times)
    return `<!doctype html><html><head><title>${replace?.title ?? 'My blog'}</title><script src="/app.js"></script><script src="https://cdn.known.example/x.js"></script></head><body>${scene.banner}<nav><a href="/">Home</a> <a href="/b">Blog</a></nav><main>${replace?.main ?? `<h1>Post</h1><p>${fill('Some lasting words about kettles and boats. ', 8)}</p><p>${fill('word ', 60)}</p><p>Views: ${number}</p>${scene.remarks.map((remark, at) => `<div class="comment">Comment ${at}: ${fill('great ', 3)}${remark.text}</div>`).join('')}<form action="/c" method="post"><input name="t"><input type="hidden" name="n" value="${token(random)}"></form>`}</main><footer>${fill('foot ', 5)}</footer></body></html>`
  },
}
