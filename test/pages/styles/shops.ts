import { buildHash, hex, money, type Product, type Style, slug, token } from '../scene.ts'

const has = { form: true, post: true, thirdParty: true, integrity: false, text: true, remarks: false }
const price = ({ cents, wasCents }: Product) =>
  wasCents ? `<del>${money(wasCents)}</del> <ins>${money(cents)}</ins>` : money(cents)

/** A category of a WooCommerce shop. */
export const wooCategory: Style = {
  name: 'woo-category',
  has,
  render(scene, { random, number }, replace) {
    const item = (product: Product) =>
      `<li class="product type-product post-${product.id} ${product.stock ? 'instock' : 'outofstock'} ${product.wasCents ? 'sale' : ''}"><a href="/product/${slug(product.name)}/" class="woocommerce-LoopProduct-link">${product.wasCents ? '<span class="onsale">Sale!</span>' : ''}<img src="/wp-content/uploads/p${product.id}.jpg" alt=""><h2 class="woocommerce-loop-product__title">${product.name}</h2><span class="price">${price(product)}</span></a>${product.stock ? `<a href="?add-to-cart=${product.id}" data-product_id="${product.id}" class="button add_to_cart_button ajax_add_to_cart">Add to cart</a>` : '<a class="button" href="#">Read more</a>'}</li>`
    const js = (name: string) =>
      `<script src="https://${scene.domain}/wp-content/plugins/woocommerce/assets/js/${name}.min.js?ver=9.${scene.build}.0"></script>`
    return `<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>${replace?.title ?? `Kitchen – ${scene.site}`}</title><link rel="canonical" href="https://${scene.domain}/product-category/kitchen/"><link rel="stylesheet" href="https://${scene.domain}/wp-content/plugins/woocommerce/assets/css/woocommerce.css?ver=9.${scene.build}.0"><link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Lora"></head><body class="archive tax-product_cat woocommerce woocommerce-page theme-storefront">
<div id="page">${scene.banner}<header id="masthead" class="site-header"><div class="site-branding"><a href="/">${scene.site}</a></div><nav class="main-navigation"><ul>${scene.menu.map((name) => `<li><a href="/${slug(name)}">${name}</a></li>`).join('')}</ul></nav><ul class="site-header-cart"><li><a class="cart-contents" href="/cart/"><span class="amount">${money((number % 3) * 1250)}</span> <span class="count">${number % 3} items</span></a></li></ul><form role="search" method="get" class="woocommerce-product-search" action="https://${scene.domain}/"><input type="search" name="s"><input type="hidden" name="post_type" value="product"></form></header>
<div id="content"><main id="main">${replace?.main ?? `<header class="woocommerce-products-header"><h1 class="page-title">Kitchen</h1><p>Things that get better with use, made by people we know.</p></header><p class="woocommerce-result-count">Showing all ${scene.products.length} results</p><ul class="products columns-3">${scene.products.map(item).join('\n')}</ul><div class="sold">${3 + Math.floor(random() * 9)} people are looking at this</div>`}</main></div>
<footer><p>Shipping from our shed twice a week. Returns within thirty days. Company number 4471.</p><form class="newsletter" method="post" action="https://lists.mailer.example/subscribe/post?u=12&amp;id=7"><input type="email" name="EMAIL"><div style="position: absolute; left: -5000px;" aria-hidden="true"><input type="text" name="b_12_7" tabindex="-1"></div><button>Sign up</button></form></footer></div>
<script>var wc_add_to_cart_params = ${JSON.stringify({ ajax_url: '/wp-admin/admin-ajax.php', nonce: hex(random, 10), ...scene.settings })};</script>${js('frontend/add-to-cart')}${js('js-cookie/js.cookie')}<script async src="https://js.payments.example/v3/"></script></body></html>`
  },
}

