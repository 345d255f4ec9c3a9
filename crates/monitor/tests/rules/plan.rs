//! What a text is taken apart into, and how much that would be, reckoned before anything is made.

use crate::story::{Story, day};
use salida_case::{
    Case,
    covenant::{Commitment, Form, PowerKind},
};
use salida_monitor::{Extent, Monitor, Plan};
use salida_world::{ActorId, DeedId, Name, ZoneId};

const PROMISES: &str = "each of gulls, herons shall not homicide\n  until 2031-06-30\n\ncommitment d\n  \
                        gulls shall disclosure by 2031-03-31\n\namnesty door\n  \
                        municipality offers no-prosecution\n  to members of gulls";

#[test]
fn the_clause_of_each_position_is_named_duties_first_and_then_amnesties() {
    let story = Story::of(PROMISES);
    let plan = Plan::compile(story.case());
    let named = |at: usize| plan.clause(at).map(|(of, clause)| (of.as_str(), clause.as_str()));
    let clauses = [("truce", "c"), ("truce", "c"), ("truce", "d"), ("truce", "door")];
    assert_eq!((0..4).filter_map(named).collect::<Vec<_>>(), clauses);
    assert_eq!(named(4), None);
}

#[test]
fn a_duty_ends_as_written_with_its_commitment_or_with_its_instrument_whichever_is_earlier() {
    let ends = |whole: &str| {
        let story = Story::until(whole, PROMISES);
        let plan = Plan::compile(story.case());
        plan.duties().iter().map(|duty| duty.until).collect::<Vec<_>>()
    };
    let (own, year, may) = (day("2031-06-30"), day("2031-12-31"), day("2031-05-31"));
    assert_eq!(ends("until 2031-12-31"), [Some(own), Some(own), Some(year)]);
    assert_eq!(ends("until 2031-05-31"), [Some(may); 3]);
    assert_eq!(ends(""), [Some(own), Some(own), None]);
}

/// How much the first commitment weighs, and all of them.
fn weights(case: &Case) -> (u64, u64) {
    let only = |keep: usize| {
        let mut case = case.clone();
        case.instruments[0].commitments.truncate(keep);
        Plan::extent(&case).all
    };
    (only(1), Plan::extent(case).all)
}

#[test]
fn lists_under_each_of_multiply_one_another_and_the_clause_that_makes_most_is_named() {
    let extent = |clauses: &str| {
        let Extent { all, most } = Plan::extent(Story::of(clauses).case());
        (
            all,
            most.map(|(_, clause, weight)| (clause.as_str().to_owned(), weight)),
        )
    };
    let most = |clause: &str, weight: u64| Some((clause.to_owned(), weight));
    let all = "each of gulls, herons shall not each of homicide, torture, extortion in each of harbour, old-town";
    assert_eq!(extent(all), (12, most("c", 12)));
    let joint = "gulls, herons shall not homicide, torture, extortion in harbour, old-town";
    assert_eq!(extent(joint), (1, most("c", 1)));
    let then = |one: &str, other: &str| [one, "\n\ncommitment d\n  ", other].concat();
    assert_eq!(extent(&then(all, joint)), (13, most("c", 12)));
    assert_eq!(extent(&then(joint, all)), (13, most("d", 12)));
    assert_eq!(extent(&then(joint, joint)), (2, most("c", 1)), "the first of several");
    assert_eq!(
        extent("keep homicide at most 3 per month in each of harbour, old-town").0,
        2
    );
}

#[test]
fn what_follows_a_breach_is_made_for_each_duty_and_each_who_owes_it() {
    let all = |links: &str| {
        let clause = ["each of gulls, herons shall not homicide\n  on breach ", links].concat();
        Plan::extent(Story::of(&clause).case()).all
    };
    assert_eq!(all("the party shall disclosure within 7 days"), 4);
    assert_eq!(all("the party shall each of disclosure, extortion within 7 days"), 6);
    assert_eq!(all("gulls, herons shall disclosure within 7 days"), 4);
    assert_eq!(
        all("each of gulls, herons, municipality shall each of disclosure, extortion within 7 days"),
        14
    );
    let two = "the party shall disclosure within 7 days;\n  failing that mission shall disclosure within 7 days";
    assert_eq!(all(two), 6);
}

/// So many names.
fn many<T: for<'n> From<&'n str>>(many: usize) -> Vec<T> {
    (0..many).map(|at| T::from(format!("n{at}").as_str())).collect()
}

/// How a list of a commitment becomes so long.
type Change = fn(&mut Commitment, usize);

