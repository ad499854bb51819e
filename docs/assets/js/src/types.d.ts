// What the scripts hand to one another. Read by the type checker alone (nox -s weblint); nothing of it is published.

interface Window {
  NoticeSearch: typeof import("./entries/search.js").NoticeSearch;
  NoticeNear: typeof import("./entries/search-near.js").NoticeNear;
  NoticeCompare: typeof import("./entries/compare-any.js").NoticeCompare;
  NoticeComparison: { start: () => void };
  NoticeClips: typeof import("./entries/reader.js").NoticeClips;
  NoticeOffice: typeof import("./entries/office.js").NoticeOffice;
  NoticeCopying: { textOf: (range: Range) => string };
  NoticeEdition: typeof import("./entries/reading.js").NoticeEdition;
  NoticeReading: { get: (name: string) => string | undefined, set: (name: string, value: string) => void };
}

/** The index and its answers. Ordinals count provisions, in the order of the index. */
declare namespace Search {
  /** What a shard says when it is run. */
  interface Brought { name: string, content: unknown, sum: string }

  /** All that has been read of one edition. */
  interface Library {
    name: string;
    /** Of each shard the name of its file. */
    files: Map<string, string>;
    /** When it was last looked for a newer edition: it fails where there is one. */
    newest: Promise<void> | null;
    /** Until when, in milliseconds, that is taken for true. */
    known: number;
    /** Until when it is not looked for beside a question. */
    glanced: number;
    /** Whether there is a newer one is being asked, for a part is gone. */
    looking: Promise<void> | null;
    opened: Promise<Edition | Directory> | null;
    terms: Terms | null;
    spelling: Spelling | null;
    shards: Map<string, Promise<any>>;
    parsed: Map<number, Entry[]>;
    notices: Map<string, Promise<NoticeText>>;
    runs: Map<string, Promise<Run>>;
    /** The folder of its shards below search/. */
    folder: string;
    /** Of one of several families: what they stand in. */
    above: Library | null;
    families: Map<string, Library>;
  }

  /** What stands in the place of an overview where there are several families. */
  interface Directory { schema: number, families: Family[] }
  /** slug, the file of its overview, the places that it has. */
  type Family = [string, string, string[]];
  /** A family within an edition: where its ordinals and its notices begin. */
  interface Part { edition: Edition, base: number, first: number }

  /** The overview's content: build_scripts/search/overview.py. */
  interface Overview {
    schema: number;
    codec: CodecRules;
    /** Characters from one possible beginning of a provision to the next, and how many of these there are. */
    grain: number;
    grains: number;
    /** All slots are below it. */
    slots: number;
    directory: string;
    starts: string;
    notices: string;
    places: [string, string, string][];
    signs: string[];
    topics: ListEntry[];
    holdings: ListEntry[];
    bodies: [number, number];
    passedOver: [number, number][];
    variants: string;
    forms: string[];
    /** The digests of all shards, by what stands before them: a folder (grams/), or the name of one alone (words.). */
    shards: Record<string, string>;
  }

  /** Numbers that run through all notices: by slot where those of a notice begin, and how many it has. */
  interface Ranges { span: number, begins: Uint32Array, sizes: Uint32Array }
  interface Addressed { ordinalOf: Uint32Array, begins: Uint32Array, addresses: Ranges }

  interface CodecRules {
    /** The digits, in order. */
    characters: string;
    /** How many bits two digits hold. */
    bits: number;
    /** So many zeros say that a number is written in `wide` bits. */
    limit: number;
    wide: number;
    /** Of all numbers but words: digits below it end one. */
    stop: number;
    /** What stands for the steps of eids. */
    letters: string;
    field: string;
    end: string;
    longestWord: number;
    /** Bits of a character that stands for itself, and of the distance from another. */
    symbol: number;
    distance: number;
    /** Bits of what tells a shard by its content. */
    digest: number;
    /** How an entry of a shard of grams begins. */
    relations: { sibling: number, summary: number, child: number, longer: number };
  }
  interface Codec extends CodecRules { digits: Uint8Array, base: number }

