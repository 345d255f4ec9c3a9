//! What holds for all bytes that are read as a table, CSV or workbook, of any kind: something is read or something is
//! said; every row that is kept has its line; and reading it again gives the same. Called by tests and by the fuzz target.

use salida_events::{Evidence, Known, Lent, read_csv, read_csv_twice, read_xlsx, stream_csv};
use salida_note::At;
use salida_world::{Mapping, TableKind};
use std::io::Cursor;

/// Fails when the property does not hold for `bytes`.
pub(crate) fn what_is_read_is_kept_or_told(bytes: &[u8]) {
    let known = Known {
        zones: ["harbour"].into(),
        deeds: ["homicide"].into(),
        actors: ["gulls", "police"].into(),
        sources: [("paper", None)].into(),
    };
    for kind in [
        TableKind::Incidents,
        TableKind::Tallies,
        TableKind::Assessments,
        TableKind::Coverage,
    ] {
        let mapping = Mapping::plain(kind);
        let read = read_csv("data/any.csv", bytes, &mapping, &known);
        assert!(
            !read.value.is_empty() || !read.notes.is_empty(),
            "nothing read and nothing said"
        );
        for report in &read.value {
            assert!(
                matches!(report.place.at, At::Cell { line, .. } if line > 0),
                "{report:?}"
            );
        }
        assert_eq!(read_csv("data/any.csv", bytes, &mapping, &known), read);
        assert_eq!(
            read_csv_twice("data/any.csv", Cursor::new(bytes), &mapping, &known),
            read
        );
        let mut lent = Vec::new();
        let take = |report: Lent<'_>| lent.push(report.kept());
        let notes = stream_csv("data/any.csv", Cursor::new(bytes), &mapping, &known, take);
        assert_eq!((&lent, &notes), (&read.value, &read.notes));
        let sheet = read_xlsx("data/any.xlsx", bytes, &mapping, &known);
        assert!(
            !sheet.value.is_empty() || !sheet.notes.is_empty(),
            "nothing read and nothing said"
        );
        let _ = Evidence::gather(read.value);
    }
}
