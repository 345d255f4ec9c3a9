//! Broken and hostile bytes: every truncation and thousands of single-byte changes give reports and notes, never a panic.

use crate::harbour::{SAMPLES, known, read};
use salida_events::{Evidence, Known, Recorded};
use salida_note::Checked;
use salida_world::Happening;
use salida_world::{Mapping, TableKind};

/// A small seeded generator (Steele and others 2014, `SplitMix`), so that every run sees the same changes.
pub(crate) struct Seeded(pub(crate) u64);

impl Seeded {
    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % limit.max(1) as u64).unwrap_or(0)
    }
}

/// What must hold of any reading: rows and their reasons add up, and everything kept names only what is known.
fn is_sound(read: &Checked<Vec<Recorded>>, known: &Known<'_>) {
    for report in &read.value {
        assert!(known.sources.contains_key(report.source.as_str()));
        assert!(known.zones.contains(report.happening.zone().as_str()));
        assert!(known.deeds.contains(report.happening.deed().as_str()));
        let range = match &report.happening {
            Happening::Incident(it) => it.count,
            Happening::Tally(it) => it.count,
            Happening::Assessment(_) | Happening::Coverage(_) => continue,
        };
        assert!(range.low <= range.best && range.best <= range.high);
    }
    let stated = read.notes.iter().find(|note| note.code.name == "csv-read-as");
    let count = |name| match stated.and_then(|note| note.fact(name)) {
        Some(salida_note::Fact::Count(count)) => *count,
        _ => 0,
    };
    assert_eq!(count("kept"), read.value.len() as u64);
    assert!(
        count("kept") == count("rows") || read.notes.len() > 1,
        "{:?}",
        read.notes
    );
}

#[test]
fn every_truncation_is_read_or_told() {
    for (kind, text) in SAMPLES {
        for end in 0..text.len() {
            is_sound(&read(kind, &text.as_bytes()[..end]), &known());
        }
    }
}

#[test]
fn five_thousand_changes_of_one_byte_are_read_or_told() {
    for (kind, text) in SAMPLES {
        let mut seeded = Seeded(20_120_309);
        for _ in 0..5_000 {
            let mut bytes = text.as_bytes().to_vec();
            let at = seeded.below(bytes.len());
            bytes[at] = u8::try_from(seeded.below(256)).unwrap();
            let read = read(kind, &bytes);
            is_sound(&read, &known());
            Evidence::gather(read.value);
        }
    }
}

#[test]
fn every_statement_of_a_mapping_may_be_nonsense() {
    let (kind, text) = SAMPLES[1];
    let plain = Mapping::plain(kind);
    let mappings = [
        Mapping {
            skip_lines: u64::MAX,
            ..plain.clone()
        },
        Mapping {
            delimiter: Some('ñ'),
            ..plain.clone()
        },
        Mapping {
            delimiter: Some('"'),
            ..plain.clone()
        },
        Mapping {
            decimal: Some('x'),
            ..plain.clone()
        },
        Mapping {
            encoding: Some("utf-16le".to_owned()),
            ..plain.clone()
        },
        Mapping {
            encoding: Some("replacement".to_owned()),
            ..plain.clone()
        },
        Mapping {
            kind: TableKind::Coverage,
            ..plain
        },
    ];
    for mapping in mappings {
        let read = salida_events::read_csv("t.csv", text.as_bytes(), &mapping, &known());
        assert!(!read.notes.is_empty());
    }
}