  interface Edition {
    library: Library;
    codec: Codec;
    fold: Map<string, string>;
    forms: string[];
    directory: number[][];
    grain: number;
    places: { slug: string, name: string, level: string }[];
    /** What stands before the year in document numbers. */
    signs: string[];
    topics: List[];
    /** What a provision may hold. */
    holdings: List[];
    /** How many files tell of bodies, and of how many provisions. */
    bodies: { files: number, size: number };
    notices: Notice[];
    /** How many provisions there are. */
    size: number;
    noticeOf: Uint32Array;
    ordinalOf: Uint32Array;
    begins: Uint32Array;
    /** Which addresses and which ordinals are whose. */
    addresses: Ranges;
    ordinals: Ranges;
    /** The families that have been opened, and how many there are; of an edition that knows none, nothing. */
    parts?: Part[];
    families?: number;
  }
  /** A list of provisions: what it is of, how many they are, and where they stand. */
  type ListEntry = [string, string, number, number, number];
  interface List { slug: string, name: string, size: number, file: number, at: number }
  /** `first` is the ordinal of its first provision, `size` how many it has; `slot` is by what shards know it. */
  interface Notice { id: string, place: number, year: number, first: number, size: number, slot: number, number: number }

  interface Listed { gram: number[], headed: number, places: Uint32Array, file?: undefined }
  interface SummedUp { gram: number[], count: number, file: string }
  type Entry = Listed | SummedUp;
  /** Addresses of the first `known` characters of what was looked for, or a summary. */
  interface Located { known: number, headed: number[], others: number[], summary?: undefined }
  type Found = Located | { known: number, summary: Summary };
  interface Summary {
    headed: Uint32Array;
    others: Uint32Array;
    /** How often it stands in each. */
    counts: Map<number, number>;
  }
  interface Match { headed: boolean, places: number[], count?: number }
  type Matches = Map<number, Match>;
  type Result = { matches: Matches, summary?: undefined } | { summary: Summary, matches?: undefined };
  /** How a result answers for a provision. */
  type Test = (ordinal: number) => Match | undefined;

  /** Folded texts. `inner` is the text without its Chinese quotation marks. */
  interface Query { phrases: { text: string, inner: string }[], without: string[], cut: boolean, punctuation: boolean }
  interface Run {
    edition: Edition;
    ordinals: number[];
    words: string[];
    cut: boolean;
    punctuation: boolean;
    /** How often the words stand in each provision. */
    counts: Map<number, number>;
    /** What could not be read, though there are answers. */
    fault: Error | null;
  }

  /** How notices are cited: sign, year, number, as printed; titles by the notice's place. */
  interface Numbers { notices: ([number, number, number, string] | null)[], titles: [number, string][] }
  interface Number { sign: string, year: number, number: number }
  /** A step of an eid, or one that somebody means; an empty name may be any. */
  /** `firm`: its level is named (部分, 项, 目, 点). */
  interface Step { name: string, number: number, firm?: boolean }
  interface Missing { kind: "number" | "provision" | "notice", asked: string, nearest: Place[] }
  /** Several places where several notices may be meant: where a number has only been `begun`, or of one year. */
  interface Reference { places: Place[], missing: Missing | null, begun?: boolean }
  interface Cited { missing: Missing | null, candidates: Place[], cited: Place | null, begun?: boolean }
  interface Place { notice: Notice, ordinal: number | null }

