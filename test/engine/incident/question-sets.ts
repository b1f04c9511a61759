/** Questions as people asked them in one trouble: each list holds what asks the same. */
export interface QuestionSet {
  readonly trouble: string
  readonly groups: readonly (readonly string[])[]
}

export const questionSets: readonly QuestionSet[] = [
  {
    trouble: 'a bookshop’s rankings vanished',
    groups: [
      [
        'Why did you remove the sales rank of my novel?',
        'why are LGBT books being deranked',
        'How come my book is missing from the search results?',
        'Why have these titles disappeared from the listings?',
      ],
      [
        'Is this a glitch or a policy?',
        'Was that deliberate?',
        'so is it your new policy to censor books',
        'Did you do this on purpose?',
      ],
      [
        'Last night you said policy, today glitch. Which is it?',
        'Why did your support tell the author it was policy?',
        'so which version is true',
      ],
      [
        'When will the rankings be back?',
        'how long until the ranks are restored??',
        'Any idea when this will be fixed?',
        'ETA?',
      ],
      ['Who decided this?', 'Whose decision was it to hide them?', 'Who is responsible for this mess?'],
      [
        'Why has nobody from the shop said anything?',
        'Why the silence?',
        'why did we have to learn about it from twitter',
      ],
      [
        'Will this happen again?',
        'How will you make sure it does not happen again?',
        'What are you changing so this can not recur?',
      ],
      ['Are you going to apologise?', 'Will there be an apology to the authors?'],
    ],
  },
  {
    trouble: 'a host lost a server with its backups',
    groups: [
      [
        'Is my data gone?',
        'Have I lost everything?',
        'are all my files lost for good',
        'Did you lose our data?',
        'Can it be recovered?',
        'Do you have backups?',
        'Is there a backup of my account?',
      ],
      [
        'What caused the crash?',
        'what happened',
        'Why did the server fail?',
        'Could you please explain what went wrong?',
        'Do you know what the root cause is?',
      ],
      [
        'When will my site be up again?',
        'How long is this going to take?',
        'When can I log in again?',
        'is it going to be fixed today?',
      ],
      [
        'Will I get a refund?',
        'Can we have our money back?',
        'Do you compensate customers for this?',
        'what about a credit for this month',
      ],
      [
        'Why did it take two weeks to tell us?',
        'Why are we only hearing about this now?',
        'how come nobody told us',
        'What took you so long?',
      ],
      [
        'Why was I still charged for storage?',
        'Am I being billed for the time it was down?',
        'have you charged my card for a dead server?',
      ],
      [
        'Who was affected?',
        'How many customers are affected?',
        'How do I know whether I am affected?',
        'Does this affect the Frankfurt servers?',
      ],
      ['What should I do now?', 'Is there anything I can do?', 'what are we supposed to do in the meantime'],
      ['How do I cancel my account?', 'how can I close my account and leave'],
    ],
  },
  {
    trouble: 'addresses of a newsletter leaked',
    groups: [
      [
        'Was my email address leaked?',
        'Did they get my address?',
        'Is my e-mail address part of the leak?',
        'Who has seen our addresses?',
      ],
      [
        'Were passwords stolen?',
        'are the passwords safe',
        'Did the attackers get my password?',
        'Have our passwords been exposed?',
      ],
      ['Is my credit card compromised?', 'Did hackers get card numbers?', 'was payment info accessed'],
      ['Do I need to change my password?', 'Should I reset my password?', 'must we change our passwords now'],
      ['Have you been hacked?', 'Was this an attack?', 'is this a hack or a mistake?', 'So you got hacked?'],
      [
        'When did this happen?',
        'Since when has this been going on?',
        'How long was the list exposed?',
        'When did you notice?',
      ],
      ['How many people are affected?', 'Who is affected?', 'am i affected'],
      [
        'Have you reported it to the authorities?',
        'Did you tell the data protection authority?',
        'is this reported to the police',
      ],
      ['How do I delete my account?', 'how can I unsubscribe and have everything deleted'],
      ['How could this happen?', 'What went wrong?', 'how is it possible that such a list is on the web'],
    ],
  },
  {
    trouble: 'a small shop takes money and shows an error',
    groups: [
      [
        'Did my order go through?',
        'Has my order been received?',
        'Is my order ok?',
        'was my order placed or not',
      ],
      [
        'Was I charged twice?',
        'why have I been charged three times',
        'Has my card been charged?',
        'Did my payment go through?',
      ],
      ['When do I get my money back?', 'Will you refund me?', 'how do I get a refund for the second payment'],
      [
        'Is the checkout down?',
        'is anyone else getting an error at checkout',
        'Is it just me or is the shop broken?',
        'Are others having problems paying?',
      ],
      ['Is it safe to order again?', 'Can I safely pay now?', 'Is the checkout safe to use?'],
      ['Should I order again?', 'do I have to reorder'],
      [
        'Is there a phone number I can call?',
        'How can I reach you?',
        'Is there a human I can talk to?',
        'who do I contact about this',
      ],
      [
        'Are you aware of this?',
        'Do you know about the error?',
        'is anyone looking into it',
        'Hello, is anybody there?',
        'Are you working on it?',
      ],
      ['Is there another way to pay?', 'Can I order by mail in the meantime?', 'any workaround?'],
    ],
  },
  {
    trouble: 'a blog moved and broke',
    groups: [
      [
        'Where are all the comments?',
        'Did you delete the comments?',
        'Are my comments gone?',
        'what happened to the comments',
      ],
      [
        'Will the photos come back?',
        'Are the pictures lost?',
        'Where did the photos go?',
        'can you restore the images',
      ],
      [
        'Why is the site so slow?',
        'Why does the page not load?',
        "what's wrong with the site today",
        "Why can't I open any article?",
      ],
      [
        'When will it be fixed?',
        'when is the blog going to work again?',
        "I'd like to know when the site will be back.",
        'How long will this last?',
      ],
      ['Is the feed broken?', 'is the rss down for anyone else'],
      ['What is the new feed address?'],
      ['Will you keep writing about trains?'],
      ['Is it fixed now?', 'Has this been resolved?', 'did you manage to fix it'],
      ['Any news?', 'is there an update', "What's the status?"],
      ['Who designed the new theme?'],
    ],
  },
  {
    trouble: 'a post accused the wrong person',
    groups: [
      ['Why did you delete the article?', 'why was the post taken down', 'how come the story is gone?'],
      ['Will you publish a correction?', 'Is there going to be a correction?'],
      ['Did you check your sources?', 'have you verified the sources at all'],
      ['Did you contact him before publishing?', 'Have you asked the man himself before you published?'],
      ['Who wrote this?', 'who is the author of this piece'],
      ['Have you apologised to him?', 'Are you going to say sorry?'],
      ['Why should we trust you?', 'How can we ever believe you again?', 'What will you do differently?'],
    ],
  },

  {
    trouble: 'recipe blog redirects to malware',
    groups: [
      [
        'Is your site infected with something?',
        'did your blog get hacked',
        'has the site been hacked?? it sends me to some casino',
        'Were you the victim of an attack?',
      ],
      [
        'Could my computer have caught a virus?',
        'Is my phone infected now?',
        'did I get malware from visiting',
      ],
      [
        'What do I do if I clicked it?',
        'what should people who clicked do',
        'Anything I have to do after clicking the link?',
      ],
      ['Is the page safe to open again?', 'can i visit the site safely now', 'safe to use yet?'],
      [
        'how did they get in',
        'How was it possible for someone to put that on your site?',
        'how could that happen on your blog',
      ],
      ['When was it first infected?', 'how long has this been happening', 'Since when does it redirect?'],
    ],
  },
  {
    trouble: 'concert tickets sold twice',
    groups: [
      [
        'Is my ticket still valid?',
        'will our tickets be valid on the night',
        'Are the tickets we bought OK?',
      ],
      ['Do I get my money back?', 'refund?', 'when will refunds be paid', 'How can I claim a refund?'],
      ['How many tickets were sold twice?', 'How many people does this concern?'],
      [
        'Why did you oversell?',
        'how on earth can you sell a seat twice?',
        'What went wrong with the ticket system?',
      ],
      ['Who pays for my hotel?', 'Will you cover my train fare and hotel?'],
      ['Is there a second show planned?', 'will you add another show'],
      [
        'Where can I call somebody?',
        'Is there an email address for complaints?',
        'who can I talk to',
        "what's the number of your hotline",
      ],
    ],
  },
  {
    trouble: 'paywall locks out members',
    groups: [
      [
        "Why can't I read the articles I pay for?",
        'Why am I asked to pay again?',
        'why does it say my membership has expired',
      ],
      [
        'Is it just me who is locked out?',
        'Anyone else logged out all the time?',
        'are other members having this problem too',
      ],
      [
        'When can members get in again?',
        'how long before I can read again',
        'Do you know when this will be sorted?',
        'when will logins work',
      ],
      ['Will my subscription be extended?', 'do we get the lost days added to our subscription'],
      ['Was I billed although I could not log in?', 'Are you still charging us while it is broken?'],
      [
        'are you guys even aware that nobody can log in',
        'Is someone working on this?',
        'have you noticed the login problem',
      ],
      ['Why has there been no announcement?', "why didn't you tell members", 'why do you not answer emails'],
      ['Is it fixed?', 'Has the login problem been solved?', 'did you fix the paywall'],
    ],
  },
  {
    trouble: 'a forum showed private messages to everyone',
    groups: [
      [
        'Could everybody read my messages?',
        'Have my private messages been visible?',
        'who could see my DMs',
        'were my PMs public',
      ],
      ['Do you log who looked at them?', 'is there a log of who read what'],
      ['For how long were they visible?', 'How long could people see them?', 'When did this start?'],
      ['Will you tell those who are affected?', 'do you inform affected members'],
      [
        'Is this a GDPR case?',
        'Did you report this to the data protection office?',
        'has the regulator been informed',
      ],
      [
        'Can you delete all of my messages?',
        'how do i delete my messages',
        'How can I remove my account for good?',
      ],
      [
        'What are you doing to prevent this?',
        'Can you promise that this will never happen again?',
        'how do we know it does not happen next week',
      ],
      ['Why do you keep messages unencrypted?', 'Were the messages encrypted?'],
    ],
  },
  {
    trouble: 'a web comic lost its archive',
    groups: [
      [
        'Are the old strips gone for ever?',
        'did you lose the archive',
        'Is there any chance to get the old comics back?',
        'do you still have copies of the strips?',
        'has the archive been deleted',
      ],
      ['can readers help with their saved copies', 'Should we send you the files we saved?'],
      ['What happened to the archive?', 'Why is the archive empty?', 'What made this happen?'],
      ['Will there be a new strip on Monday?', 'is there a comic this week'],
      ['So was it a hacker or did you delete it yourself?', 'was it an accident'],
      ['Are you ok?', 'how are you holding up?'],
    ],
  },

  {
    trouble: 'newsletter sent forty times',
    groups: [
      [
        'Why did I get the same mail 40 times?',
        'what on earth happened to your newsletter',
        'can you explain why my inbox is full of you?',
        'Was that a bug in your mailer?',
      ],
      [
        'How do I make it stop?',
        'how can I get off this list',
        'Where do I unsubscribe?',
        'how do i unsubscribe from this',
      ],
      ['Is it over now?', 'has it stopped', 'Have you stopped it?'],
      [
        'Did you sell my address?',
        'Has our email address been given to somebody?',
        'who else has my address now',
      ],
      ['Did everyone get it?', 'how many subscribers got all of them', 'Was it only me who got 40 copies?'],
      [
        'What will you do so I never get this again?',
        'Can you make sure this is not going to happen next week?',
        'How will you stop this from happening again?',
      ],
    ],
  },
  {
    trouble: 'price error in a shop',
    groups: [
      [
        'Will you honour the price?',
        'do you stick to the price that was shown',
        'Are the orders at 1 euro going to be fulfilled?',
        'Do I still get it for 1 euro?',
      ],
      ['Has my order been cancelled?', 'did you cancel my order', 'Why did you cancel my order?'],
      [
        'When will my money be returned?',
        'how long does the refund take',
        'Is the money refunded automatically?',
      ],
      ["Isn't that illegal?", 'Are you legally allowed to cancel?', 'is this even legal'],
      ['Whose mistake was this?', 'Who messed up the prices?', 'who is to blame for the wrong price'],
      [
        'Do we get a voucher at least?',
        'Any compensation for the trouble?',
        'is there going to be a discount for those who lost out',
      ],
    ],
  },
  {
    trouble: 'new theme unusable with a screen reader',
    groups: [
      [
        'Did you test this with a screen reader?',
        'Has anybody tested the new design with assistive software?',
        'was the theme tested for accessibility at all',
      ],
      [
        'Can I switch back to the old design?',
        'is there a way to use the old theme',
        'How do I get the old layout back?',
      ],
      [
        'When will the menu be usable by keyboard again?',
        'When do you plan to fix the keyboard navigation?',
        'how soon can you repair it',
      ],
      ['Is there a plain text version?', 'do you have a text only version of the site'],
      ['Why did you change the design?', 'what was wrong with the old design', 'Why was the layout changed?'],
      [
        'Who can I send a list of problems to?',
        'Where should I report accessibility problems?',
        'to whom do I report this',
      ],
    ],
  },
  {
    trouble: 'a brand joked about a disaster',
    groups: [
      ['Who approved that post?', 'who thought this was a good idea?', 'Which idiot wrote this?'],
      ['Was this supposed to be funny?', 'do you think that is funny'],
      [
        'Why have you deleted it instead of apologising?',
        'Why did you just delete the tweet?',
        'why is the tweet gone',
      ],
      ['Will you say sorry?', 'where is the apology', 'Do you intend to apologise to the families?'],
      ['Will you donate to the victims?', 'are you giving anything to the victims'],
      ['Has the person been fired?', 'Will there be consequences for whoever did it?', 'did you sack them'],
      ['Were you hacked or did you mean it?', 'Was your account hacked?'],
      [
        'Why has it taken you two days to react?',
        'why so long until you said something',
        'Why no reaction for two days?',
      ],
    ],
  },
  {
    trouble: 'game server rollback',
    groups: [
      [
        'How much progress did we lose?',
        'how far back is the rollback',
        'How many hours of progress are lost?',
      ],
      [
        'Will I get my items back?',
        'are my items gone',
        'can you restore my inventory',
        'what happened to my items',
      ],
      [
        'What about purchases made during that time?',
        'do I keep what I bought yesterday',
        'will purchases from the lost hours be given back',
      ],
      [
        'Why are the servers offline?',
        'whats going on with the servers',
        'What was the reason for the rollback?',
        'why a rollback?',
      ],
      ['When do servers come back?', 'servers up when', 'how long will maintenance last', 'eta on servers?'],
      ['Is it only Europe?', 'Which regions are affected?', 'are US servers affected too'],
      ['Any word from the devs?', 'do we have any update', 'is there news'],
    ],
  },
]
