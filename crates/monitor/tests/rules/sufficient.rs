//! The fewest killings that carry the breach of a prohibition (rule 20).

use crate::story::{NEW_YEAR, Story};
use salida_monitor::Standing;
use salida_world::Step::Attributed;

/// The reports that carry the breach, when killings are told from report 1 on: on which day, how many, and how likely.
fn carried(clause: &str, killings: &[(&str, u64, &str)]) -> Vec<u32> {
    let story = Story::of(clause).watched("homicide", "2031");
    let story = killings.iter().fold(story, |story, (on, count, share)| {
        let by = ["gulls:", share].concat();
        story.killing(on, (*count, *count, *count), &by, Attributed)
    });
    let finding = story.finding(NEW_YEAR);
    assert_eq!(finding.standing, Standing::Breached);
    assert!(!finding.why.perhaps_fewer, "all that could be spared was tried");
    finding.why.reports.iter().map(|it| it.0).collect()
}

const FIVE: &str = "gulls shall not homicide allowing 5 in any 30 days";

const DAYS: [&str; 12] = [
    "2031-05-01",
    "2031-05-02",
    "2031-05-03",
    "2031-05-04",
    "2031-05-05",
    "2031-05-06",
    "2031-05-07",
    "2031-05-08",
    "2031-05-09",
    "2031-05-10",
    "2031-05-11",
    "2031-05-12",
];

#[test]
fn of_twelve_killings_the_fewest_are_named_and_of_more_the_likeliest() {
    let attack = ("2031-05-15", 20, "0.9");
    let told = |singles: usize| {
        let singles = DAYS.iter().take(singles).map(|on| (*on, 1, "1"));
        let killings: Vec<_> = singles.chain([attack]).collect();
        carried(FIVE, &killings)
    };
    assert_eq!(told(11), [12], "the attack is enough by itself");
    assert_eq!(told(12), [1, 2, 3, 4, 5, 6], "none of the six can be spared");
}

#[test]
fn of_few_killings_the_fewest_are_named_also_where_another_window_holds_more() {
    let clause = "gulls shall not homicide allowing 3 in any 30 days";
    let singles = DAYS.iter().take(5).map(|on| (*on, 1, "1"));
    let killings: Vec<_> = singles.chain([("2031-08-01", 4, "1")]).collect();
    assert_eq!(carried(clause, &killings), [6]);
}

#[test]
fn of_many_killings_the_fewest_of_the_heaviest_window_are_named() {
    let apart = ["2031-01-15", "2031-02-20", "2031-03-25", "2031-07-01", "2031-08-05"];
    let apart = apart.iter().map(|on| (*on, 1, "1"));
    let close = DAYS.iter().take(6).map(|on| (*on, 1, "1"));
    let told = |more: &[(&'static str, u64, &'static str)]| {
        let killings: Vec<_> = apart.clone().chain(close.clone()).chain(more.iter().copied()).collect();
        carried(FIVE, &killings)
    };
    let attack = ("2031-05-15", 20, "0.9");
    assert_eq!(told(&[attack]), [12], "of twelve all sets are tried");
    assert_eq!(told(&[attack, ("2031-10-01", 1, "1")]), [12]);
}

#[test]
fn of_twelve_killings_the_fewest_may_lie_outside_of_the_heaviest_window() {
    let clause = "gulls shall not homicide allowing 3 in any 30 days";
    let told = |singles: usize| {
        let singles = DAYS.iter().take(singles).map(|on| (*on, 1, "1"));
        let killings: Vec<_> = singles.chain([("2031-08-01", 4, "1")]).collect();
        carried(clause, &killings)
    };
    assert_eq!(told(11), [12]);
    assert_eq!(
        told(12),
        [1, 2, 3, 4],
        "of more only those of the heaviest window are tried"
    );
}

#[test]
fn what_the_likeliest_killings_do_not_need_is_spared() {
    let few = [("2031-05-20", 1, "1")];
    let attacks = DAYS.iter().map(|on| (*on, 6, "0.9"));
    let killings: Vec<_> = few.into_iter().chain(attacks).collect();
    assert_eq!(carried(FIVE, &killings), [2]);
}

#[test]
fn many_killings_each_of_them_doubtful_carry_a_breach_together_over_all_windows() {
    let months: Vec<String> = (1..=12).map(|month| format!("2031-{month:02}-15")).collect();
    let mut killings: Vec<_> = months.iter().map(|on| (on.as_str(), 6, "0.3")).collect();
    killings.push(("2031-12-30", 1, "0.1"));
    let clause = "gulls shall not homicide allowing 5 in any 10 days";
    assert_eq!(carried(clause, &killings), [1, 2]);
}

#[test]
fn a_killing_that_the_party_did_with_an_even_chance_is_enough() {
    let killings = [("2031-05-01", 6, "0.5"), ("2031-05-02", 6, "0.3")];
    assert_eq!(carried(FIVE, &killings), [1]);
}