  /** A word that was understood; `known`: there are notices of that place or year. */
  /** `rest`: what was typed, without it. */
  interface Mark { kind: "year" | "place", word: string, label: string, known: boolean, rest: string }
  /** A word that is a filter: of years, of places (`not`: of all but these), or of a place without notices. */
  interface Meant {
    years: [number, number] | null;
    slugs: string[];
    not: boolean;
    absent: { word: string, name: string, apart: boolean } | null;
  }
  interface Piece { word: string, meant: Meant | null }
  /** Whether a word stands by itself, or begins or ends a longer one. */
  type Where = "whole" | "begins" | "ends";
  /** The name of the place without notices that a folded word is; empty where it is none. */
  type NamesAbsent = (word: string, where: Where) => string;
  interface Understood {
    text: string;
    /** From the first to the last of `spans`. */
    years: [number, number] | null;
    spans: [number, number][];
    jurisdictions: string[];
    /** What was typed with a minus. */
    without: { spans: [number, number][], slugs: string[] };
    topics: string[];
    reference: null;
    cited?: Place | null;
    candidates: Place[];
    /** They are those whose number begins as was typed. */
    begun?: boolean;
    missing: Missing | null;
    marks: Mark[];
    /** Nothing but places and years was typed. */
    only: boolean;
    absent: Absent[];
  }
  /**
   * A word that names a place of which there are no notices, its name, and the places nearest to it; `apart`: it was
   * typed as a word of its own.
   */
  interface Absent { word: string, name: string, nearest: string[], apart: boolean }
  interface Divisions { full: Map<string, string[]>, short: Map<string, string>, counties: Map<string, string> }
  /** Paragraphs one after another, and what of the text stands in each. */
  interface Across { ordinals: number[], words: string[] }
  /** `running`: the paragraphs over which the query runs as it stands. */
  interface Reading { understood: Understood, found: Run, running: Across | null }
  interface Passed extends Reading { tests: Filters, ordinals: number[] }
  interface Answer {
    edition: Edition;
    query: string;
    understood: Understood;
    tests: Filters;
    run: Run;
    /** The paragraphs over which the text runs, where it stands in none. */
    across: number[] | null;
    ordinals: number[];
  }
  interface Page { notice: string, eid: string | null, url: string }
  interface AskedUnderstood {
    text: string;
    years: [number, number] | null;
    jurisdictions: string[];
    topics: string[];
    reference: Page | null;
    candidates: Page[];
    missing: { kind: string, asked: string, nearest: Page[] } | null;
    marks: Mark[];
    across: boolean;
    absent: { name: string, nearest: string[] }[];
  }
  type Why = "one-character" | "sound" | "synonym" | "fewer-words";
  interface Near { query: string, total: number, why: Why }
  /** The offers, and what kept back others of them: a part of the data that could not be read. */
  interface Offered { offers: Near[], fault: Error | null }
  interface Asked {
    total: number;
    occurrences: number;
    notices: number;
    hits: Hit[];
    understood: AskedUnderstood;
    near: Near[];
    /** Whether all that tells what is near could be read. */
    near_read: boolean;
    /** Whether the names of places of which there are no notices could be read. */
    absent_read: boolean;
    by_year: Record<string, number>;
  }

  type Year = number | string | null | undefined;
  interface Options {
    limit?: number;
    offset?: number;
    year?: Year | Year[];
    from?: Year;
    to?: Year;
    jurisdiction?: string | string[];
    topic?: string | string[];
    body?: string;
    holding?: string;
    topics?: boolean;
    bodies?: boolean;
    holdings?: boolean;
    order?: string;
    literal?: boolean;
    /** How many families are asked; all, unless it is given. */
    families?: number;
    /** What is asked instead, as it was opened before. */
    edition?: Edition;
  }
  type Filters = Record<string, (notice: Notice, ordinal: number) => boolean>;
  interface Counted { slug: string, name: string, count: number }
  interface Counts {
    years: [number, number][], places: Counted[], topics?: Counted[], bodies?: Counted[], holdings?: Counted[],
  }

  interface NoticeShard { title: string, cited: string, steps: string[], eids: string, text: string }
  interface NoticeText { title: string, cited: string, all: Passage[] }
  interface Passage { eid: string, number: string, heading: string, display: string }
  interface Provision { notice: Notice, title: string, cited: string, all: Passage[], entry: Passage, display: string }
  interface Hit {
    notice: string;
    eid: string;
    url: string;
    title: string;
    path: string;
    /** HTML. */
    snippet: string;
    year: number;
    place: string;
  }
  interface Terms { list: string[], known: Set<string> }
  /** What texts are written in: words by number, and how many digits end a number. */
  interface Spelling { stop: number, all: string[] }
}