#[expect(clippy::panic, reason = "a helper of a test fails by panicking")]
fn subjects(commitment: &mut Commitment) -> &mut Vec<ActorId> {
    match &mut commitment.form {
        Form::ShallNot { subjects, .. } | Form::May { subjects, .. } => &mut subjects.parties,
        _ => panic!("nobody is bound"),
    }
}

#[test]
fn a_thousand_names_weigh_as_much_as_a_duty_wherever_they_stand() {
    let story = Story::of(
        "gulls, herons shall not homicide, torture in harbour, old-town\n  \
         verified by mission; attributed by police; monitored by morgue\n  \
         on breach the party shall disclosure within 7 days;\n  \
         failing that mission shall disclosure, extortion within 7 days",
    );
    let weight = |change: &dyn Fn(&mut Commitment)| {
        let mut case = story.case().clone();
        change(&mut case.instruments[0].commitments[0]);
        Plan::extent(&case).all
    };
    // Itself and two links; two names of each of its lists and of who does what, of the party again and of what it owes.
    assert_eq!(weight(&|_| {}), 3);
    // Who is bound is named a second time as who owes the first link.
    let others = 2 + 2 + 3 + 1 + 1 + 2;
    let bound = |many_names: usize| weight(&|it| *subjects(it) = many(many_names));
    assert_eq!((bound((1_000 - others) / 2), bound((1_000 - others) / 2 + 1)), (3, 4));
    let rest = 2 + 2 + others;
    let lists: [(Change, usize); 9] = [
        (|it, names| it.zones = many::<ZoneId>(names), 2),
        (
            |it, names| {
                if let Form::ShallNot { deeds, .. } = &mut it.form {
                    deeds.deeds = many::<DeedId>(names);
                }
            },
            2,
        ),
        (|it, names| it.roles.verified_by = many(names), 1),
        (|it, names| it.roles.attributed_by = many(names), 1),
        (|it, names| it.roles.monitored_by = many(names), 1),
        (|it, names| it.roles.assessed_by = many(names), 0),
        (|it, names| it.on_breach[0].deeds.deeds = many::<DeedId>(names), 1),
        (|it, names| it.on_breach[1].deeds.deeds = many::<DeedId>(names), 2),
        (
            |it, names| {
                if let salida_case::covenant::Duty::Named(named) = &mut it.on_breach[1].who {
                    named.parties = many(names);
                }
            },
            1,
        ),
    ];
    for (change, own) in lists {
        let at = |names: usize| weight(&|it| change(it, names));
        let enough = 1_000 - (rest - own);
        assert_eq!((at(enough - 1), at(enough)), (3, 4));
    }
}

#[test]
fn names_under_each_of_are_kept_one_by_one() {
    let story = Story::of("each of gulls, herons shall not homicide");
    let mut case = story.case().clone();
    *subjects(&mut case.instruments[0].commitments[0]) = many(2_000);
    assert_eq!(Plan::extent(&case).all, 2_000);
    let zones = &mut case.instruments[0].commitments[0];
    *subjects(zones) = many(1);
    (zones.zones, zones.each_zone) = (many::<ZoneId>(3_000), true);
    assert_eq!(Plan::extent(&case).all, 3_000);
}

#[test]
fn whoever_reads_a_standing_looks_through_all_duties_and_so_does_a_prohibition_beside_permissions() {
    let reading = |condition: &str| {
        let clause = [
            "gulls shall not homicide\n  ",
            condition,
            "\n\ncommitment d\n  each of gulls, herons shall not torture",
        ];
        let mut case = Story::of(&clause.concat()).case().clone();
        // With the reader itself there are two thousand.
        *subjects(&mut case.instruments[0].commitments[1]) = many(1_999);
        let (reader, all) = (case.instruments[0].commitments[0].clone(), Plan::extent(&case).all);
        assert_eq!(reader.name, Name::from("c"));
        all - 1_999
    };
    assert_eq!(reading(""), 1);
    assert_eq!(reading("suspended while d is breached"), 3);
    assert_eq!(reading("excused if d is breached"), 3);
    assert_eq!(reading("ends when d is breached"), 3);
    assert_eq!(reading("suspended while disclosure happens"), 1);
    assert_eq!(
        reading("suspended while d is breached and d is not kept or disclosure happens"),
        5
    );
    let permitted = |permissions: usize| {
        let clause = "gulls shall not homicide\n\ncommitment p\n  each of gulls, herons may homicide";
        let mut case = Story::of(clause).case().clone();
        *subjects(&mut case.instruments[0].commitments[1]) = many(permissions);
        Plan::extent(&case).all - permissions as u64
    };
    // One look at each duty, and a tenth of a duty for each permission.
    assert_eq!((permitted(9), permitted(10)), (1, 2));
    assert_eq!((permitted(99), permitted(1_000)), (11, 102));
    let (first, all) = weights(Story::of("gulls may homicide\n\ncommitment p\n  herons may homicide").case());
    assert_eq!((first, all), (1, 2));
}

