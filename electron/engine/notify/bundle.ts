import type { Notice, WaitingNotice } from '../../shared/model/notice.ts'

/** One message to show, and the waiting notices it stands for. */
export interface Bundle {
  readonly notice: Notice
  readonly ids: readonly string[]
}

/** Most pieces of news shown one by one; more than that become one message, so that a busy hour is not a hundred pop-ups. */
const mostSingly = 3

/** Groups waiting notices into messages: alarms one by one and first, news bundled when there are many. */
export function bundle(waiting: readonly WaitingNotice[]): readonly Bundle[] {
  const alarms = waiting.filter((notice) => notice.urgency === 'alarm')
  const news = waiting.filter((notice) => notice.urgency === 'news')
  return [...alarms, ...(news.length <= mostSingly ? news : [])]
    .map(single)
    .concat(news.length > mostSingly ? together(news) : [])
}

function single(waiting: WaitingNotice): Bundle {
  const { id, title, body, urgency, itemId, alarmId } = waiting
  return {
    ids: [id],
    notice: {
      ...{ id, title, body, urgency, count: 1 },
      ...(itemId === undefined ? {} : { itemId }),
      ...(alarmId === undefined ? {} : { alarmId }),
    },
  }
}

function together(news: readonly WaitingNotice[]): Bundle {
  const first = news[0]
  const titles = news.slice(0, 3).map((notice) => notice.body)
  const more = news.length - titles.length
  return {
    ids: news.map((notice) => notice.id),
    notice: {
      id: first?.id ?? '',
      title: `${news.length} new items`,
      body: `${titles.join('\n')}${more > 0 ? `\nand ${more} more` : ''}`,
      urgency: 'news',
      count: news.length,
    },
  }
}