/** Two notices side by side. */
declare namespace Compare {
  /** The data of a notice: build_scripts/publish/data/any_two.py. */
  interface Notice {
    id: string;
    name: string;
    year: number;
    /** On which it was issued, or the first day in question. */
    day: string;
    title: string;
    number: string | null;
    /** How the whole is cited. */
    cite: string;
    page: string;
    /** Pages of the comparisons that it has with others, by their ids. */
    compared: Record<string, string>;
    place: string;
    above: string[];
    provisions: Provision[];
  }
  interface Provision {
    eid: string;
    kind: string;
    num: string | null;
    locus: string;
    heading: string | null;
    /** The length of the heading with its mark: behind it stands what it says itself. */
    head: number;
    /** Where it stands, as it is cited. */
    cite: string;
    text: string;
    /** The lengths of its words, in base 36. */
    cut: string;
    /** The lengths of its sentences; they cover the text. */
    sentences: number[];
    /** Where behind the heading the sentences stand that are compared: those of responsibility are not. */
    rows: Span[];
    /** Under which it is filed as a whole. */
    topics: string[];
    /** Under which some of its sentences are filed, and which. */
    parts: [string, number[]][];
    tokens: string[];
    /** Of the head or foot of the document. */
    frame?: boolean;
  }

  /** The tables of build_scripts: language/counting.yml, language/redline/redline.yml, link/alignment/rules.yml; and the topics of one subject. */
  interface Rules {
    redline: {
      sure: number;
      likely: number;
      many_times: number;
      moved: number;
      little: number;
      word: number;
      before_item: string[];
      behind_item: string[];
      brackets: Record<string, string>;
    };
    subjects: string[];
    guiding: string[];
    alignment: {
      profile: { genre: string, genre_weight: number, listed_weight: number, run_weight: number };
      evidence: Record<string, number>;
      forms: { between_clauses: string, uniform: string, body: number, longest_body: number, least: number, rest: number, but_for_names: number };
      choice: Record<string, number> & { frame_kinds: string[] };
      kinds: { run: number };
      sentences: Record<string, number>;
      division: { carried_over: number };
    };
    counting: {
      kinds: Record<string, string>;
      kinds_of_categories: Record<string, string>;
      shapes: Record<string, string>;
      radicals: Record<string, string>;
      shapes_of_categories: Record<string, string>;
      passed_over: string;
      between_numerals: string;
      number_before: string;
      number_behind: string;
      item_number: string;
    };
  }

  /** Words that count: where they stand among all tokens, what they count as, and the sums of their lengths. */
  interface Side { tokens: string[], at: number[], keys: string[], sums: number[] }
  /** Equal words: where they begin on either side, and how many they are. */
  type Run = [number, number, number];
  interface Change { kind: string, older: string, newer: string, move: number }
  /** Of a wording that stands beside another one. */
  interface Stretch { text: string, shared: boolean }
  interface Beside { older: Stretch[][], newer: Stretch[] }
  interface Gap { lead: string, tail: string, words: string, pieces: { move: number, text: string }[] }

  type Span = [number, number];
  interface Piece { provision: Provision, tokens: string[], whole: boolean, elsewhere: Provision | null }
  interface Row {
    kind: string;
    newer: Provision | null;
    older: Piece[];
    also: Piece[];
    shared: boolean;
    changes: Change[];
    /** Where both wordings share little. */
    beside: Beside | null;
    moved: boolean;
    reviewed: boolean;
    /** Where further sentences of the older provisions went. */
    went: Provision[];
  }
  /** Two provisions that are one, with the name of its move where that stands elsewhere. */
  interface Ends { older: Provision, newer: Provision, move: string }
  interface BuiltPiece { eid: string, spans?: Span[], elsewhere?: string }
  /** What is false or empty is left out. */
  interface BuiltRow {
    kind: string;
    newer?: string;
    moved?: boolean;
    reviewed?: boolean;
    older?: BuiltPiece[];
    also?: BuiltPiece[];
    went?: string[];
  }
  /** The rows that the site has of a pair, and the sums of the wordings that they were made of. */
  interface Built { older: string, newer: string, relation: string, sums: string[], rows: BuiltRow[] }
  interface Figures { counts: Record<string, number>, moved: number, newerCarried: number, olderCarried: number }

  interface Words {
    older: string;
    newer: string;
    older_source: string;
    newer_source: string;
    kinds: Record<string, string>;
    marks: string;
    tracked: string;
  }
  interface Common {
    moved: string;
    reviewed: string;
    by_rule: string;
    not_built: string;
    accuracy: string;
    beside: string;
    tracked_file: string;
    sides: Record<string, Words>;
  }
  interface Pair {
    older: Notice;
    newer: Notice;
    relation: string;
    words: Words;
    common: Common;
    built: Built | null;
    page: string | undefined;
    /** Whether the two have been put in their order. */
    turned: boolean;
  }
  /** A side of the picker: what the address asks for, else the notice of this rank. */
  interface Choice { place: HTMLSelectElement, notice: HTMLSelectElement, id: string | null, rank: number }
  interface Fault { fault: string, again?: boolean }
}

