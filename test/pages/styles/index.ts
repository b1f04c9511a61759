import { appShell, landing, newsFront, nextBlog } from './apps.ts'
import { ghostHome, japanese, latestPost, oldTables, staticPost, wordPressPost } from './blogs.ts'
import { builder, forumThread, gallery, wiki } from './places.ts'
import { checkout, shopifyProduct, wooCategory } from './shops.ts'
import { filled, small, tiny } from './small.ts'

/** Styles that the rules were tuned on. */
export const tunedStyles = [
  wordPressPost,
  ghostHome,
  staticPost,
  oldTables,
  wooCategory,
  nextBlog,
  appShell,
  landing,
  newsFront,
  forumThread,
  gallery,
  latestPost,
  small,
  tiny,
  filled,
]

/** Styles that were only looked at when the rules stood. */
export const heldOutStyles = [japanese, shopifyProduct, checkout, wiki, builder]
