//! Comments stay with the clause that they stand with, in any language; and agreements refer to one another.

use salida_case::{
    Texts,
    covenant::{markdown, parse, text},
};
use salida_world::Language;

const COMMENTED: &str = "```covenant
# Before everything.
agreement \"Harbour truce\" between Gulls, Herons  # a title
  # Nobody has signed.
  status draft

commitment c  # the heart
  Gulls shall not homicide  # by anybody
  proof clear  # as the law says
  in Harbour  # and nowhere else

  # Behind everything.
```
";

#[test]
fn a_comment_moves_with_its_clause_and_survives_translation() {
    let agreement = parse("agreements/a.md", COMMENTED).value.unwrap();
    let expected = "# Before everything.
acuerdo \"Harbour truce\" entre Gulls, Herons  # a title
  # Nobody has signed.
  estado borrador

compromiso c  # the heart
  Gulls no debe cometer homicidio  # by anybody
  en Harbour  # and nowhere else
  prueba clara  # as the law says
# Behind everything.
";
    assert_eq!(text(&agreement, Language::Es), expected);
    let again = parse("agreements/a.md", &markdown(&agreement, Language::Es))
        .value
        .unwrap();
    assert_eq!(text(&again, Language::Es), expected);
}

#[test]
fn an_agreement_refers_only_to_agreements_of_its_case() {
    let first =
        "```covenant\nagreement first between Gulls; status draft\ncommitment quiet\n  Gulls shall not homicide\n```\n";
    let second = "```covenant\nagreement second between Gulls; status draft; amends third\ncommitment c\n  \
                  Gulls shall not homicide; excused if first/loud is kept or first/quiet is kept\n```\n";
    let agreements = [
        ("agreements/first.md".to_owned(), first.to_owned()),
        ("agreements/second.md".to_owned(), second.to_owned()),
    ];
    let texts = Texts {
        case: "",
        process: None,
        agreements: &agreements,
    };
    let notes = salida_case::read(&texts).notes;
    let told: Vec<(&str, String)> = notes
        .iter()
        .filter(|note| note.code.name.starts_with("unknown-"))
        .map(|note| (note.code.name, format!("{:?}", note.fact("found"))))
        .collect();
    assert_eq!(
        told,
        [
            ("unknown-instrument", "Some(Text(\"third\"))".to_owned()),
            ("unknown-commitment", "Some(Text(\"loud\"))".to_owned()),
        ]
    );
}
