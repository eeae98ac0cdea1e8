/** Words for the parts; they mean nothing. */
export const sample = {
  title: 'Gallery of parts',
  words: 'A few words',
  sentence: 'One sentence that is long enough to be broken over two lines where there is little room for it.',
  person: 'Mary Sample',
  busy: 'busy',
  link: 'link',
  dialog: 'Open the dialog',
  wrong: 'This is not right.',
  secret: 'Secret',
  select: 'Select',
  choice: 'Choice',
  row: 'Row of choices',
  tick: 'Tick me',
  total: 'All together',
  empty: 'Empty table',
} as const;