/** Which provisions of two notices belong together. */
declare namespace Align {
  /** Lines of the older side, columns of the newer. */
  type Matrix = Float64Array[];
  /** A place of either side. */
  type Match = [number, number];
  /** Words, each with what it counts. */
  type Words = Map<string, number>;
  /** Topics, each with how far one speaks of it. */
  type Held = Map<string, number>;

  interface Profile {
    nodes: Compare.Provision[];
    /** Where each stands among all provisions of its notice. */
    places: number[];
    items: number[];
    rowNode: number[];
    /** Null for the row that is the heading. */
    rowSpan: (Compare.Span | null)[];
    rows: Words[];
    heads: Words[];
    /** In how many nodes each word stands; in how many headings. */
    spread: Words;
    headSpread: Words;
    main: string[][];
    rowTopics: string[][];
  }
  interface SideTopics { main: Held[], spoken: Held[], held: Held[] }
  interface Topics {
    old: SideTopics;
    young: SideTopics;
    between: (a: Held[], b: Held[]) => Matrix;
    weight: (spread: number) => number;
    agreement: () => (i: number, j: number) => number;
    about: (specific?: boolean) => Matrix;
    subjects: () => Matrix;
    specific: () => Matrix;
    onOtherSubjects: () => (i: number, j: number) => boolean;
    aboutOtherSubjects: () => (i: number, j: number) => boolean;
    /** 1 where both speak of topics and of none in common, 2 where of single subjects. */
    onOthers: () => (i: number, j: number) => number;
    ofGroups: (rows: number[][], nodes: number[][]) => Matrix;
    only: () => [number[], number[]][];
  }
  interface Faded {
    forNewer: Matrix;
    forOlder: Matrix;
    mutual: Matrix;
  }
  interface Evidence {
    nodes: Matrix;
    pieces: Matrix;
    items: Matrix;
    heads: Matrix;
    topics: Matrix;
    about: Matrix;
    onTopic: Matrix;
    offTopic: Matrix;
    support: Matrix;
    share: Matrix;
    sentenceTopics: Matrix;
    subjects: Matrix;
    only: [number[], number[]][];
  }

  /** One notice as the matching sees it. */
  interface Side {
    heads: string[];
    eids: string[];
    profileItems: number[];
    texts: number[];
    items: number[];
    parts: number[];
    speaks: boolean[];
    frames: boolean[];
    below: number[][];
    partOf: Map<number, number>;
    /** Matches of a heading that its pieces speak against. */
    closed: Set<string>;
  }
  interface Assignment {
    gains: Matrix;
    u: Float64Array;
    v: Float64Array;
    path: Int32Array;
    line: Int32Array;
    column: Int32Array;
  }

  /** By both ends, whether it was matched one to one. */
  type Links = Map<string, boolean>;
  interface Wording { text: string, runs: Set<string> | null }
  interface Link { older: string, newer: string, type: string, moved: boolean, similarity: number, main: boolean }
  interface SentenceLink {
    older: string;
    olderSpan: Compare.Span;
    newer: string;
    newerSpan: Compare.Span;
    type: string;
    moved: boolean;
    similarity: number;
  }
  interface Pair { links: Link[], sentences: SentenceLink[], inPartOlder: Set<string>, inPartNewer: Set<string> }

  /** The sentences of an older provision, each with the newer one that it goes to. */
  interface Divided {
    provision: Compare.Provision;
    linked: string[];
    partners: string[];
    likest: string | null;
    sentences: { span: Compare.Span, shared: Map<string, number>, home: string | null }[];
  }
  interface Division {
    pieces: Map<string, Compare.BuiltPiece>;
    left: Map<string, Compare.BuiltPiece>;
    went: Map<string, string[]>;
    came: Map<string, string[]>;
  }
}

