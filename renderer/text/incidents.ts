import type { IncidentStage } from '../../electron/shared/model/incident.ts'
import { count } from './age.ts'

/** What each stage of an incident is called. */
export const stageText: Readonly<Record<IncidentStage, string>> = {
  seen: 'Seen',
  acknowledged: 'Acknowledged',
  finding: 'Looking into it',
  cause: 'Cause stated',
  fixed: 'Fixed',
  closed: 'Closed',
}

/** Words about incidents wherever they are spoken of; those of their rooms come with the room. */
export const incidentText = {
  title: 'Incidents',
  one: 'Incident',
  underWay: (incidents: number) => `${count(incidents, 'incident')} under way`,
  make: 'Make it an incident',
  makeOf: (items: number) => (items === 1 ? 'Make it an incident' : `Make ${items} items an incident`),
  makeThis: 'Make this item an incident',
  makeNamed: (title: string) => `Make it an incident: ${title}`,
  made: 'The incident is open.',
  openRoom: 'Open the incident',
  openNamed: (title: string) => `Open the incident: ${title}`,
  addTo: (title: string) => `Add to: ${title}`,
  added: (items: number) => `${count(items, 'item')} added to the incident.`,
  splitOff: 'Make an incident of its own',
  splitTitle: (title: string) => (title === '' ? 'Another incident' : `Another: ${title}`),
  splitOffDone: 'It is an incident of its own now. Give it a name.',
  takeOut: 'Take out of the incident',
  takenOut: (items: number) => `${count(items, 'item')} taken out of the incident.`,
  folded: (items: number) => count(items, 'item'),
  updateIn: (span: string) => `update in ${span}`,
  updateLate: (span: string) => `update late by ${span}`,
} as const