/** One product of a hosted shop. */
export const shopifyProduct: Style = {
  name: 'shopify-product',
  has,
  render(scene, { random, number }, replace) {
    const product = scene.products[0]
    if (product === undefined) throw new Error('no product')
    const asset = (name: string) =>
      `//cdn.hostedshop.example/s/files/1/0771/t/4/assets/${name}?v=${1700000000 + scene.build}${buildHash(scene, name).replace(/\D/g, '')}`
    const others = [...scene.products.slice(1)].sort(() => random() - 0.5).slice(0, 4)
    return `<!doctype html><html class="no-js" lang="en"><head><title>${replace?.title ?? `${product.name} – ${scene.site}`}</title><link rel="canonical" href="https://${scene.domain}/products/${slug(product.name)}"><meta property="og:site_name" content="${scene.site}"><link rel="stylesheet" href="${asset('base.css')}"><script src="${asset('global.js')}" defer="defer"></script>
<script>window.performance && window.performance.mark && window.performance.mark('start');</script><script id="shop-features" type="application/json">{"accessToken":"${hex(random, 32)}","predictiveSearch":true}</script>
<script>var Shop = Shop || {}; Shop.shop = "${slug(scene.site)}.hostedshop.example"; Shop.locale = "en"; Shop.currency = {"active":"EUR","rate":"1.0"}; Shop.theme = {"name":"Dawn","id":${12780 + scene.build}};</script>
<script>(function() { function asyncLoad() { var urls = ["https:\\/\\/reviews.widget.example\\/loader.js?shop=${slug(scene.site)}.hostedshop.example"]; for (var i = 0; i < urls.length; i++) { var s = document.createElement('script'); s.type = 'text/javascript'; s.async = true; s.src = urls[i]; var x = document.getElementsByTagName('script')[0]; x.parentNode.insertBefore(s, x); } }; if(window.attachEvent) { window.attachEvent('onload', asyncLoad); } else { window.addEventListener('load', asyncLoad, false); } })();</script></head>
<body class="gradient"><a class="skip-to-content-link" href="#MainContent">Skip to content</a>${scene.banner}<div id="shopify-section-header" class="shopify-section"><header class="header"><a href="/">${scene.site}</a><nav>${scene.menu.map((name) => `<a class="header__menu-item" href="/${slug(name)}">${name}</a>`).join('')}</nav><a href="/cart" id="cart-icon-bubble">Cart <span>${number % 4}</span></a></header></div>
<main id="MainContent" class="content-for-layout" role="main">${
      replace?.main ??
      `<section id="shopify-section-template--${17000 + scene.build}__main" class="section"><div class="product"><h1>${product.name}</h1><div class="price">${price(product)}</div><p>${product.text}</p><p>Made of oiled beech. Lasts a lifetime when you rub it with wax once a year and keep it dry.</p>${product.stock ? `<form method="post" action="/cart/add" id="product-form-${17000 + scene.build}" class="form"><input type="hidden" name="id" value="${product.id}991"><input type="number" name="quantity" value="1"><button type="submit" name="add">Add to cart</button></form><p>Only ${product.stock} left</p>` : '<button disabled>Sold out</button><p>Tell me when it is back</p>'}</div></section><section class="recommendations"><h2>You may also like</h2>${others.map((other) => `<div class="card"><a href="/products/${slug(other.name)}?pr_rec_id=${hex(random, 9)}">${other.name}</a> ${price(other)}</div>`).join('')}</section>`
    }</main><footer class="footer"><p>© 2026, ${scene.site}. We answer mails within two days.</p><form method="post" action="/contact#newsletter" id="ContactFooter"><input type="email" name="contact[email]"></form></footer></body></html>`
  },
}

/** A page with a login and a way to pay. */
export const checkout: Style = {
  name: 'checkout',
  has: { ...has, integrity: true },
  render(scene, { random }, replace) {
    return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${replace?.title ?? `Checkout | ${scene.site}`}</title><meta name="csrf-token" content="${token(random, 40)}"><meta name="robots" content="noindex"><link rel="stylesheet" href="/build/app-${buildHash(scene, 'app')}.css"><link rel="stylesheet" href="https://cdn.jsdelivr.net/npm/bootstrap@5.3.${scene.build}/dist/css/bootstrap.min.css" integrity="sha384-${buildHash(scene, 'bs')}" crossorigin="anonymous"><script src="https://js.payments.example/v3/" integrity="sha384-abc" crossorigin="anonymous"></script><script type="module" src="/build/app-${buildHash(scene, 'appjs')}.js"></script></head><body>
<nav class="navbar navbar-expand"><a class="navbar-brand" href="/">${scene.site}</a>${scene.menu.map((name) => `<a class="nav-link" href="/${slug(name)}">${name}</a>`).join('')}</nav>${scene.banner}<main class="container">${
      replace?.main ??
      `<h1>Checkout</h1><p>You can pay as a guest, or sign in and we remember your address for the next time.</p><form id="login" action="/login" method="POST"><input type="hidden" name="_token" value="${token(random, 40)}"><label>Email <input type="email" name="email"></label><label>Password <input type="password" name="password"></label><button>Sign in</button></form><form id="pay" action="/checkout/pay" method="POST"><input type="hidden" name="_token" value="${token(random, 40)}"><label>Card number <input name="card_number" autocomplete="cc-number"></label><label>CVC <input name="cvc" autocomplete="cc-csc"></label><button>Pay ${money((scene.products[0]?.cents ?? 100) * 2)}</button></form><table class="table"><tbody>${scene.products
        .slice(0, 3)
        .map((product) => `<tr><td>${product.name}</td><td>1</td><td>${money(product.cents)}</td></tr>`)
        .join('')}</tbody></table>`
    }</main><footer class="footer"><p>Questions? Write to us, a person answers. Payments are handled by a licensed company.</p></footer><script>window.Laravel = ${JSON.stringify({ csrfToken: token(random, 40), ...scene.settings })};</script></body></html>`
  },
}
