/** What is a draft? A file that is to be written, with all its text. */

export interface Draft {
  /** Its path below the folder of content, such as `meetings/wp2/2022-02-09.md`. */
  file: string;
  /** Its text: front matter and body, with LF line ends and one at its end. */
  text: string;
}
