/** The components that an `.mdx` file may use, each on lines of its own: `<Figure src="plan.png" alt="…" />`. */

export interface Attribute {
  isRequired?: true;
  /** The value is the path of a file in the folder of content. */
  isPath?: true;
  /** What to write, for people who write pages. */
  means: string;
}

/** One row a component; every value is a string in quotation marks, and nothing stands between the tags. */
export const COMPONENTS: Record<string, Record<string, Attribute>> = {
  Figure: {
    src: { isRequired: true, isPath: true, means: 'The image, as a path from this file' },
    alt: { isRequired: true, means: 'What the image shows, for those who do not see it' },
    caption: { means: 'A line below the image' },
    credit: { means: 'Who made the image' },
  },
  Timeline: {
    of: { isRequired: true, means: 'A collection such as milestones, or an entry such as work-packages/wp2' },
    caption: { means: 'A line above the timeline' },
  },
  Evidence: {
    of: { isRequired: true, means: 'The entry of which the minutes speak, such as deliverables/d2.3' },
    caption: { means: 'A line above the table' },
  },
};
