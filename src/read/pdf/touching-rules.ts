import type { Rule } from './page-rules'

/** An interval on the way of the sweep, at a place across it. */
interface Open {
  readonly rule: number
  readonly at: number
  readonly from: number
  readonly to: number
}

/** A stretch across the way of the sweep: joins the rule with every open interval that stands within it. */
interface Query {
  readonly rule: number
  readonly at: number
  readonly low: number
  readonly high: number
}

/**
 * Groups ruled lines that touch or cross one another, `near` points of space allowed. A sweep over the page with union-find:
 * n lines take n log n steps, however many crossings they have.
 */
export function touchingRules(rules: readonly Rule[], near: number): Rule[][] {
  const groups = new DisjointSets(rules.length)
  const open = (way: Rule['way'], before: number): Open[] =>
    rules.flatMap(({ way: own, at, from, to }, rule) =>
      own === way ? [{ rule, at, from: from - before, to: to + near }] : [],
    )
  const across = open('across', near)
  const down: Query[] = rules.flatMap(({ way, at, from, to }, rule) =>
    way === 'down' ? [{ rule, at, low: from - near, high: to + near }] : [],
  )
  sweep(across, down, groups)
  for (const way of ['across', 'down'] as const) {
    const same = open(way, 0)
    // Of two that lie along one another the one that begins first is open where the other begins.
    const beginnings = same.map(({ rule, at, from }) => ({ rule, at: from, low: at - near, high: at + near }))
    sweep(same, beginnings, groups)
  }
  const found = new Map<number, Rule[]>()
  rules.forEach((rule, index) => {
    const root = groups.find(index)
    const group = found.get(root)
    if (group) group.push(rule)
    else found.set(root, [rule])
  })
  return [...found.values()]
}

function sweep(intervals: readonly Open[], queries: readonly Query[], groups: DisjointSets): void {
  if (intervals.length === 0 || queries.length === 0) return
  const places = [...intervals].sort((a, b) => a.at - b.at)
  const ats = places.map(({ at }) => at)
  const order = places.map((_, place) => place)
  const begins = [...order].sort((a, b) => places[a]!.from - places[b]!.from)
  const ends = [...order].sort((a, b) => places[a]!.to - places[b]!.to)
  const tree = new OpenPlaces(places, groups)
  let [begun, ended] = [0, 0]
  for (const { rule, at, low, high } of [...queries].sort((a, b) => a.at - b.at)) {
    for (; begun < begins.length && places[begins[begun]!]!.from <= at; begun++) tree.add(begins[begun]!)
    for (; ended < ends.length && places[ends[ended]!]!.to < at; ended++) tree.remove(ends[ended]!)
    tree.join(rule, firstFrom(ats, low, false), firstFrom(ats, high, true))
  }
}

/** The index of the first of some sorted numbers that is at least `value`, or above it. */
export function firstFrom(sorted: readonly number[], value: number, above: boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value || (above && sorted[middle] === value)) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The open intervals by their place, as a tree over all places. A part of the tree whose intervals are joined already is
 * joined with one more in one step, so that each is looked at only once after it was opened.
 */
class OpenPlaces {
  private readonly leaves: number
  private readonly counts: Int32Array
  /** A rule of each part whose open intervals are all joined; -1 where they are not. */
  private readonly joined: Int32Array

  constructor(
    private readonly places: readonly Open[],
    private readonly groups: DisjointSets,
  ) {
    let leaves = 1
    while (leaves < places.length) leaves *= 2
    this.leaves = leaves
    this.counts = new Int32Array(leaves * 2)
    this.joined = new Int32Array(leaves * 2).fill(-1)
  }

  add(place: number): void {
    const { rule } = this.places[place]!
    for (let node = place + this.leaves; node > 0; node >>= 1)
      this.joined[node] = this.counts[node]!++ === 0 ? rule : -1
  }

  remove(place: number): void {
    for (let node = place + this.leaves; node > 0; node >>= 1) this.counts[node]!--
  }

  /** Joins a rule with the open intervals at the places from and before. */
  join(rule: number, from: number, to: number): void {
    this.visit(1, 0, this.leaves, rule, from, to)
  }

  private visit(node: number, begin: number, end: number, rule: number, from: number, to: number): void {
    if (to <= begin || end <= from || this.counts[node] === 0) return
    const inside = from <= begin && end <= to
    if (inside && this.joined[node]! >= 0) {
      this.groups.join(rule, this.joined[node]!)
      return
    }
    const middle = (begin + end) >> 1
    this.visit(node * 2, begin, middle, rule, from, to)
    this.visit(node * 2 + 1, middle, end, rule, from, to)
    if (inside) this.joined[node] = rule
  }
}

/** Numbers in groups that are joined two by two. */
class DisjointSets {
  private readonly parents: Int32Array

  constructor(count: number) {
    this.parents = Int32Array.from({ length: count }, (_, index) => index)
  }

  /** The number that stands for the group. */
  find(one: number): number {
    let root = one
    while (this.parents[root] !== root) root = this.parents[root] = this.parents[this.parents[root]!]!
    return root
  }

  join(one: number, other: number): void {
    this.parents[this.find(one)] = this.find(other)
  }
}