/// The work up to a day, and the greatest number of periods.
fn work(story: &Story, on: &str) -> (u64, u64) {
    let plan = Plan::compile(story.case());
    let mut monitor = Monitor::new(&plan);
    story.acts().iter().for_each(|act| monitor.act(act.clone()));
    let work = monitor.work(day(on), day(on));
    (work.all, work.most.map_or(0, |(.., most)| most))
}

#[test]
fn what_has_periods_has_as_many_to_judge_as_have_begun() {
    let periods = |clause: &str, on: &str| work(&Story::of(clause), on);
    assert_eq!(periods("gulls shall not homicide", "2031-12-31"), (1, 1));
    assert_eq!(periods("keep homicide at most 3 per month", "2031-12-31"), (12, 12));
    assert_eq!(periods("keep homicide at most 3 per month", "2031-01-31"), (1, 1));
    assert_eq!(periods("keep homicide at most 3 per month", "2031-02-01"), (2, 2));
    assert_eq!(periods("keep homicide at most 3 per month", "2035-12-31"), (12, 12));
    assert_eq!(periods("keep homicide at most 3 per month", "2030-12-01"), (1, 1));
    assert_eq!(periods("keep homicide at most 3 per quarter", "2031-12-31"), (4, 4));
    assert_eq!(periods("keep homicide at most 3 per year", "2031-12-31"), (1, 1));
    assert_eq!(
        periods("keep homicide less than before, per month", "2031-12-31"),
        (12, 12)
    );
    assert_eq!(periods("keep homicide at most 3 in any 10 days", "2031-12-31"), (1, 1));
    for (every, many) in [("month", 12), ("quarter", 4), ("year", 1), ("7 days", 53)] {
        let clause = ["gulls shall disclosure at least 1 every ", every].concat();
        assert_eq!(periods(&clause, "2031-12-31"), (many, many), "{every}");
    }
    let own =
        "keep homicide at most 3 per month\n  until 2031-06-30\n\ncommitment d\n  keep torture at most 3 per month";
    assert_eq!(periods(own, "2031-12-31"), (6 + 12, 12));
    let second = "keep homicide at most 3 per month\n  replaces c";
    let replaced = Story::amended("keep homicide at most 3 per month", "2031-07-01", second);
    // Until the eve of July, and from then to the end of the year.
    assert_eq!(work(&replaced, "2031-12-31"), (6 + 6, 6));
}

#[test]
fn an_extension_that_was_heard_of_makes_more_to_judge() {
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may extend, suspend";
    let story = Story::under(header, "keep homicide at most 3 per month");
    assert_eq!(work(&story, "2033-12-31"), (12, 12));
    let extended = story
        .clone()
        .acted("mission", PowerKind::Extend, "2031-10-01", Some("2032-06-30"));
    assert_eq!(work(&extended, "2033-12-31"), (18, 18));
    assert_eq!(work(&extended, "2031-12-31"), (12, 12));
    let shortened = story
        .clone()
        .acted("mission", PowerKind::Extend, "2031-10-01", Some("2031-06-30"));
    assert_eq!(
        work(&shortened, "2033-12-31"),
        (12, 12),
        "no extension makes it shorter"
    );
    let suspended = story.acted("mission", PowerKind::Suspend, "2031-10-01", Some("2032-06-30"));
    assert_eq!(work(&suspended, "2033-12-31"), (12, 12));
}

#[test]
fn periods_that_a_condition_reads_are_judged_again_and_again() {
    let clause = |reads: &str| {
        [
            "gulls shall disclosure at least 1 every 1 days\n\ncommitment d\n  herons shall not homicide",
            reads,
        ]
        .concat()
    };
    let all = |reads: &str, on: &str| work(&Story::until("", &clause(reads)), on).0;
    // So many days, and the one of the reader.
    assert_eq!(all("", "2033-01-01"), 732 + 1);
    let reads = "\n  suspended while c is breached";
    assert_eq!(all(reads, "2033-01-01"), 2 * 732 + 1);
    assert_eq!(all(reads, "2032-01-01"), 366 + 1);
    assert_eq!(all(reads, "2034-01-01"), 3 * 1_097 + 1);
}

