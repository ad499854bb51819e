"""Scripts joined of their modules: what is left out of them, and what never is."""

import re
from pathlib import Path

import pytest

from build_scripts.work.website.scripts import joined, without_comments
from tests.site_scripts import SOURCES

SCRIPT = '''/*
 * What this is for.
 */

// Why.
var address = "https://example.org/*"; // an address
var kept = 'a // "b"'; // "c"
/** {a: 1} */ var one = 1;
function half() {
  /* One line. */
  return address /* stays */ + one / 2;
}
'''
TESTS = Path(__file__).parents[3] / "js"
EXPORTED = re.compile(r"^export (?:async )?(?:function\*?|class|const|let|var) (\w+)", re.MULTILINE)
IMPORTED = re.compile(r'^import \{([^}]*)\} from "([^"]+)";', re.MULTILINE)
MAIN, PART, LEAF = "js/src/entries/main.js", "js/src/parts/part.js", "js/src/parts/leaf.js"
HEAD = '(()=>{"use strict";'


def test_comments_and_indentation_and_empty_lines_go() -> None:
    """But for comments that could be part of a string or an expression."""
    assert without_comments(SCRIPT) == '''var address = "https://example.org/*";
var kept = 'a // "b"'; // "c"
/** {a: 1} */ var one = 1;
function half() {
return address /* stays */ + one / 2;
}
'''


def test_a_text_of_several_lines_is_refused() -> None:
    with pytest.raises(ValueError, match="template literal"):
        without_comments("var a = `\n  // no comment\n`;\n")


def test_each_module_stands_once_behind_what_it_imports() -> None:
    files = {
        MAIN: 'import { part } from "../parts/part.js";\nimport { leaf } from "../parts/leaf.js";\n\npart(leaf);\n',
        PART: 'import {\n  leaf,\n} from "./leaf.js";\n\nexport function part(one) {\n  return one + leaf;\n}\n',
        LEAF: "export const leaf = 1;\n",
    }
    assert joined(files) == {"js/main.js": (
        HEAD +
        "let $a=1;"
        "function $b(one){return one+$a}"
        "$b($a);"
        "})();\n"
    )}


def test_every_file_of_the_entries_is_a_script_of_its_own() -> None:
    other = 'import { leaf } from "../parts/leaf.js";\n'
    both = joined({MAIN: "a();\n", "js/src/entries/other.js": other, LEAF: "leaf();\n"})
    assert list(both) == ["js/main.js", "js/other.js"]
    assert "leaf();" in both["js/other.js"] and "leaf();" not in both["js/main.js"]


def test_the_order_of_the_files_makes_no_difference() -> None:
    files = {MAIN: 'import { leaf } from "../parts/leaf.js";\n', LEAF: "export class leaf {}\n"}
    assert joined(files) == joined(dict(reversed(files.items())))


def test_blanks_around_signs_go_but_where_they_may_be_said() -> None:
    text = (
        'if (a < b && c) return (one) => ({ two: a ? b : +c });\n'
        'let d = a + +b - -c; d = -a;\n'
        'const e = "a = (b)" + "; c";\n'
        "const f = /a = (b)/;\n"
        "for (const g of [a, b]) h(g in c, async (i) => i);\n"
    )
    assert (
        'if(a<b&&c)return(one)=>({two:a?b:+c});'
        'let d=a + +b - -c;d=-a;'
        'let e="a = (b)"+"; c";'
        "let f=/a = (b)/;"
        "for(let g of[a,b])h(g in c,async(i)=>i);"
    ) in joined({MAIN: text})["js/main.js"]


@pytest.mark.parametrize(("text", "kept"), [
    ("a('b = \\' c', d);\n", "a('b = \\' c',d);"), ('a = "b \\" = c" + d;\n', 'a="b \\" = c"+d;'),
    ("a.map((one) => /[/ =] (b)\\/ c/g.test(one));\n", "a.map(one=>/[/ =] (b)\\/ c/g.test(one));"),
    ("return /a | b/.exec(c) || d;\n", "return /a | b/.exec(c)||d;"), ("a = b / (c + d) / e;\n", "a=b /(c+d)/ e;"),
    ("a(\n/b = c/, d);\n", "a(/b = c/,d);"), ("a = b; // \"c = d\"\n", 'a=b;// "c = d"'),
    ("a = '<b c=\"' + d + '\"/>' + f;\n", "a='<b c=\"'+d+'\"/>'+f;"),
])
def test_what_strings_and_expressions_and_remarks_say_stays_whatever_stands_around_them(text: str, kept: str) -> None:
    assert joined({MAIN: text})["js/main.js"].splitlines()[0].removeprefix(HEAD).removesuffix("})();") == kept


