/* Matches one to one: in order where the two notices run in order, then those that moved. */
import { rules } from "../redline/rules.js";

/** @type {(scores: Align.Matrix, inOrder: number, moved: number) => Align.Match[]} */
export function oneToOne(scores, inOrder, moved) {
  var staying = rules.alignment.choice.staying;
  var gains = scores.map((line) => line.map((score) => Math.max(score - moved, 0)));
  heaviestChain(scores.map((line) => line.map((score) => Math.max(score - inOrder, 0)))).forEach((match) => {
    gains[match[0]][match[1]] = scores[match[0]][match[1]] - inOrder + staying;
  });
  return assigned(gains).filter((match) => gains[match[0]][match[1]]);
}

/**
 * The matches that run in the order of both sides and are worth most together.
 * @type {(gains: Align.Matrix) => Align.Match[]}
 */
function heaviestChain(gains) {
  var columns = gains.length ? gains[0].length : 0;
  var worth = [new Float64Array(columns + 1)];
  gains.forEach((line, i) => {
    var next = new Float64Array(columns + 1);
    for (var j = 0; j < columns; j += 1) next[j + 1] = Math.max(next[j], worth[i][j + 1], worth[i][j] + line[j]);
    worth.push(next);
  });
  /** @type {Align.Match[]} */
  var chain = [];
  var a = gains.length;
  var b = columns;
  while (a && b) {
    if (worth[a][b] === worth[a - 1][b]) a -= 1;
    else if (worth[a][b] === worth[a][b - 1]) b -= 1;
    else { a -= 1; b -= 1; chain.push([a, b]); }
  }
  return chain.reverse();
}

/**
 * The assignment of lines to columns that is worth most, by shortest augmenting paths, as SciPy finds it.
 * @type {(gains: Align.Matrix) => Align.Match[]}
 */
function assigned(gains) {
  var lines = gains.length;
  var columns = lines ? gains[0].length : 0;
  if (columns < lines) {
    var turned = Array.from({ length: columns }, (_, j) => Float64Array.from(gains, (line) => line[j]));
    return assigned(turned).map((match) => { return /** @type {Align.Match} */ ([match[1], match[0]]); }).sort(byLine);
  }
  var state = {
    gains: gains, u: new Float64Array(lines), v: new Float64Array(columns), path: new Int32Array(columns),
    line: new Int32Array(columns).fill(-1), column: new Int32Array(lines).fill(-1),
  };
  for (var i = 0; i < lines; i += 1) assign(state, i);
  return Array.from(state.column, (j, k) => { return /** @type {Align.Match} */ ([k, j]); });
}

/** @type {(a: Align.Match, b: Align.Match) => number} */
function byLine(a, b) {
  return a[0] - b[0];
}

/** @type {(state: Align.Assignment, current: number) => void} */
function assign(state, current) {
  var columns = state.v.length;
  var costs = new Float64Array(columns).fill(Infinity);
  /** @type {number[]} */
  var left = Array.from({ length: columns }, (_, k) => columns - k - 1);
  /** @type {number[]} */
  var lines = [];
  /** @type {number[]} */
  var passed = [];
  var least = 0;
  var i = current;
  var sink = -1;
  while (sink < 0) {
    lines.push(i);
    var index = nearest(state, costs, left, i, least);
    var j = left[index];
    least = costs[j];
    passed.push(j);
    left[index] = left[left.length - 1];
    left.pop();
    if (state.line[j] < 0) sink = j;
    else i = state.line[j];
  }
  lines.forEach((line) => {
    state.u[line] += line === current ? least : least - costs[state.column[line]];
  });
  passed.forEach((column) => { state.v[column] -= least - costs[column]; });
  for (var line = -1; line !== current;) {
    line = state.path[sink];
    state.line[sink] = line;
    var before = state.column[line];
    state.column[line] = sink;
    sink = before;
  }
}

/**
 * Looks from a line at the columns that are left, and tells the place of the nearest among them.
 * @type {(state: Align.Assignment, costs: Float64Array, left: number[], i: number, least: number) => number}
 */
function nearest(state, costs, left, i, least) {
  var lowest = Infinity;
  var index = -1;
  for (var k = 0; k < left.length; k += 1) {
    var j = left[k];
    var reached = least - state.gains[i][j] - state.u[i] - state.v[j];
    if (reached < costs[j]) {
      state.path[j] = i;
      costs[j] = reached;
    }
    if (costs[j] < lowest || (costs[j] === lowest && state.line[j] < 0)) {
      lowest = costs[j];
      index = k;
    }
  }
  return index;
}
