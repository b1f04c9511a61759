import { judgePage, type PageJudgement } from '../../electron/engine/page/judge-page.ts'
import type { PageProfile } from '../../electron/engine/page/page-profile.ts'
import { readPage } from '../../electron/engine/page/read-page.ts'
import type { BadChange } from './bad.ts'
import type { BenignChange } from './benign.ts'
import { newScene, randomFrom, type Scene, type Style } from './scene.ts'

/** One page of a style as the watch sees it, fetch after fetch. */
export class WatchedPage {
  readonly style: Style
  scene: Scene
  profile: PageProfile | undefined
  private number = 0
  private readonly seed: number

  constructor(style: Style, seed: number) {
    this.style = style
    this.seed = seed
    this.scene = newScene(seed)
  }

  private next() {
    this.number += 1
    return { random: randomFrom(this.seed * 1000 + this.number), number: this.number }
  }

  html(): string {
    return this.style.render(this.scene, this.next())
  }

  /** Looks at a page; learns from it as the watch does. */
  look(html = this.html(), url = `https://${this.scene.domain}/`): PageJudgement {
    const judged = this.judge(html, url)
    this.profile = judged.profile
    return judged
  }

  judge(html: string, url = `https://${this.scene.domain}/`): PageJudgement {
    const source = { html, url, bytes: Buffer.byteLength(html), isCut: false }
    const seen = readPage(source, { selectors: [], forbidden: [], ignored: [] })
    return judgePage(this.profile, seen, { selectors: [], forbidden: [], accepted: new Set() })
  }

  learn(looks = 5): void {
    for (let at = 0; at < looks; at++) this.look()
  }

  benign(change: BenignChange): PageJudgement {
    const random = randomFrom(this.seed * 77 + this.number)
    const before = this.scene
    this.scene = change.apply(this.scene, random)
    const html = this.html()
    const judged = this.judge(change.edit?.(html, random) ?? html)
    this.scene = before
    return judged
  }

  /** Lets it happen and learns it. */
  live(change: BenignChange): PageJudgement {
    const random = randomFrom(this.seed * 77 + this.number)
    this.scene = change.apply(this.scene, random)
    const html = this.html()
    return this.look(change.edit?.(html, random) ?? html)
  }

  /** `undefined` where there is nothing on the page that it could happen to. */
  bad(change: BadChange): PageJudgement | undefined {
    const random = randomFrom(this.seed * 31 + this.number)
    const page = (title: string, main: string) => this.style.render(this.scene, this.next(), { title, main })
    const before = this.html()
    const html = change.apply(before, random, this.scene, page)
    return html === before ? undefined : this.judge(html, change.url)
  }
}
