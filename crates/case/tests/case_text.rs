//! Pieces of case files in any order keep the promises of the reader.

#[path = "properties/case_text.rs"]
mod properties;

use proptest::prelude::*;

const PIECES: &[&str] = &[
    "[[actor]]\n",
    "[[label]]\n",
    "[[source]]\n",
    "[[place]]\n",
    "[[claim]]\n",
    "[[data]]\n",
    "[[meeting]]\n",
    "[actor]\n",
    "id = \"a\"\n",
    "id = \"ñ\"\n",
    "name = \"A\"\n",
    "name = { en = \"A\", es = \"B\" }\n",
    "source = \"a\"\n",
    "source = [\"a\", 1]\n",
    "kind = \"group\"\n",
    "within = \"a\"\n",
    "part-of = \"a\"\n",
    "from = 2012-02-30\n",
    "from = 2012-03-09\n",
    "during = \"2013..2012\"\n",
    "members = [ { during = 2012, people = 3 } ]\n",
    "windows = [ {} ]\n",
    "people = { low = 3, best = 2, high = 1 }\n",
    "title = \"\"\n",
    "language = \"xx\"\n",
    "= 3\n",
    "\"\"\"",
    "'",
    "[",
    "]]",
    "{",
    "}",
    "\u{feff}",
    "\0",
    "\r",
    "# ñ\n",
    "a.b.c = 1\n",
    "1e999\n",
    "```covenant\n",
    "agreement a between b\n",
    "```\n",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pieces_in_any_order_give_a_case_or_an_error(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..30)) {
        properties::what_is_read_is_a_case_or_an_error(&pieces.concat());
    }
}
