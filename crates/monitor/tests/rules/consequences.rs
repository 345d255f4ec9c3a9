//! What follows a breach, link by link (rule 12).

use crate::story::{NEW_YEAR, Story, day, did, killed, standings};
use salida_monitor::{Finding, Instance, Standing};

fn links(story: &Story, link: u32) -> Vec<Finding> {
    let mut findings = story.findings(NEW_YEAR);
    findings.retain(|finding| finding.link == Some(link));
    findings
}

#[test]
fn rule_12_failing_that_the_next_link_begins_when_the_one_before_was_missed() {
    let clause = "gulls shall not homicide\n  on breach the party shall disclosure within 7 days;\n  \
                  failing that mission shall hand-over-firearms within 14 days;\n  failing that herons may homicide within 30 days";
    let watched = || {
        Story::of(clause)
            .watched("disclosure", "2031")
            .known_on("2031-01-01")
            .watched("hand-over-firearms", "2031")
            .known_on("2031-01-01")
    };
    let breach = || killed(watched(), "2031-05-01", "gulls:1").known_on("2031-05-03");
    let told = did(breach(), "disclosure", "2031-05-10", "gulls:1");
    assert_eq!(standings(&links(&told, 1)), [Standing::Kept]);
    assert!(links(&told, 2).is_empty());
    let silent = breach();
    assert_eq!(standings(&links(&silent, 1)), [Standing::Breached]);
    let second = links(&silent, 2);
    assert_eq!(standings(&second), [Standing::Breached]);
    // The first link was due on 10 May; that it was missed became known at the close of the 11th.
    assert_eq!(
        second[0].instance,
        Instance::Breach {
            known: day("2031-05-11"),
            number: 1
        }
    );
    assert_eq!(second[0].why.due, Some(day("2031-05-25")));
    assert_eq!(
        second[0].why.against,
        Some((1.0, 1.0)),
        "a link says what is owed under it"
    );
    let reported = did(breach(), "hand-over-firearms", "2031-05-20", "mission:1");
    assert_eq!(standings(&links(&reported, 2)), [Standing::Kept]);
    assert!(links(&reported, 3).is_empty());
}

#[test]
fn rule_12_a_link_with_may_is_a_permission_for_its_time() {
    let clause = "gulls shall not homicide\n  on breach herons may hand-over-firearms within 30 days";
    let story = killed(Story::of(clause), "2031-05-01", "gulls:1");
    let on = |asked: &str| {
        let findings = story.findings(asked);
        let link = findings.iter().find(|it| it.link == Some(1));
        assert!(link.is_none_or(|it| it.why.against.is_none() && it.why.due == Some(day("2031-05-31"))));
        link.map(|it| it.standing)
    };
    assert_eq!(on("2031-04-30"), None);
    assert_eq!(on("2031-05-31"), Some(Standing::InEffect));
    assert_eq!(on("2031-06-01"), Some(Standing::Discharged));
}

#[test]
fn rule_12_each_day_below_a_daily_minimum_calls_for_an_answer_of_its_own() {
    let clause = "keep hand-over-firearms at least 1 in any 1 day\n  on breach gulls shall disclosure within 7 days";
    let story = Story::until("until 2031-01-05", clause).watched("hand-over-firearms", "2031");
    assert_eq!(links(&story, 1).len(), 5);
}

#[test]
fn rule_12_a_deadline_that_had_passed_is_missed_on_the_day_on_which_the_scope_opens() {
    let clause = "gulls shall hand-over-firearms by 2031-02-04\n  for 1 month after disclosure; burden on the party\n  \
                  on breach gulls shall disclosure within 7 days";
    let story = did(Story::of(clause), "disclosure", "2031-03-05..2031-03-07", "herons:1").known_on("2031-03-04");
    let known: Vec<_> = links(&story, 1).iter().map(|it| it.instance.clone()).collect();
    let begun = Instance::Breach {
        known: day("2031-03-06"),
        number: 1,
    };
    assert_eq!(known, [begun]);
}

#[test]
fn rule_12_each_episode_calls_for_an_answer_of_its_own() {
    let clause = "gulls shall not homicide\n  on breach the party shall disclosure within 7 days";
    let twice = killed(
        killed(Story::of(clause), "2031-05-01", "gulls:1"),
        "2031-07-01",
        "gulls:1",
    );
    let begun: Vec<Instance> = links(&twice, 1).into_iter().map(|it| it.instance).collect();
    let known = |text: &str| Instance::Breach {
        known: day(text),
        number: 1,
    };
    assert_eq!(begun, [known("2031-05-01"), known("2031-07-01")]);
}

#[test]
fn rule_12_of_three_who_fail_on_one_day_each_calls_for_what_follows() {
    let clause = "gulls shall not homicide\n  on breach each of gulls, herons, municipality shall disclosure within 7 days;\n  \
                  failing that mission shall hand-over-firearms within 14 days";
    let story = Story::of(clause).watched("disclosure", "2031").known_on("2031-01-01");
    let story = killed(story, "2031-05-01", "gulls:1");
    assert_eq!(standings(&links(&story, 1)), [Standing::Breached; 3]);
    let numbers: Vec<Instance> = links(&story, 2).into_iter().map(|it| it.instance).collect();
    let begun = |number: u32| Instance::Breach {
        known: day("2031-05-09"),
        number,
    };
    assert_eq!(numbers, [begun(1), begun(2), begun(3)]);
    let one_told = did(story, "disclosure", "2031-05-05", "municipality:1").known_on("2031-05-05");
    assert_eq!(links(&one_told, 2).len(), 2);
}

#[test]
fn rule_12_an_answer_that_was_missed_is_missed_once_though_what_called_for_it_is_told_again() {
    let clause = "municipality shall open-training-places within 10 days of extortion by herons\n  burden on the party\n  \
                  on breach municipality shall disclosure within 7 days";
    let story = did(Story::of(clause), "extortion", "2031-01-21", "herons:1");
    assert_eq!(links(&story, 1).len(), 1);
    let again = did(story, "extortion", "2031-01-20..2031-01-22", "herons:1").same_as(0);
    let found = links(&again.known_on("2031-02-10"), 1);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        found[0].instance,
        Instance::Breach {
            known: day("2031-02-01"),
            number: 1
        }
    );
}

#[test]
fn rule_12_what_two_breaches_of_one_day_call_for_from_the_same_party_is_told_apart_by_whose_they_are() {
    let clause = "each of gulls, herons shall each of hand-over-firearms, disclosure by 2031-05-01\n  burden on the party\n  \
                  on breach mission shall open-training-places within 7 days";
    let story = did(Story::of(clause), "disclosure", "2031-04-01", "herons:1");
    let whose = links(&story, 1).into_iter().filter_map(|it| it.follows);
    let told: Vec<String> = whose
        .map(|it| format!("{} {}", it.parties[0].as_str(), it.deeds[0].as_str()))
        .collect();
    let expected = [
        "gulls hand-over-firearms",
        "gulls disclosure",
        "herons hand-over-firearms",
    ];
    assert_eq!(told, expected);
}
