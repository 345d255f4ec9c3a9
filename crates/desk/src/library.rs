//! The library: the cases in `cases/`, carried in the program, so that what opened a response elsewhere can be told wherever
//! the program runs.

use salida_case::{Case, Texts};

/// Each case by the name of its folder, with its `case.toml`.
const CASES: [(&str, &str); 3] = [
    (
        "afghanistan-2021",
        include_str!("../../../cases/afghanistan-2021/case.toml"),
    ),
    ("colombia-farc", include_str!("../../../cases/colombia-farc/case.toml")),
    (
        "el-salvador-2012",
        include_str!("../../../cases/el-salvador-2012/case.toml"),
    ),
];

/// The cases, in the order of their names, without agreements, processes and tables.
pub(crate) fn cases() -> impl Iterator<Item = Case> {
    CASES.iter().filter_map(|(_, text)| {
        let texts = Texts {
            case: text,
            ..Texts::default()
        };
        salida_case::read(&texts).value
    })
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test of the library looks at its folders")]
mod tests {
    use super::CASES;
    use salida_case::{Texts, read};
    use salida_note::Severity;

    #[test]
    fn every_case_of_the_library_is_carried_and_read_without_an_error() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases");
        let mut there: Vec<String> = std::fs::read_dir(folder)
            .expect("the library")
            .filter_map(|it| it.ok()?.file_name().into_string().ok())
            .collect();
        there.sort();
        assert_eq!(there, CASES.map(|(name, _)| name));
        for (name, case) in CASES {
            let read = read(&Texts {
                case,
                ..Texts::default()
            });
            let errors = read.notes.iter().filter(|it| it.severity() == Severity::Error);
            assert_eq!(errors.count(), 0, "{name}: {:?}", read.notes);
            let case = read.value.expect("a case");
            // Labels in tables beside the case file would not be carried.
            assert!(case.terrain.label_files.is_empty(), "{name}");
        }
    }
}
