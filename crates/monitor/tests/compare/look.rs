//! A look says of some standings what the findings say of all of them.

use salida_monitor::{Finding, Look, Plan, Stand, Standing, Why};
use salida_world::{Day, Span};

/// What a look at a day says otherwise than the findings of that day.
pub(crate) fn differences(plan: &Plan, look: &Look<'_>, found: &[Finding]) -> impl Iterator<Item = String> {
    let stands = look.standings();
    let told = |stand: &Stand| plan.told(stand);
    let bare = |finding: &Finding| Finding {
        probability: None,
        coverage: None,
        scales: None,
        why: Why::default(),
        ..finding.clone()
    };
    let mut wrong = Vec::new();
    if !stands.iter().map(told).eq(found.iter().map(|it| Some(bare(it)))) {
        wrong.push("a standing is told otherwise than it is found".to_owned());
    }
    for every in [2, 3] {
        let some = stands.iter().zip(found).step_by(every);
        let (some, expected): (Vec<&Stand>, Vec<&Finding>) = some.unzip();
        let explained = look.explain(&some);
        if !explained.iter().eq(expected) {
            wrong.push(format!("one standing in {every} is explained otherwise than all are"));
        }
    }
    for (stand, finding) in stands
        .iter()
        .zip(found)
        .filter(|(it, _)| it.standing == Standing::Breached)
    {
        let months = [1, 2, 3].map(|month| Day::new(2031, month, 1).and_then(|first| Span::new(first, first.plus(27))));
        for days in months.into_iter().flatten() {
            let episodes = &finding.why.episodes;
            let expected = episodes.iter().any(|episode| episode.days.overlap(days).is_some());
            if look.is_crossed_in(&[stand], days) != expected {
                wrong.push(format!(
                    "{stand:?}: an episode in {days:?} is {expected} by the finding"
                ));
            }
        }
    }
    wrong.into_iter()
}
