/** Lays stretches side by side in as few lines as they need, none over another. */

export interface Stretch {
  /** Left and right end in px. */
  left: number;
  right: number;
}

/** The line of each stretch, counted from 0, in the order given; `gap` px are kept between two of a line. */
export function pack(stretches: Stretch[], gap: number): number[] {
  const ends: number[] = [];
  const lines = new Array<number>(stretches.length).fill(0);
  const inOrder = stretches.map((it, at) => ({ ...it, at })).sort((a, b) => a.left - b.left || a.at - b.at);
  for (const { left, right, at } of inOrder) {
    const free = ends.findIndex((end) => end + gap <= left);
    const line = free === -1 ? ends.length : free;
    ends[line] = right;
    lines[at] = line;
  }
  return lines;
}

/**
 * Moves places apart until each has its room, keeping their order and staying between two ends where they all fit.
 * Places and room in px.
 */
export function spread(places: number[], room: number, least: number, most: number): number[] {
  const order = places.map((place, at) => ({ place, at })).sort((a, b) => a.place - b.place || a.at - b.at);
  let floor = least;
  for (const it of order) {
    it.place = Math.max(it.place, floor);
    floor = it.place + room;
  }
  let ceiling = most;
  for (const it of order.toReversed()) {
    it.place = Math.min(it.place, ceiling);
    ceiling = it.place - room;
  }
  const moved = new Array<number>(places.length).fill(0);
  for (const { place, at } of order) moved[at] = place;
  return moved;
}