#[test]
fn periods_that_lie_across_the_turn_of_a_year_are_all_counted() {
    let from = |first: &str, clause: &str, on: &str| {
        let header = ["in force from ", first].concat();
        work(&Story::under(&header, clause), on).1
    };
    let every = |period: &str| ["gulls shall disclosure at least 1 every ", period].concat();
    assert_eq!(from("2030-12-15", &every("month"), "2031-01-18"), 2);
    assert_eq!(from("2030-12-15", &every("quarter"), "2031-01-18"), 2);
    assert_eq!(from("2030-11-15", &every("quarter"), "2030-12-31"), 1);
    assert_eq!(from("2030-12-31", &every("year"), "2031-01-01"), 2);
    assert_eq!(from("2031-01-31", &every("month"), "2031-03-01"), 3);
    assert_eq!(from("2031-01-01", &every("7 days"), "2031-01-07"), 1);
    assert_eq!(from("2031-01-01", &every("7 days"), "2031-01-08"), 2);
}

#[test]
fn what_an_act_has_ended_has_no_more_periods_once_that_is_known() {
    let header = "in force from 2031-01-01\n  mission may end";
    let story = Story::under(header, "keep homicide at most 3 per month");
    let ended = story
        .acted("mission", PowerKind::End, "2031-03-10", None)
        .acts_known_on("2031-08-01");
    let plan = Plan::compile(ended.case());
    let mut monitor = Monitor::new(&plan);
    ended.acts().iter().for_each(|act| monitor.act(act.clone()));
    let all = |on: &str, known: &str| monitor.work(day(on), day(known)).all;
    assert_eq!(all("2031-12-31", "2031-07-31"), 12);
    assert_eq!(all("2031-12-31", "2031-08-01"), 3);
    assert_eq!(all("2031-02-28", "2031-12-31"), 2);
}

#[test]
fn what_a_condition_has_ended_by_a_day_that_can_be_judged_has_no_more_periods() {
    let clauses =
        "keep torture at most 3 per month\n  ends when d is breached\n\ncommitment d\n  gulls shall not homicide";
    let story = crate::story::killed(Story::until("", clauses), "2031-03-10", "gulls:1");
    let plan = Plan::compile(story.case());
    let mut monitor = Monitor::new(&plan);
    (0..story.told()).for_each(|number| monitor.take(&story.report(number)));
    let left = |on: &str, affordable: u64| monitor.work_left(day(on), day(on), affordable).all;
    // With the one of what is read.
    assert_eq!(monitor.work(day("2032-12-31"), day("2032-12-31")).all, 24 + 1);
    assert_eq!(left("2032-12-31", 24), 3 + 1);
    assert_eq!(left("2032-12-31", 4), 3 + 1);
    assert_eq!(
        left("2032-12-31", 3),
        24 + 1,
        "the end is not seen by the end of February"
    );
    assert_eq!(left("9999-12-31", 4), 3 + 1);
}

#[test]
fn periods_that_are_read_are_counted_until_the_last_act_about_them_became_known() {
    let read =
        "keep torture at most 3 per month\n\ncommitment d\n  gulls shall not homicide\n  suspended while c is breached";
    let ended = |story: Story| {
        story
            .acted("mission", PowerKind::Extend, "2031-01-15", Some("2031-12-31"))
            .acts_known_on("2031-02-01")
            .acted("mission", PowerKind::End, "2031-03-10", None)
    };
    let header = "in force from 2031-01-01 until 2031-12-31\n  mission may end, extend";
    let story = ended(Story::under(header, read));
    assert_eq!(work(&story, "2031-12-31"), (3 + 1, 3));
    let plan = Plan::compile(story.case());
    let mut monitor = Monitor::new(&plan);
    let late = |act: &salida_monitor::Act| salida_monitor::Act {
        recorded: if act.kind == PowerKind::End {
            day("2031-08-01")
        } else {
            act.recorded
        },
        ..act.clone()
    };
    story.acts().iter().for_each(|act| monitor.act(late(act)));
    assert_eq!(monitor.work(day("2031-12-31"), day("2031-12-31")).all, 8 + 1);
    // What is known of one agreement late makes no more to judge of another that had ended.
    let two = Story::of_two(
        (header, "gulls shall not extortion"),
        ("in force from 2031-01-01 until 2031-02-28", read),
    );
    let two = two
        .acted("mission", PowerKind::End, "2031-03-10", None)
        .acts_known_on("2031-08-01");
    assert_eq!(work(&two, "2031-12-31"), (1 + 2 + 1, 2));
}

