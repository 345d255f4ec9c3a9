//! What there is to say about a comparison beside its figures.

use super::{Ground, is_short};
use crate::panel::read::Taken;
use crate::panel::verdict::ALPHA;
use salida_impact::codes;
use salida_impact::panel::{Flaw, Left, Panel, Why};
use salida_impact::quality::PERIODS_ADVISED;
use salida_note::{Code, Note};

/// Notes about the panel as a whole.
pub(super) fn of_panel(taken: &Taken, notes: &mut Vec<Note>) {
    let panel = &taken.panel;
    let ends = |unit: &usize| {
        panel
            .treatment
            .spells
            .get(*unit)
            .is_some_and(|own| own.iter().any(|spell| spell.until.is_some()))
    };
    let ending: Vec<usize> = (0..panel.units.len()).filter(ends).collect();
    add(notes, units(codes::TREATMENT_ENDS, panel, &ending));
    let sums: usize = panel.outcomes.iter().map(|outcome| outcome.sums.len()).sum();
    if sums > 0 {
        add(notes, Some(Note::general(codes::SUMS_NOT_SPLIT).with("count", sums)));
    }
}

/// Notes about a comparison that is made.
pub(super) fn of_ground(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    let (panel, block) = (ground.panel, &ground.piece.block);
    of_left(panel, &ground.left, notes);
    add(notes, units(codes::ALL_ZERO_DONORS, panel, &ground.piece.all_zero));
    add(notes, units(codes::NEGATIVE_OUTCOMES, panel, &ground.piece.negative));
    let (donors, treated) = ground.piece.imputed;
    if donors + treated > 0 {
        let note = Note::general(codes::IMPUTED_CELLS_USED).with("donors", donors);
        add(notes, Some(note.with("treated", treated)));
    }
    if is_short(block) {
        let note = Note::general(codes::FEW_PERIODS_BEFORE).with("periods", block.before());
        add(notes, Some(note.with("advised", PERIODS_ADVISED)));
    }
    if block.donors() >= block.before() {
        let note = Note::general(codes::DONORS_OUTNUMBER_PERIODS).with("donors", block.donors());
        add(notes, Some(note.with("periods", block.before())));
    }
    let smallest = ground.smallest_p();
    let asked = ground.not_done.iter().map(|left| left.method.to_owned());
    let asked: Vec<String> = asked.collect();
    if !asked.is_empty() {
        add(
            notes,
            Some(Note::general(crate::codes::PANEL_METHODS_NOT_USUAL).with("methods", asked)),
        );
    }
    if smallest > ALPHA {
        let note = Note::general(codes::FEW_DONORS).with("donors", block.donors());
        add(notes, Some(note.with("smallest", smallest)));
    }
}

/// Notes about a comparison that cannot be made.
pub(super) fn of_refusal(
    taken: &Taken,
    outcome: usize,
    (from, treated): (usize, &[usize]),
    flaw: Flaw,
    left: &[Left],
    notes: &mut Vec<Note>,
) {
    let panel = &taken.panel;
    if from <= *taken.window.start() {
        // Donors are no reason where nothing was seen before: only the treated are told.
        return add(notes, units(codes::TREATED_THROUGHOUT, panel, treated));
    }
    of_left(panel, left, notes);
    let word = serde_json::to_value(flaw).ok();
    let word = word.as_ref().and_then(|word| word.as_str()).unwrap_or_default();
    let name = |list: &[String], at: usize| list.get(at).cloned().unwrap_or_default();
    let note = Note::general(codes::NO_COMPLETE_BLOCK)
        .with("reason", word)
        .with("from", name(&panel.periods, from));
    let outcome = panel
        .outcomes
        .get(outcome)
        .map(|it| it.name.clone())
        .unwrap_or_default();
    add(notes, Some(note.with("outcome", outcome)));
}

/// What to say of units, and of which.
type Rule = (Code, fn(Why) -> bool);

fn of_left(panel: &Panel, left: &[Left], notes: &mut Vec<Note>) {
    let rules: [Rule; 4] = [
        (codes::TREATED_THROUGHOUT, |why| why == Why::TreatedFromTheStart),
        (codes::TREATED_AT_ANOTHER_TIME, |why| why == Why::TreatedToo),
        (codes::NOTHING_BEFORE, |why| why == Why::NothingBefore),
        (codes::INCOMPLETE_DONORS, |why| matches!(why, Why::Incomplete { .. })),
    ];
    for (code, is_it) in rules {
        let own = left.iter().filter_map(|left| match left {
            Left::Unit { unit, why } => Some(*unit).filter(|_| is_it(*why)),
            Left::Period { .. } => None,
        });
        add(notes, units(code, panel, &own.collect::<Vec<_>>()));
    }
    let periods: Vec<String> = { left.iter() }
        .filter_map(|left| match left {
            Left::Period { period } => panel.periods.get(*period).cloned(),
            Left::Unit { .. } => None,
        })
        .collect();
    if !periods.is_empty() {
        let note = Note::general(codes::PERIODS_WITHOUT_TREATED).with("count", periods.len());
        add(notes, Some(note.with("periods", periods)));
    }
}

/// A note that names units; none when there are none.
fn units(code: Code, panel: &Panel, places: &[usize]) -> Option<Note> {
    let names: Vec<String> = places
        .iter()
        .filter_map(|place| panel.units.get(*place).cloned())
        .collect();
    let note = || {
        Note::general(code)
            .with("count", names.len())
            .with("units", names.clone())
    };
    (!names.is_empty()).then(note)
}

/// The same is told once, whatever comparison it belongs to.
fn add(notes: &mut Vec<Note>, note: Option<Note>) {
    if let Some(note) = note.filter(|note| !notes.contains(note)) {
        notes.push(note);
    }
}
