// What the scripts hand to one another. Read by the type checker alone (nox -s weblint); nothing of it is published.

interface Window {
  NoticeSearch: typeof import("./search.js").NoticeSearch;
  NoticeCompare: typeof import("./compare-any.js").NoticeCompare;
  NoticeComparison: { start: () => void };
  NoticeClips: typeof import("./reader.js").NoticeClips;
  NoticeOffice: typeof import("./office.js").NoticeOffice;
  NoticeCopying: { textOf: (range: Range) => string };
  NoticeReading: { get: (name: string) => string | undefined, set: (name: string, value: string) => void };
}

/** The index and its answers. Ordinals count provisions, in the order of the index. */
declare namespace Search {
  /** What a shard says when it is run. */
  interface Brought { edition: string, name: string, content: unknown, sum: string }

  /** All that has been read of one edition. */
  interface Library {
    name: string;
    /** What the newest edition has brought when it was last looked for. */
    newest: Promise<Brought | null> | null;
    /** Until when, in milliseconds, that is taken for true. */
    known: number;
    opened: Promise<Edition> | null;
    terms: Terms | null;
    shards: Map<string, Promise<any>>;
    parsed: Map<number, Entry[]>;
    notices: Map<string, Promise<NoticeText>>;
    runs: Map<string, Promise<Run>>;
  }

  /** The overview's content: build_scripts/search/overview.py. */
  interface Overview {
    schema: number;
    codec: CodecRules;
    alphabet: string;
    span: number;
    grain: number;
    directory: string[];
    starts: string;
    notices: string;
    places: [string, string][];
    steps: string[];
    topics: [string, string, number][];
    passedOver: [number, number][];
    variants: string;
    forms: string[];
  }

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
    threadsAShard: number;
    /** How an entry of a shard of grams begins. */
    relations: { sibling: number, summary: number, child: number, longer: number };
  }
  interface Codec extends CodecRules { digits: Uint8Array, base: number }

  interface Edition {
    library: Library;
    codec: Codec;
    alphabet: Map<string, number>;
    /** Bits that a character's code takes. */
    width: number;
    fold: Map<string, string>;
    forms: string[];
    directory: number[][];
    span: number;
    grain: number;
    places: { slug: string, name: string }[];
    steps: string[];
    topics: Topic[];
    notices: Notice[];
    /** How many provisions there are. */
    size: number;
    noticeOf: Uint32Array;
    ordinalOf: Uint32Array;
    begins: Uint32Array;
  }
  interface Topic { slug: string, name: string, size: number, number: number }
  /** `first` is the ordinal of its first provision, `size` how many it has. */
  interface Notice { id: string, place: number, year: number, first: number, size: number, number: number }

  interface Listed { gram: number[], headed: number, places: Uint32Array, file?: undefined }
  interface SummedUp { gram: number[], count: number, file: number }
  type Entry = Listed | SummedUp;
  /** Addresses of the first `known` characters of what was looked for, or a summary. */
  interface Located { known: number, headed: number[], others: number[], summary?: undefined }
  type Found = Located | { known: number, summary: Summary };
  interface Summary {
    occurrences: number;
    headed: Uint32Array;
    others: Uint32Array;
    best: { ordinal: number, count: number }[];
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
    direct: { whole: boolean } | null;
    /** What could not be read, though there are answers. */
    fault: Error | null;
  }
  interface Jump { ordinal: number, whole: boolean }

  type Year = number | string | null | undefined;
  interface Options {
    limit?: number;
    offset?: number;
    year?: Year | Year[];
    from?: Year;
    to?: Year;
    jurisdiction?: string | string[];
    topic?: string | string[];
    topics?: boolean;
    sameOnly?: boolean;
  }
  type Filters = Record<string, (notice: Notice, ordinal: number) => boolean>;
  interface Counted { slug: string, name: string, count: number }
  interface Counts { years: [number, number][], places: Counted[], topics?: Counted[] }

  interface NoticeShard { title: string, eids: string, text: string, threads: string }
  interface NoticeText { title: string, all: Passage[] }
  interface Passage { eid: string, thread: number, number: string, heading: string, display: string }
  interface Provision { notice: Notice, title: string, all: Passage[], entry: Passage, display: string }
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
  interface Terms { stop: number, all: string[], list: string[], known: Set<string> }
  interface Offer { kind: string, query: string, total: number }
}

