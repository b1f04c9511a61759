import type { OutlineSection } from '../../../../electron/shared/model/incident-closing.ts'

/** A last word as somebody might write it, and what it leaves out. */
export interface FinalStatement {
  readonly name: string
  readonly text: string
  readonly missing: readonly OutlineSection[]
  /** The sentences that speak of money beside people who were hurt. */
  readonly charges: readonly string[]
}

/** By which the rules were made. */
export const seen: readonly FinalStatement[] = [
  {
    name: 'a whole one',
    text: `On Sunday nobody could log in to the shop. I had updated the login plugin at 14:02 and did not test it, and it refused every password. It lasted until 17:10. About 400 of you were affected. No orders were lost; twelve comments are gone, and I can not bring them back. I went back to the version before. From now on I test every update on a copy first. Every member gets a free month. Write to me at kim@blog.example if anything is still wrong. I am sorry: you came to buy bread and stood before a locked door.`,
    missing: [],
    charges: [],
  },
  {
    name: 'no cause, no remedy, no contact',
    text: `The site was down on Friday from 9 am to noon. All readers were affected. No data was lost. I restarted the server. In future I will check it every day. I am sorry.`,
    missing: ['cause', 'remedy', 'contact'],
    charges: [],
  },
  {
    name: 'storage charges to those whose data was destroyed',
    text: `Because of a mistake of mine the archive of 31 customers was deleted on 3 March at 10:20. We restored what the backup of the night before held; the rest is lost. You can upgrade to the plan with hourly backups at any time. Storage charges for March are due as usual. Reply to this mail with any question. We are sorry that your work is gone.`,
    missing: ['changes', 'remedy'],
    charges: [
      'You can upgrade to the plan with hourly backups at any time.',
      'Storage charges for March are due as usual.',
    ],
  },
  {
    name: 'corporate fog',
    text: `We experienced an issue with our platform. The issue has been resolved. We take this very seriously and thank you for your patience.`,
    missing: ['cause', 'when', 'affected', 'lost', 'done', 'changes', 'remedy', 'contact', 'sorry', 'what'],
    charges: [],
  },
  {
    name: 'what is given back is no charge',
    text: `Two of you were charged twice on 1 May because I pressed the button again. I refunded both payments at 18:00 and the bank fee as well, so that it costs you nothing. Nothing else was lost. I changed the button: it can be pressed once. Tell me here if your money has not come back by Friday. I am sorry for the fright.`,
    missing: [],
    charges: [],
  },
  {
    name: 'a leak',
    text: `For 40 minutes on Tuesday, from 11:05, a file with 212 mail addresses of subscribers could be read by anyone. I had put it into the wrong folder. I took it away at 11:45 and asked the search engines to forget it. Your passwords were not in it. Six strangers opened it. The export now goes to a folder that no visitor reaches. I apologise to every one of you. My number is +49 30 1234567, I answer it myself.`,
    missing: ['remedy'],
    charges: [],
  },
  // What the rules were first measured on.
  {
    name: 'podcast feed',
    text: `Since Monday morning many of you found the same old episode again and again in your apps. The feed had lost its dates: I moved the site to a new host and forgot one setting. I have put the dates back, and new episodes arrive again since Tuesday 08:30. No episode is lost. Whoever pays for the podcast gets this week added to their year. Next time I try a move with a test feed. If yours still repeats itself, mail me: hello@pod.example. I am sorry for the clutter on your phones.`,
    missing: [],
    charges: [],
  },
  {
    name: 'no dates, nothing about loss',
    text: `Our newsletter went out three times to all 5,000 subscribers. I clicked send again when the page hung. I have asked for a lock on that button, and it is there now. Sorry for the noise. You can reach me by replying to any of the three.`,
    missing: ['when', 'lost', 'remedy'],
    charges: [],
  },
  {
    name: 'an offer in the last line',
    text: `Between 20:00 and 23:30 last night the forum answered with errors, and about a hundred posts of yours were deleted when the disk was full. We recovered 80 of them from the mails that went out; twenty can not be recovered. The disk is larger now, and we are told before it fills up. We are sorry. Premium members had no losses: upgrade this week and get 20 % off.`,
    missing: ['remedy', 'contact'],
    charges: ['Premium members had no losses: upgrade this week and get 20 % off.'],
  },
  {
    name: 'short and whole enough',
    text: `The map page showed the wrong bus times from 4 to 9 January. My script read last year's timetable. Anyone who missed a bus by it: send me the ticket, I pay it. It is corrected since this morning, and the script now compares the year. No one lost data. Around 60 people looked at that page. Sorry, honestly. Ring me: +44 20 7946 0000.`,
    missing: [],
    charges: [],
  },
  {
    name: 'blames and leaves it there',
    text: `Our host had an outage on Thursday afternoon. This was outside our control. Service is back. Invoices for the month stay unchanged. Customers who could not reach their sites may open a ticket.`,
    missing: ['cause', 'affected', 'lost', 'changes', 'remedy', 'contact', 'sorry', 'done'],
    charges: ['Invoices for the month stay unchanged.'],
  },
  {
    name: 'an orphaned shop',
    text: `You ordered, paid and heard nothing: that is what happened to 17 people between 2 and 5 June. The mails with your orders landed in my spam folder, and I did not look there. All orders are found; the last parcel left on 6 June, with the postage back in it. I have set up a second mailbox that gets a copy of every order. Write to shop@loaf.example, or call me. I am sorry that you had to ask where your bread was.`,
    missing: [],
    charges: [],
  },
  {
    name: 'nothing but an apology',
    text: `I am so sorry. This should not have happened, and I feel terrible about it.`,
    missing: ['what', 'cause', 'when', 'affected', 'lost', 'done', 'changes', 'remedy', 'contact'],
    charges: [],
  },
  {
    name: 'a photographer',
    text: `Eleven galleries were empty from 10 to 12 May; forty-three couples could not see their wedding. I ran a clean-up script with the wrong date. Ten galleries are restored from the copy at home. One is lost, and I have spoken with both of them. I offer everyone concerned a print of their choice, at my cost. The script asks me twice now before it deletes anything. My phone is on: reply here and I ring you. Forgive me, I am deeply sorry.`,
    missing: [],
    charges: [],
  },
  // What the rules were measured on next.
  {
    name: 'a recipe with a wrong dose',
    text: `The jam recipe of 14 August asked for ten times the pectin. I copied it from my notes and read grams as spoons. It stood there for three days, and some 900 of you opened it in that time. The right recipe is up since Thursday noon, and everyone who saved it got a mail. Nobody can be made ill by it, but your jam is stone. Send me a photo of the pot and I send you the pectin. Two people now cook a recipe before I print it. Write to jam@kitchen.example. I am sorry for your berries.`,
    missing: ['lost'],
    charges: [],
  },
  {
    name: 'a choir calendar',
    text: `Rehearsal was listed for Wednesday, and twelve singers stood before a closed hall. That was me: I dragged the entry by accident when I shared the calendar. I moved it back on Wednesday at 19:20. The next round is mine, drinks included. Editing now needs a second tap. Sorry, all of you. My mobile is in every mail I send.`,
    missing: ['lost'],
    charges: [],
  },
  {
    name: 'press office',
    text: `We are aware that certain users encountered difficulties accessing parts of the service. Our teams worked around the clock. Full functionality has since been re-established. We apologise for any inconvenience. For enquiries, contact press@corp.example.`,
    missing: ['cause', 'when', 'affected', 'lost', 'changes', 'remedy'],
    charges: [],
  },
  {
    name: 'double booking',
    text: `Six families arrived on Saturday for rooms that were already taken. The booking page had accepted both because it kept the old calendar for an hour after my restart at 07:15. I found beds for all six in the village and paid for them. Nobody lost their booking. The page asks the calendar itself from today on. If it spoilt your weekend beyond that, call me on +41 81 555 0101. I am truly sorry; you had driven for hours.`,
    missing: [],
    charges: [],
  },
  {
    name: 'a crash without an end',
    text: `The game server crashed last Friday evening. Players lost up to two hours of progress. We do not know why yet. We put a backup in place at 22:40. We are sorry.`,
    missing: ['cause', 'changes', 'remedy', 'contact'],
    charges: [],
  },
  {
    name: 'a paid way out',
    text: `All albums of our free users were erased on Monday at 6 a.m. by a job that I wrote and never tried. We could not recover them. The job is stopped. Please consider our Pro subscription, which includes copies in two places. We apologise sincerely. You can answer this message.`,
    missing: ['changes', 'remedy'],
    charges: ['Please consider our Pro subscription, which includes copies in two places.'],
  },
  {
    name: 'a mailing list',
    text: `On 3 February I put 140 addresses into the line that everybody sees, in place of the one that nobody sees. So all of you know each other’s address now; I can not take that back. I asked each of you the same evening to delete the mail. The list runs on a program since yesterday that writes to one person at a time. I owe every one of you an apology, and here it is. You reach me at this address, day or night.`,
    missing: ['remedy'],
    charges: [],
  },
  {
    name: 'late parcels',
    text: `Your parcels sat in the cellar from Monday to Thursday. The label printer had no paper, its warning went to a phone that I had left at home, and I noticed nothing. Thirty-one parcels left today by express, at my expense. Nothing in them has spoilt. The warning goes to two phones. I know that some were presents; I am sorry for each late one. Ask me anything under this post.`,
    missing: [],
    charges: [],
  },
]

