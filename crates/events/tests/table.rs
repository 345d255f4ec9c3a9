//! Pieces of tables in any order keep the promises of the readers.

#[path = "properties/table.rs"]
mod properties;

use proptest::prelude::*;

const PIECES: &[&[u8]] = &[
    b"id,during,count,agency,deed,zone,source,recorded\n",
    b"during;date;best;low;high;by;step;deed;zone;source\n",
    b"during,trend,method,part,deed,zone,source\n",
    b"2031-03,12,police,homicide,harbour,paper\n",
    b"2031-03-09;4;3;5;gulls:0.5;verified;homicide;harbour;paper\n",
    b"9/3/2031",
    b"3/13/2031",
    b"2012-02-30",
    b"1.234,5",
    b"1,234.5",
    b"-1",
    b"1e99",
    b"gulls:0.7|police:0.7",
    b",",
    b";",
    b"\t",
    b"|",
    b"\n",
    b"\r\n",
    b"\r",
    b"\"",
    b"\"\"",
    b"'",
    b" ",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xed",
    b"\0",
    b"#date,#adm1\n",
    b"yes",
    b"PK\x03\x04",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pieces_in_any_order_are_kept_or_told(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..24)) {
        properties::what_is_read_is_kept_or_told(&pieces.concat());
    }
}
