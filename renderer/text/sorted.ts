import { count, numberWords } from './age.ts'

/** Words of the view in which the few real reports are found among very many. */
export const sortedText = {
  title: 'Reports, sorted',
  lead: 'What says the same stands together. What a crowd of fakes would not say comes first: words of their own, people you know.',
  span: 'Of the last',
  spans: { 24: '1 day', 168: '7 days', 720: '30 days' },
  summary: (reports: number, groups: number) =>
    reports === groups
      ? `${count(reports, 'report')}.`
      : `${count(reports, 'report')}, ${count(groups, 'different one')}.`,
  flood: (moment: string) => `Far more than usual have been coming since ${moment}.`,
  many: 'Very many?',
  look: 'Put alike ones together',
  said: (reports: number, people: number) =>
    people === 1 && reports > 1
      ? `${numberWords(reports)} times, by 1 person`
      : `${count(people, 'person', 'people')} reported this${reports > people ? `, ${numberWords(reports)} times` : ''}`,
  empty: 'Nobody has reported anything',
  emptyText: 'What readers report by mail, by a form or on the emergency page stands here, sorted.',
  more: 'Show more',
  list: 'Reports',
} as const

/** Half sentences put together as one line with a capital: `Known to you · has words of its own`. */
export function whyWords(why: readonly string[]): string {
  const line = why.join(' · ')
  return line.charAt(0).toUpperCase() + line.slice(1)
}