def test_types_within_an_expression_go() -> None:
    text = "const a = /** @type {{b: number}[]} */ (found); const c = \"/** @type\";\n"
    assert "let a=(found),c=\"/** @type\";" in joined({MAIN: text})["js/main.js"]


def test_a_line_that_may_end_in_a_remark_keeps_its_break() -> None:
    text = "const a = [\n1,\n]; // \"b\";\nc();\nconst d = 1 // a \"remark\",\n+ 2\n+ 3;\n"
    assert 'let a=[1];// "b";\nc();let d=1 // a "remark",\n+ 2+ 3;' in joined({MAIN: text})["js/main.js"]


@pytest.mark.parametrize(("text", "kept"), [
    ("a = b\n  ? c\n  : d\n    .e;\n", "a=b?c:d.e;"), ("a = b +\n  c\n  && d;\n", "a=b +c&&d;"),
    ("a = () =>\n  b;\n", "a=()=>b;"), ("a++\nb\n++c;\n", "a++\nb\n++c;"), ("a(b)\n[c];\n", "a(b)\n[c];"),
])
def test_no_break_stays_beside_a_sign_by_which_nothing_ends(text: str, kept: str) -> None:
    assert joined({MAIN: text})["js/main.js"].removeprefix(HEAD).removesuffix("})();\n") == kept


def test_what_ends_the_last_statement_of_a_block_and_the_last_entry_of_a_list_goes() -> None:
    text = "const [, a,] = b({\nc,\nd: [e, , f,],\n}, ';}');\nfor (;;) { g(); }\n"
    assert "let[,a]=b({c,d:[e,,f]},';}');for(;;){g()}" in joined({MAIN: text})["js/main.js"]


def test_what_is_set_once_is_declared_as_what_is_set_anew() -> None:
    text = 'a({ const: 1 }, "const b", b.const);\nconst [c] = d;\nconst { e } = d;\n'
    assert 'a({const:1},"const b",b.const);let[c]=d,{e}=d;' in joined({MAIN: text})["js/main.js"]


def test_what_is_true_or_false_is_short_but_where_it_is_said() -> None:
    text = 'a(true, "true", { b: false, true: c.false, d: e ? true : f });\n'
    assert 'a(!0,"true",{b:!1,true:c.false,d:e?true:f});' in joined({MAIN: text})["js/main.js"]


@pytest.mark.parametrize(("text", "kept"), [
    ("const a = 1;\nconst b = c(2);\nconst d = (e) => e;\nf();\n", "let a=1,b=c(2),d=e=>e;f()"),
    ("const a = \";const b\";\nconst b = 2;\nconst c = 3;\n", "let a=\";const b\",b=2,c=3"),
    ("const a = 1;\nlet b;\nlet c;\n", "let a=1,b,c"),
    ("g(\";const a = 1;const b = 2;\");\n", "g(\";const a = 1;const b = 2;\")"),
    ("var a = 1;\nconst b = 2;\n", "var a=1;let b=2"),
    ("const a = { b: 1 };\nconst c = 2;\nconst { d } = e;\n", "let a={b:1},c=2,{d}=e"),
    ("const a = () => {\n  b();\n  c();\n};\nconst d = 2;\n", "let a=()=>{b();c()};let d=2"),
    ("if (a) var b = 1;\nvar c = 2;\nvar d = 3;\n", "if(a)var b=1;var c=2,d=3"),
    ("for (let a = 1; a < 2; a += 1) b();\nlet c;\n", "for(let a=1;a<2;a+=1)b();let c"),
])
def test_declarations_in_a_row_are_one(text: str, kept: str) -> None:
    assert joined({MAIN: f"h(() => {{\n{text}}});\n"})["js/main.js"].removeprefix(HEAD) == f"h(()=>{{{kept}}});}})();\n"


def test_names_of_modules_are_short_but_where_they_are_said() -> None:
    files = {
        MAIN: 'import { MOST_READ, reads } from "../parts/leaf.js";\nconst MOST = /MOST/; // "MOST"\n'
              'f(...MOST_READ, (MOST), "MOST", Node.OTHER, [MOST + 1], (reads(1)));\n',
        LEAF: "export const MOST_READ = [1];\nexport function reads(one) {\n  return one + MOST_READ;\n}\n",
    }
    assert joined(files)["js/main.js"].removeprefix(HEAD) == (
        'let $a=[1];function $b(one){return one+$a}let $c=/MOST/;// "MOST"\n'
        'f(...$a,($c),"MOST",Node.OTHER,[$c+1],($b(1)));})();\n'
    )


