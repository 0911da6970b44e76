/** How far are two words from each other? */

/**
 * In letters that are missing, too many or wrong; two neighbours that changed places count as one. Undefined when more than `limit`.
 * Of two letters that changed places nothing else may have changed (optimal string alignment).
 */
export function distanceWithin(a: string, b: string, limit: number): number | undefined {
  let start = 0;
  let [endA, endB] = [a.length, b.length];
  while (start < endA && start < endB && a[start] === b[start]) start++;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [rows, columns] = [endA - start, endB - start];
  if (Math.abs(rows - columns) > limit) return undefined;
  if (rows === 0 || columns === 0) return Math.max(rows, columns);
  let beforeLast: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, column) => column);
  for (let row = 1; row <= rows; row++) {
    const current = [row];
    let least = row;
    const letter = a[start + row - 1];
    for (let column = 1; column <= columns; column++) {
      const other = b[start + column - 1];
      let far = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + Number(letter !== other),
      );
      if (row > 1 && column > 1 && letter === b[start + column - 2] && a[start + row - 2] === other)
        far = Math.min(far, (beforeLast[column - 2] as number) + 1);
      current.push(far);
      least = Math.min(least, far);
    }
    if (least > limit) return undefined;
    beforeLast = last;
    last = current;
  }
  const far = last[columns] as number;
  return far <= limit ? far : undefined;
}
