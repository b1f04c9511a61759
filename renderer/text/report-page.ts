/** Words of the emergency page's maker. */
export const reportPageText = {
  title: 'The page and the button',
  lead: 'Made from the settings below, in your site’s colours. Save the settings first if you have changed them.',
  make: 'Make the page',
  again: 'Make it again',
  making: 'Looking at your site’s colours…',
  places: {
    page: 'The page. Put it on another host than your site’s, so that it works when the site does not.',
    site: 'The button “Something broken? Tell me”. Put it on your site.',
  },
  tag: 'And this line into the pages of your site:',
  save: 'Save',
  saveOf: (name: string) => `Save ${name}`,
  saved: (name: string) => `${name} was saved.`,
  copyOf: (name: string) => `Copy ${name}`,
  copyTag: 'Copy the line for your site',
} as const