/** The page of results. */
declare namespace SearchPage {
  interface Form {
    form: HTMLFormElement;
    input: HTMLInputElement;
    /** To the first hit, for whoever goes by the keyboard. */
    skip: HTMLElement;
    filters: HTMLElement;
    from: HTMLSelectElement;
    to: HTMLSelectElement;
    place: HTMLSelectElement;
    topic: HTMLSelectElement;
    body: HTMLSelectElement;
    holding: HTMLSelectElement;
    order: HTMLSelectElement;
    fold: HTMLInputElement;
    /** Shows the menus where there is little room. */
    unfold: HTMLElement;
    /** What is asked, on paper. */
    printed: HTMLElement;
    /** What was understood. */
    understood: HTMLElement;
    status: HTMLElement;
    /** By year, and what can be done with the results. */
    bars: HTMLElement;
    tools: HTMLElement;
    /** How many families have been asked, where there are several. */
    progress: HTMLElement;
    results: HTMLElement;
  }
  /** Whether results are there already that these take the place of; how many families have not been asked. */
  interface Asked { again: boolean, left: number }
  /** What is chosen from a list that has counts. */
  type Listed = "topic" | "body" | "holding";
  /** What is asked, as it stands in the address. `lit`: nothing is understood, all is looked for as typed. */
  interface State {
    q: string, from: string, to: string, place: string, topic: string, body: string, holding: string,
    order: string, lit: string, fold: boolean,
    /** Of several families the place at which the reader was. */
    at: string,
  }
  /** How much of the results is open, and where one was. */
  interface Opened { shown: number, expanded: string[] }
  type Kept = Partial<Opened> & { y?: number };
  interface Group { notice: Search.Notice, ordinals: number[] }
  /** The results of a query. */
  interface Shown {
    state: State;
    found: Search.Answer;
    run: Search.Run;
    /** What is marked in a notice that is opened. */
    marked: string;
    list: HTMLElement;
    groups: Group[];
    /** Ordinals that a line of another year has taken up. */
    folded: Set<number>;
    /** Tells what could not be read. */
    fault: HTMLElement | null;
    answers: Set<number> | null;
    /** What the reader has ticked. */
    ticked: Set<number>;
  }
  interface View {
    form: Form;
    /** Of the page without a query. */
    title: string;
    /** Counts queries: what an earlier one finds late is dropped. */
    turn: number;
    /** The timer that speaks of waiting if nothing has been reported until then. */
    waiting: number;
    current: Shown | null;
    /** Whether no more families shall be asked. */
    enough: boolean;
    opened: Opened;
    show: (restore?: Kept) => Promise<void>;
  }
}

/** Files that are made on a page. */
declare namespace Office {
  type Style = "title" | "body" | "note";
  interface Paragraph { style: Style, text: string }
  /** A change that is tracked; nothing where there is none. */
  type Kind = "" | "del" | "ins" | "moveFrom" | "moveTo";
  /** How the words of a notice are marked that only it has, and those that stand elsewhere in the other. */
  interface Ways { alone: Kind, moved: Kind }
  /** Words, the change that they are, and the name of their move. */
  type Piece = [string, Kind, string];
  /** With the change that its end is, and the name of its move as a whole. */
  interface Tracked { style: Style, pieces: Piece[], end: Kind, move: string }
  /** Its width in characters. */
  interface Column { name: string, width: number }
}

/** Provisions that a reader gathers. */
declare namespace Clips {
  /** Where it stands; spans are those of its text that are meant, where not the whole is. */
  interface Clip { notice: string, eid: string, spans?: string }
  /** As it is shown and taken away. */
  interface Shown { clip: Clip, words: string, citation: string, name: string, locus: string, page: string }
}

declare namespace Copying {
  /** Words of a page as they are copied. */
  interface Piece { node: Node, text: string, html: string }
}

declare namespace SearchBox {
  /** The first hits of a query, and how many provisions answer it. */
  /** `left`: how many families have not been asked. */
  interface Found { total: number, left: number, punctuation: boolean, hits: Search.Hit[], answer: Search.Answer }
  /** A list below a box. */
  interface Box {
    form: HTMLFormElement;
    input: HTMLInputElement;
    list: HTMLElement;
    status: HTMLElement;
    id: string;
    /** The page of results. */
    results: URL;
    /** The option that the arrows have come to; -1 for none. */
    chosen: number;
    /** The query that is on its way or shown. */
    asked: string;
    timer: number;
  }
}
