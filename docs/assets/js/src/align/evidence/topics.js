/* What the topics of two notices say of their sentences and provisions: build_scripts/link/alignment/evidence/evidence.py. */
import { rules } from "../../redline/rules.js";
import { isSpecific, isSubject, only, shareNone, subjectsOf, toldOf } from "./held.js";
import { firstOf, mapped, matrix } from "./matrix.js";

/**
 * The fewer provisions of both notices hold it, the more it says.
 * @type {(total: number, spread: number) => number}
 */
export function weightOfSpread(total, spread) {
  return Math.max(0, Math.log((total + 1) / Math.max(spread, 2)));
}

/** @type {(older: Align.Profile, newer: Align.Profile) => Align.Topics} */
export function topicsOf(older, newer) {
  var rule = rules.alignment.evidence;
  var old = topicsOfSide(older);
  var young = topicsOfSide(newer);
  var total = older.nodes.length + newer.nodes.length;
  var weights = topicWeights(old.held.concat(young.held), total);
  /** @type {(a: Align.Held[], b: Align.Held[]) => Align.Matrix} */
  var between = (a, b) => sharedTopics(a, b, weights);
  /** @type {(meant: (topic: string) => boolean) => Align.Matrix} */
  var spokenOf = (meant) => between(old.spoken.map((held) => only(held, meant)), young.spoken);
  return {
    old: old, young: young, between: between,
    weight: (spread) => weightOfSpread(total, spread),
    agreement: () => {
      var one = between(old.spoken, young.main);
      var other = between(old.main, young.spoken);
      return (i, j) => {
        var shared = Math.max(one[i][newer.rowNode[j]], other[older.rowNode[i]][j]);
        return rule.off_topic + (1 - rule.off_topic) * Math.min(1, shared / rule.agreed);
      };
    },
    about: (specific) => {
      var mains = specific ? old.main.map((held) => only(held, isSpecific)) : old.main;
      return mapped(between(mains, young.main), (shared) => Math.min(shared, rule.about_cap) / rule.about_cap);
    },
    subjects: () => spokenOf(isSubject),
    specific: () => spokenOf(isSpecific),
    ofGroups: (rows, nodes) => {
      var mains = [groupedMain(old.main, nodes[0]), groupedMain(young.main, nodes[1])];
      var helds = [groupedHeld(mains[0], older, rows[0]), groupedHeld(mains[1], newer, rows[1])];
      var newers = between(helds[0], mains[1]);
      var olders = between(mains[0], helds[1]);
      return matrix(newers.length, mains[1].length, (i, j) =>
        Math.min(Math.max(newers[i][j], rule.olders_topic * olders[i][j]), rule.topic_cap) / rule.topic_cap);
    },
    onOtherSubjects: () => onOtherSubjects(old.held, young.held),
    aboutOtherSubjects: () => {
      var subjects = onOtherSubjects(old.held, young.held);
      var olds = old.main.map((held) => subjectsOf(held).size);
      var youngs = young.main.map((held) => subjectsOf(held).size);
      return (i, j) => olds[i] > 0 && youngs[j] > 0 && subjects(i, j);
    },
    onOthers: () => {
      var olds = toldOf(older, old);
      var youngs = toldOf(newer, young);
      var subjects = onOtherSubjects(olds, youngs);
      return (i, j) => subjects(i, j) ? 2 : +shareNone(olds[i], youngs[j]);
    },
    only: () => onlySentences(older, newer, old.spoken, young.spoken),
  };
}

/** @type {(held: Align.Held[], others: Align.Held[]) => (i: number, j: number) => boolean} */
function onOtherSubjects(held, others) {
  var olds = held.map(subjectsOf);
  var youngs = others.map(subjectsOf);
  return (i, j) => shareNone(olds[i], youngs[j]);
}

/** @type {(profile: Align.Profile) => Align.SideTopics} */
function topicsOfSide(profile) {
  var main = profile.main.map(heldOnce);
  var spoken = profile.rowTopics.map((topics, row) => heldOnce(topics.concat(profile.main[profile.rowNode[row]])));
  var held = profile.main.map((topics) => heldOnce(topics));
  profile.rowTopics.forEach((topics, row) => {
    topics.forEach((topic) => { held[profile.rowNode[row]].set(topic, 1); });
  });
  return { main: main, spoken: spoken, held: held };
}