@pytest.mark.parametrize("use", [
    "a.reads();", "a?.reads;", "a({ reads });", "a({ b, reads, c });", "a({ reads: 1 });", "const { reads } = a;",
    "const { reads = 1 } = a;", "a({ reads(b) { c(b); } });", "a({ b, reads(c) {} });", "class A { reads(b) {} }",
    "class A { b() {} reads(c) {} }", "class A { async reads() {} }", "class A { static reads = 1; }",
    "class A { get reads() {} }", "a(({ reads }) => b);", "a = {\n  b,\n  reads,\n};",
])
def test_a_name_that_may_be_a_key_stays(use: str) -> None:
    text = f"function reads() {{}}\n(reads());\n{use}\n"
    assert joined({MAIN: text})["js/main.js"].count("reads") == text.count("reads")


@pytest.mark.parametrize("use", [
    "one(); reads(2);", "if (one) { reads(two(3)) }", "all(one, reads(2), { two: 3 });", "reads(() => { one() });",
    "one(1, reads(2), () => { two() });",
])
def test_a_call_is_no_key(use: str) -> None:
    assert "reads" not in joined({MAIN: f"function reads() {{}}\n{use}\n"})["js/main.js"]


@pytest.mark.parametrize(("text", "told"), [
    ('import all from "../parts/leaf.js";\n', "import"), ('import { a as b } from "../parts/leaf.js";\n', "import"),
    ("export { a };\n", "export"), ("export default 1;\n", "export"),
])
def test_other_forms_of_import_and_export_are_refused(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        joined({MAIN: text, LEAF: ""})


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(KeyError, match=LEAF):
        joined({MAIN: 'import { leaf } from "../parts/leaf.js";\n'})


def test_one_name_in_two_modules_of_a_script_is_refused() -> None:
    with pytest.raises(ValueError, match=f"{LEAF} and {MAIN} both declare twice"):
        joined({MAIN: 'import "../parts/leaf.js";\nfunction twice() {}\n', LEAF: "export const twice = 1;\n"})


def test_a_module_that_needs_itself_is_refused() -> None:
    with pytest.raises(ValueError, match="imports itself"):
        joined({MAIN: 'import { leaf } from "../parts/leaf.js";\n', LEAF: 'import { a } from "../entries/main.js";\n'})


def test_every_module_is_part_of_a_script_and_small() -> None:
    sources = {path: path.read_text("utf-8") for path in SOURCES.rglob("*.js")}
    imported = "".join(sources.values())
    for path, text in sources.items():
        assert path.parent.name == "entries" or f'/{path.name}";' in imported, path
        assert text.count("\n") <= 200, path


def test_what_a_module_asks_for_the_other_exports() -> None:
    asked = [
        ((path.parent / where).resolve(), name)
        for path in SOURCES.rglob("*.js")
        for names, where in IMPORTED.findall(path.read_text("utf-8"))
        for name in re.findall(r"\w+", names)
    ]
    assert asked
    assert [(path.name, name) for path, name in asked if name not in EXPORTED.findall(path.read_text("utf-8"))] == []


def test_what_a_module_exports_another_asks_for_or_a_test() -> None:
    texts = {path: path.read_text("utf-8") for path in SOURCES.rglob("*.js")}
    tests = "".join(path.read_text("utf-8") for path in TESTS.rglob("*.*") if path.suffix in {".mjs", ".py"})
    exported = [(path, name) for path, text in texts.items() for name in EXPORTED.findall(text)]
    assert exported
    unasked = []
    for path, name in exported:
        others = [text for other, text in texts.items() if other != path]
        if not any(re.search(rf"\b{name}\b", text) for text in (*others, tests)):
            unasked.append(f"{path.name} {name}")
    assert unasked == []


def test_every_line_of_code_of_the_sites_own_scripts_stays() -> None:
    for path in SOURCES.rglob("*.js"):
        lines = [line.strip() for line in path.read_text("utf-8").splitlines() if line.strip()]
        kept = without_comments("\n".join(lines) + "\n").splitlines()
        left_out = [line for line in lines if line not in kept and line.partition(" //")[0].rstrip() not in kept]
        assert kept and all(line.startswith(("//", "/*", "*")) for line in left_out), path


def test_many_names_are_as_short_as_so_many_can_be() -> None:
    declared = [f"number{n}" for n in range(70)]
    text = "".join(f"const {name} = {{}};\n" for name in declared)
    names = re.findall(r"let (\S+)=", joined({MAIN: text})["js/main.js"])
    assert len(set(names)) == len(declared)
    assert (names[0], names[61], names[62]) == ("$a", "$9", "$aa")
