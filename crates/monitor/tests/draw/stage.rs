//! Where every drawn case plays: a coast with a harbour and its old town, two groups, a faction, and those who count.

use super::Chance;
use salida_case::{Case, Texts};
use salida_world::{Deed, DeedId, Wording, ZoneId};
use std::cell::OnceCell;

const STAGE: &str = r#"
title = "Coast"
summary = "Invented."
language = "en"
zone = "coast"
[[source]]
id = "paper"
citation = "The paper"
[[place]]
id = "coast"
name = "Coast"
population = [{ during = "2030..2032", people = { low = 90, best = 100, high = 120 }, source = "paper" }]
[[place]]
id = "harbour"
name = "Harbour"
within = "coast"
population = [
  { during = "2030-01-01..2031-02-03", people = 50, source = "paper" },
  { during = "2031-02-04..2032-12-31", people = { low = 150, best = 150, high = 180 }, source = "paper" },
]
[[place]]
id = "old-town"
name = "Old town"
within = "harbour"
population = [
  { during = "2030-12-01..2031-02-10", people = { low = 40, best = 50, high = 60 }, source = "paper" },
  { during = "2031-02-20..2031-02-27", people = 300, source = "paper" },
]
[[actor]]
id = "gulls"
name = "Gulls"
kind = "group"
source = "paper"
[[actor]]
id = "young-gulls"
name = "Young Gulls"
kind = "faction"
part-of = "gulls"
source = "paper"
[[actor]]
id = "herons"
name = "Herons"
kind = "group"
source = "paper"
[[actor]]
id = "church"
name = "Church"
kind = "institution"
source = "paper"
[[actor]]
id = "police"
name = "Police"
kind = "institution"
source = "paper"
[[actor]]
id = "morgue"
name = "Morgue"
kind = "institution"
source = "paper"
"#;

pub(crate) const ZONES: [&str; 3] = ["coast", "harbour", "old-town"];
pub(crate) const PARTIES: [&str; 3] = ["gulls", "young-gulls", "herons"];
/// Homicide and a kind of it, arms handed over, answers.
pub(crate) const DEEDS: [&str; 4] = ["homicide", "ambush", "hand-over-firearms", "disclosure"];

thread_local! {
    static READ: OnceCell<Case> = const { OnceCell::new() };
}

/// The stage, playing on the whole coast or in the harbour only.
pub(crate) fn stage(chance: &mut Chance) -> Case {
    let mut case = READ.with(|read| read.get_or_init(read_stage).clone());
    if chance.in_a_hundred(25) {
        case.zone = Some(ZoneId::from("harbour"));
    }
    case
}

fn read_stage() -> Case {
    let texts = Texts {
        case: STAGE,
        process: None,
        agreements: &[],
    };
    let mut case = salida_case::read(&texts).value.expect("a stage");
    let kept: Vec<Deed> = case
        .deeds
        .iter()
        .filter(|deed| DEEDS.contains(&deed.id.as_str()))
        .cloned()
        .collect();
    assert_eq!(kept.len(), 3, "built-in deeds");
    for (id, is_a) in [("ambush", Some("homicide")), ("enrolment", None)] {
        case.deeds.add(Deed {
            id: DeedId::from(id),
            is_a: is_a.map(DeedId::from),
            topics: Vec::new(),
            name: Wording::default(),
            measurable: true,
        });
    }
    case
}