/** @type {(topics: string[]) => Align.Held} */
function heldOnce(topics) {
  return new Map(topics.map((topic) => [topic, 1]));
}

/** @type {(nodes: Align.Held[], total: number) => Map<string, number>} */
function topicWeights(nodes, total) {
  var spread = new Map();
  nodes.forEach((held) => {
    held.forEach((_, topic) => { spread.set(topic, (spread.get(topic) || 0) + 1); });
  });
  spread.forEach((count, topic) => { spread.set(topic, weightOfSpread(total, count)); });
  return spread;
}

/**
 * The weight of the topics that lines of both have.
 * @type {(old: Align.Held[], young: Align.Held[], weights: Map<string, number>) => Align.Matrix}
 */
function sharedTopics(old, young, weights) {
  var holding = new Map();
  young.forEach((held, j) => {
    held.forEach((value, topic) => {
      var others = holding.get(topic);
      if (others) others.push([j, value]);
      else holding.set(topic, [[j, value]]);
    });
  });
  return old.map((held) => {
    var line = new Float64Array(young.length);
    held.forEach((value, topic) => {
      var worth = value * (weights.get(topic) || 0);
      (holding.get(topic) || []).forEach((/** @type {[number, number]} */ other) => {
        line[other[0]] += worth * other[1];
      });
    });
    return line;
  });
}

/** @type {(main: Align.Held[], groups: number[]) => Align.Held[]} */
function groupedMain(main, groups) {
  /** @type {Align.Held[]} */
  var found = firstOf(groups).map(() => new Map());
  var at = -1;
  main.forEach((held, i) => {
    if (!i || groups[i] !== groups[i - 1]) at += 1;
    held.forEach((value, topic) => { found[at].set(topic, value); });
  });
  return found;
}

/**
 * How much each group speaks of each topic: 1 of those that a provision as a whole is about.
 * @type {(main: Align.Held[], profile: Align.Profile, groups: number[]) => Align.Held[]}
 */
function groupedHeld(main, profile, groups) {
  /** @type {Align.Held[]} */
  var counts = main.map(() => new Map());
  var at = -1;
  profile.rowTopics.forEach((topics, row) => {
    if (!row || groups[row] !== groups[row - 1]) at += 1;
    topics.forEach((topic) => { counts[at].set(topic, (counts[at].get(topic) || 0) + 1); });
  });
  counts.forEach((held, k) => {
    held.forEach((count, topic) => { held.set(topic, volume(count)); });
    main[k].forEach((_, topic) => { held.set(topic, 1); });
  });
  return counts;
}

/** @type {(sentences: number) => number} */
function volume(sentences) {
  var one = rules.alignment.evidence.one_sentence;
  return one + (1 - one) * Math.min(sentences, 2) / 2;
}

/**
 * Of each topic that one provision of either side alone speaks of, the sentences that do.
 * @type {(older: Align.Profile, newer: Align.Profile, old: Align.Held[], young: Align.Held[]) => [number[], number[]][]}
 */
function onlySentences(older, newer, old, young) {
  var olds = rowsByTopic(older, old);
  var youngs = rowsByTopic(newer, young);
  /** @type {[number[], number[]][]} */
  var found = [];
  olds.forEach((rows, topic) => {
    var others = youngs.get(topic) || [];
    if (nodesOf(older, rows).size === 1 && nodesOf(newer, others).size === 1) found.push([rows, others]);
  });
  return found;
}

/** @type {(profile: Align.Profile, spoken: Align.Held[]) => Map<string, number[]>} */
function rowsByTopic(profile, spoken) {
  var found = new Map();
  spoken.forEach((held, row) => {
    if (!profile.rowSpan[row]) return;
    only(held, isSpecific).forEach((_, topic) => { found.set(topic, (found.get(topic) || []).concat(row)); });
  });
  return found;
}

/** @type {(profile: Align.Profile, rows: number[]) => Set<number>} */
function nodesOf(profile, rows) {
  return new Set(rows.map((row) => profile.rowNode[row]));
}