/** Written when the rules were finished; none was changed for them. */
export const unseen: readonly FinalStatement[] = [
  {
    name: 'bus stop app',
    text: `Departures were shown an hour late all of Sunday. The clocks went back at three in the morning, and my code counted that hour twice. Roughly 1,200 riders looked at it before I noticed at lunch. No account or ticket was touched. The times have been right since 12:50, and a test now walks through both changes of the clock every spring and autumn. If you took a taxi because of me, send the receipt to taxi@stop.example and I will cover it. I am sorry that you stood in the rain.`,
    missing: [],
    charges: [],
  },
  {
    name: 'a seed shop',
    text: `Your tomatoes may turn out to be peppers. I filled the bags of batch 7 from the wrong drawer in April. 64 customers have one. Everybody with a bag of that batch gets new seed and a seedling in May, posted free. The drawers carry colours now as well as names. Tell me if you have planted them already. I am sorry about your windowsill.`,
    missing: ['lost', 'done'],
    charges: [],
  },
  {
    name: 'a wiki',
    text: `Two days of edits are missing from the wiki. The server ran out of space on 8 May at 16:00, wrote nothing, and said nothing; and I had silenced its warnings. 37 writers were hit. I found drafts of about half of the edits in the browser copies that you sent me and put them back. The rest is gone. Warnings come to my phone again, and there is space for a year. I am ashamed of this, and sorry. Write on my talk page.`,
    missing: ['remedy'],
    charges: [],
  },
  {
    name: 'a telephone company',
    text: `Some calls may not have connected. The matter has been addressed. Our tariffs remain attractive: discover our new flat rate. We thank our valued customers.`,
    missing: ['cause', 'when', 'affected', 'lost', 'done', 'changes', 'remedy', 'contact', 'sorry'],
    charges: ['Our tariffs remain attractive: discover our new flat rate.'],
  },
  {
    name: 'a translation',
    text: `In the French edition the sentence about allergies said the opposite of what it should. A machine made it and nobody here reads French. It was on line for eleven days. As far as I know nobody fell ill; three readers told me in time. It is taken down, and a translator has gone through every recipe. From now on no page goes out that nobody here can read. I apologise. Doctors and readers reach me under 0800 555 010.`,
    missing: ['remedy'],
    charges: [],
  },
  {
    name: 'an unnamed outage',
    text: `The stream cut out during the second half, for everyone. We switched to the spare line after twelve minutes. The whole match is on the site without advertisements. Questions: in the comments, we answer them all tonight.`,
    missing: ['cause', 'lost', 'changes', 'sorry'],
    charges: [],
  },
  {
    name: 'wrong names',
    text: `On the page about the accident I named the wrong driver for five hours on Monday. I had taken the name from a comment and did not ask. It is corrected, the caches are emptied, and the agencies that had copied it have corrected it as well. A name that I can not confirm from two sides stays out. I have apologised to him in person and pay for his lawyer. I am sorry, also to you who trusted it. Errors go to errors@paper.example.`,
    missing: ['lost'],
    charges: [],
  },
  {
    name: 'a slow goodbye',
    text: `Search has been slow for weeks and you kept telling me. An index was missing after the move in June; I looked for the fault everywhere else. It takes half a second again since Tuesday. Nothing is lost. I measure it every hour and get a mail when it takes longer than two. Thank you for being stubborn. I should have listened; I am sorry.`,
    missing: ['affected', 'remedy', 'contact'],
    charges: [],
  },
]
