/** How a spelling of codes, such as `D{wp}.{n}`, is read: `{…}` stands for a number. */

/** The source of an expression that matches codes so spelled. */
export function patternOf(spelling: string): string {
  const literal = (text: string) => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&');
  return spelling
    .split(/\{\w+\}/)
    .map(literal)
    .join('\\d+');
}
