import type { QuestionSet } from './question-sets.ts'

/** Written last; nothing was changed for them: 0.58 and 0.15. What no rule knows is compared by its words alone. */
export const untouchedQuestionSets: readonly QuestionSet[] = [
  {
    trouble: 'a village festival is called off at the last minute',
    groups: [
      [
        'Is it cancelled or not?',
        'so is the festival off',
        'Is it true that you have called everything off?',
        'does it take place tomorrow yes or no',
      ],
      [
        'Do we get our ticket money back?',
        'how do i get a refund for 4 tickets',
        'What about the tickets I paid for?',
        'Will tickets be refunded?',
      ],
      [
        'Will there be a new date?',
        'is it postponed or gone for this year',
        'Are you planning to do it later in the year?',
        'when is the replacement',
      ],
      [
        'Why did you cancel?',
        'what’s the reason',
        'Why is it called off, the weather is fine?',
        'could someone explain why it can’t go ahead',
      ],
      [
        'Why do you tell us the evening before?',
        'Couldn’t you have decided that last week?',
        'why so late???',
        'Why did nobody warn us earlier?',
      ],
      [
        'Who pays for my hotel?',
        'do you cover the train tickets we bought',
        'Am I stuck with the cost of my trip?',
      ],
      ['Is the camp site open anyway?', 'can we still camp there', 'May we come with the tent even so?'],
    ],
  },
  {
    trouble: 'a card maker prints a drawing without asking',
    groups: [
      [
        'Did you steal this drawing?',
        'is that Mara’s picture on your cards',
        'Did you copy this from @marainks?',
        'isn’t this somebody else’s art',
      ],
      [
        'Did you ask her?',
        'do you have a licence for it',
        'Did the artist allow you to use it?',
        'Have you got permission from Mara?',
      ],
      [
        'Will you pay her?',
        'does the artist get anything',
        'How much will you pay Mara?',
        'Are you going to share the profit with her?',
      ],
      [
        'Why are the cards still in your shop?',
        'when will you stop selling it',
        'Are you going to take the card off the market?',
        'Will you withdraw the cards?',
      ],
      ['How many did you sell?', 'how much money have you made with it', 'How many cards have gone out?'],
      ['Where did you find the picture?', 'Who gave you this drawing?', 'where does the drawing come from'],
      [
        'Are your other designs stolen too?',
        'what about the rest of your designs',
        'Is any of your work your own?',
      ],
    ],
  },
  {
    trouble: 'a recipe site is found to track its readers',
    groups: [
      [
        'Do you track us?',
        'are you tracking what i read',
        'Is it true that there is a tracker on every page?',
        'why are there 14 trackers on this site',
      ],
      [
        'Who gets the data?',
        'do you sell our data',
        'Which companies do you share this with?',
        'who are you passing my data on to',
      ],
      [
        'How do I switch it off?',
        'can I opt out',
        'Where can I object to the tracking?',
        'is there a setting to disable this',
      ],
      [
        'What do you know about me?',
        'what do you store',
        'Which data do you collect?',
        'can you send me everything you have on me',
      ],
      ['Is that even legal?', 'Isn’t this against the GDPR?', 'are you allowed to do that without asking'],
      [
        'Will you delete what you have collected?',
        'Can you erase my data?',
        'when do you delete the data you already have',
      ],
      ['Since when have you been doing this?', 'how long has this been running', 'When did it start?'],
    ],
  },
]
