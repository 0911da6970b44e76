/** Which file the path of an address means. */

/** A path without its percent-encoding; as it is when that is malformed. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
