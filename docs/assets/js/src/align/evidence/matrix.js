/* Tables of numbers: a line for each of the older side, a column for each of the newer. */

/** @type {(lines: number, columns: number, value: (i: number, j: number) => number) => Align.Matrix} */
export function matrix(lines, columns, value) {
  var made = [];
  for (var i = 0; i < lines; i += 1) {
    var line = new Float64Array(columns);
    for (var j = 0; j < columns; j += 1) line[j] = value(i, j);
    made.push(line);
  }
  return made;
}

/**
 * A table of the same form: nothing stays nothing. Most of what is compared has nothing in common.
 * @type {(of: Align.Matrix, value: (old: number, i: number, j: number) => number) => Align.Matrix}
 */
export function mapped(of, value) {
  return of.map((line, i) => {
    var made = new Float64Array(line.length);
    for (var j = 0; j < line.length; j += 1) if (line[j]) made[j] = value(line[j], i, j);
    return made;
  });
}

/** @type {(of: Align.Matrix) => Align.Matrix} */
export function turned(of) {
  var columns = of.length ? of[0].length : 0;
  var made = [];
  for (var j = 0; j < columns; j += 1) {
    var line = new Float64Array(of.length);
    for (var i = 0; i < of.length; i += 1) line[i] = of[i][j];
    made.push(line);
  }
  return made;
}

/** @type {(of: Align.Matrix) => Float64Array} */
export function lineMaxima(of) {
  return Float64Array.from(of, (line) => line.reduce(larger, 0));
}

/** @type {(of: Align.Matrix, columns: number) => Float64Array} */
export function columnMaxima(of, columns) {
  var found = new Float64Array(columns);
  of.forEach((line) => {
    for (var j = 0; j < columns; j += 1) if (line[j] > found[j]) found[j] = line[j];
  });
  return found;
}

/**
 * Of lines that belong to one group the largest of each column: groups tells of each line the first provision of its
 * group, and those of one group follow one another.
 * @type {(of: Align.Matrix, groups: number[]) => Align.Matrix}
 */
export function largestByGroup(of, groups) {
  return byGroup(of, groups, (into, line) => {
    for (var j = 0; j < line.length; j += 1) if (line[j] > into[j]) into[j] = line[j];
  });
}

/** @type {(of: Align.Matrix, groups: number[]) => Align.Matrix} */
export function sumByGroup(of, groups) {
  return byGroup(of, groups, (into, line) => {
    for (var j = 0; j < line.length; j += 1) into[j] += line[j];
  });
}

/** @type {(of: Align.Matrix, groups: number[], join: (into: Float64Array, line: Float64Array) => void) => Align.Matrix} */
function byGroup(of, groups, join) {
  /** @type {Align.Matrix} */
  var found = [];
  of.forEach((line, i) => {
    if (i && groups[i] === groups[i - 1]) join(found[found.length - 1], line);
    else found.push(line.slice());
  });
  return found;
}

/** @type {(groups: number[]) => number[]} */
export function firstOf(groups) {
  return groups.filter((group, i) => !i || group !== groups[i - 1]);
}

/** @type {(a: number, b: number) => number} */
function larger(a, b) {
  return a > b ? a : b;
}
