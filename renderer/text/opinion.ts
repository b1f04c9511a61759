import type { NetworkReport } from '../../electron/shared/model/network.ts'
import type { OpinionAsked } from '../../electron/shared/model/opinion.ts'

/** Words of second opinions and of this machine's own network. */
export const opinionText = {
  heading: 'Second opinion',
  hint: 'Before a site that gives no answer is called down for the first time, somebody elsewhere can be asked whether it answers there. That takes half a minute at most.',
  ask: 'Who is asked',
  friendAddress: 'The address your friend sent you',
  friendHint:
    'Your friend finds it in the settings of a Storeminder on an always-on machine, under “Let friends ask”.',
  friendKnown: (origin: string) =>
    `Asked at ${origin}. Its address is kept encrypted; enter another one to replace it.`,
  noFriend: 'Give the whole address, such as https://ann.example/look/….',
  probes: 'Address of the service',
  probesHint: 'Globalping, or another one that speaks as it does.',
  noService: 'Give the whole address, such as https://api.globalping.io.',
  save: 'Save',
  tryNow: 'Try it now',
  trying: 'Asking…',

  share: 'Let friends ask this Storeminder',
  shareHint:
    'Whoever has the address may ask whether a public address answers from here. That, and its HTTP status, is all they learn; nothing inside your own network is asked for them.',
  shareTray:
    'Only Storeminder on an always-on machine (the headless shell) can be asked; the tray app listens to nobody.',
  address: 'Send this address to your friend',
  addressHint:
    'It is shown only now. Your friend must reach this machine by it: put the name of your reverse proxy, which passes on /look/ and nothing else, in the place of this one, or agree on an SSH tunnel.',
  another: 'Make a new address',
  anotherHint: 'The one in use is then no longer good.',

  test: 'Test now',
  testing: 'Asking…',
} as const

/** Each choice, and in plain words what it reveals to whom. */
export const askedWords: Readonly<
  Record<OpinionAsked, { readonly label: string; readonly reveals: string }>
> = {
  nobody: {
    label: 'Nobody',
    reveals: 'Only what is seen from here counts. Nobody hears of it.',
  },
  friend: {
    label: 'A friend’s Storeminder',
    reveals:
      'Your friend’s machine learns your IP address, which page did not answer here, and when. Your site sees one visit from there.',
  },
  probes: {
    label: 'A public probe service (Globalping)',
    reveals:
      'The service and three of its probes, run by strangers all over the world, learn which page did not answer here and when; the service also learns your IP address. Anybody who has the number of a result can read it.',
  },
}

/** What a test of the network has shown, one line each; the first sums it up. */
export function networkLines({ words, hosts }: NetworkReport): readonly string[] {
  return [
    `${words}.`,
    ...hosts.map(({ host, proves, why }) =>
      proves ? `${host} has proved it.` : `${host}: ${why ?? 'no answer'}.`,
    ),
  ]
}