#[test]
fn of_clauses_with_as_many_periods_the_first_is_named() {
    let story = Story::of("keep homicide at most 3 per month\n\ncommitment d\n  keep torture at most 3 per month");
    let plan = Plan::compile(story.case());
    let most = Monitor::new(&plan).work(day("2031-12-31"), day("2031-12-31")).most;
    assert_eq!(
        most.map(|(_, clause, many)| (clause.as_str().to_owned(), many)),
        Some(("c".to_owned(), 12))
    );
}

#[test]
fn an_amnesty_weighs_for_each_who_may_enrol_what_is_counted_of_it() {
    let weight = |clauses: &str, change: &dyn Fn(&mut Case)| {
        let amnesty = ["amnesty door\n  municipality offers no-prosecution\n  ", clauses].concat();
        let clause = ["herons shall not torture\n\n", &amnesty].concat();
        let mut case = Story::of(&clause).case().clone();
        change(&mut case);
        // Less the prohibition beside it.
        Plan::extent(&case).all - 1
    };
    let plain = |clauses: &str| weight(clauses, &|_| {});
    // The gulls and the young gulls, with their enrolments.
    assert_eq!(plain("to members of gulls"), 1 + 2);
    assert_eq!(plain("to members of young-gulls"), 1 + 1);
    assert_eq!(plain("to members of gulls, herons"), 1 + 3);
    let (owed, two_owed) = (
        "in return for disclosure",
        "in return for disclosure, hand-over-firearms",
    );
    assert_eq!(plain(&["to members of gulls\n  ", owed].concat()), 1 + 2 * 2);
    assert_eq!(plain(&["to members of gulls\n  ", two_owed].concat()), 1 + 2 * 3);
    let revoked = "to members of gulls\n  except torture, homicide\n  revoked on extortion, homicide";
    assert_eq!(plain(revoked), 1 + 2 * 3);
    // Two excepted, two that revoke, and who is in the case: with a thousand of them each group weighs one more.
    let (names, actors) = (4, 7);
    let excepting = |many_names: usize| {
        weight(revoked, &|case| {
            case.instruments[0].amnesties[0].except = many(many_names);
        })
    };
    let rest = names - 2 + actors;
    assert_eq!((excepting(999 - rest), excepting(1_000 - rest)), (7, 9));
    let revoking = |many_names: usize| {
        weight(revoked, &|case| {
            case.instruments[0].amnesties[0].revoked_on = many(many_names);
        })
    };
    assert_eq!((revoking(999 - rest), revoking(1_000 - rest)), (7, 9));
    // Whoever is named twice is invited once, and nobody is invited who is not there.
    let twice = |case: &mut Case| case.instruments[0].amnesties[0].to = many(3);
    assert_eq!(weight("to members of gulls", &twice), 1);
    let all = |case: &mut Case| {
        let gulls = case.instruments[0].amnesties[0].to[0].clone();
        case.instruments[0].amnesties[0].to = vec![gulls; 9];
    };
    assert_eq!(weight("to members of gulls", &all), 1 + 7);
}

#[test]
fn a_plan_says_what_it_forbids_and_whether_a_condition_may_end_anything() {
    let told = |header: &str, clauses: &str| {
        let story = Story::under(&["in force from 2031-01-01 until 2031-12-31", header].concat(), clauses);
        let plan = Plan::compile(story.case());
        let forbidden: Vec<usize> = (0..4).filter(|at| plan.forbids(*at)).collect();
        (forbidden, plan.ends_by_condition())
    };
    let (forbids, promises) = ("herons shall not homicide", "gulls shall disclosure by 2031-03-31");
    let both = |end: &str| [promises, "\n\ncommitment d\n  ", forbids, end].concat();
    assert_eq!(told("", &both("")), (vec![1], false));
    assert_eq!(told("", &both("\n  ends when c is breached")), (vec![1], true));
    assert_eq!(told("\n  ends when c is breached", &both("")), (vec![1], true));
    assert_eq!(told("", promises), (vec![], false));
}

#[test]
fn what_comes_into_force_later_does_not_hide_what_a_condition_has_ended_before() {
    let clauses = "keep torture at most 3 per month\n  ends when d is breached\n\ncommitment d\n  gulls shall not homicide\n\n\
                   commitment e\n  herons shall not homicide from 2031-06-01";
    let story = crate::story::killed(Story::until("", clauses), "2031-03-10", "gulls:1");
    let plan = Plan::compile(story.case());
    let mut monitor = Monitor::new(&plan);
    (0..story.told()).for_each(|number| monitor.take(&story.report(number)));
    let on = day("2032-12-31");
    assert_eq!(monitor.work(on, on).all, 24 + 2);
    assert_eq!(monitor.work_left(on, on, 5).all, 3 + 2);
}