/** Two notices side by side. */
declare namespace Compare {
  /** The data of a notice: build_scripts/publish/data/any_two.py. */
  interface Notice {
    id: string;
    name: string;
    year: number;
    title: string;
    number: string | null;
    /** How the whole is cited. */
    cite: string;
    page: string;
    /** Pages of the comparisons that it has with others, by their ids. */
    compared: Record<string, string>;
    place: string;
    above: string[];
    frame: Provision[];
    provisions: Provision[];
  }
  interface Provision {
    eid: string;
    num: string | null;
    locus: string;
    heading: string | null;
    heading_only: boolean;
    /** Where it stands, as it is cited. */
    cite: string;
    text: string;
    /** The lengths of its words, in base 36. */
    cut: string;
    topics: string[];
    tokens: string[];
    /** Of the head or foot of the document. */
    frame?: boolean;
  }

  /** The tables of build_scripts: language/counting.yml. */
  interface Rules {
    counting: {
      kinds: Record<string, string>;
      kinds_of_categories: Record<string, string>;
      shapes: Record<string, string>;
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
  interface Gap { lead: string, tail: string, words: string, pieces: { move: number, text: string }[] }

  /** By the places of two provisions in their notices. */
  interface Link { older: number, newer: number, likeness: number, moved: boolean }
  interface Piece { provision: Provision, tokens: string[], whole: boolean, elsewhere: Provision | null }
  type Pieces = Map<Link, Piece>;
  interface Row {
    kind: string;
    newer: Provision | null;
    older: Piece[];
    also: Piece[];
    shared: boolean;
    changes: Change[];
    moved: boolean;
    reviewed: boolean;
    /** Where further sentences of the older provisions went. */
    went: Provision[];
  }
  interface BuiltPiece { eid: string, spans?: [number, number][], elsewhere?: string }
  /** The rows that the site has of a pair: what is false or empty is left out. */
  interface Built {
    older: string;
    newer: string;
    relation: string;
    rows: {
      kind: string, newer?: string, moved?: boolean, reviewed?: boolean, older?: BuiltPiece[], also?: BuiltPiece[],
      went?: string[],
    }[];
  }
  interface Figures { counts: Record<string, number>, moved: number, newerCarried: number, olderCarried: number }

  interface Words {
    older: string;
    newer: string;
    older_source: string;
    newer_source: string;
    kinds: Record<string, string>;
    marks: string;
  }
  interface Common { moved: string, reviewed: string, sides: Record<string, Words> }
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

/** The page of results. */
declare namespace SearchPage {
  interface Form {
    form: HTMLFormElement;
    input: HTMLInputElement;
    filters: HTMLElement;
    from: HTMLSelectElement;
    to: HTMLSelectElement;
    place: HTMLSelectElement;
    topic: HTMLSelectElement;
    topicLabel: HTMLElement;
    fold: HTMLInputElement;
    status: HTMLElement;
    results: HTMLElement;
  }
  /** What is asked, as it stands in the address. */
  interface State { q: string, from: string, to: string, place: string, topic: string, fold: boolean }
  /** How much of the results is open, and where one was. */
  interface Opened { shown: number, expanded: string[] }
  type Kept = Partial<Opened> & { y?: number };
  interface Group { notice: Search.Notice, ordinals: number[] }
  /** The results of a query. */
  interface Shown {
    state: State;
    run: Search.Run;
    list: HTMLElement;
    groups: Group[];
    /** Ordinals that a line of another year has taken up. */
    folded: Set<number>;
    /** Tells what could not be read. */
    fault: HTMLElement | null;
    answers: Set<number> | null;
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
    opened: Opened;
    show: (restore?: Kept) => Promise<void>;
  }
}

/** Files that are made on a page. */
declare namespace Office {
  type Style = "title" | "heading" | "body" | "note";
  interface Paragraph { style: Style, text: string }
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
  interface Found { total: number, punctuation: boolean, hits: Search.Hit[] }
}
