//! `cargo xtask bench map`: the map of a large case against its targets, and minimal sets of changes under many rules.

mod ftm;
mod peer;
mod stage;

pub(super) use ftm::work as import;
pub(super) use peer::install;

use salida_actors::{Limits, Map, Moment, Question};
use salida_case::{Case, terrain::Response};
use salida_world::{ActorId, Day};
use stage::Bound;
use std::{
    path::Path,
    time::{Duration, Instant},
};

/// Labels of the large case.
const LABELS: usize = 200_000;
/// Questions of each sort.
const ASKED: usize = 500;

/// Measures and tells; nothing is written but what networkx reads.
pub(super) fn run(peers: &Path) -> Result<(), String> {
    let case = stage::large(LABELS);
    println!(
        "# A case of {} actors, {} labels, {} orders, {} markets, {} weights and {} capacities\n",
        case.actors.len(),
        case.labels.len(),
        case.terrain.orders.len(),
        case.markets.len(),
        case.terrain.weights.len(),
        case.terrain.capacities.len()
    );
    println!("| what | median | most |\n|---|---|---|");
    let table = stage::table(&case);
    let bare = stage::large(0);
    let mut read: Vec<Duration> = Vec::new();
    for _ in 0..5 {
        let (time, labels) = timed(|| salida_actors::read_labels("labels.csv", table.as_bytes(), &bare).value);
        if labels.len() != case.labels.len() {
            return Err(format!("{} labels of {} were read", labels.len(), case.labels.len()));
        }
        read.push(time);
    }
    row("reading its labels from a table", read);
    let compiled: Vec<Duration> = (0..5).map(|_| timed(|| Map::compile(&case)).0).collect();
    row("compiling it", compiled);
    let map = Map::compile(&case);
    let moment = moment();
    let questions = questions(&case);
    row(
        "an opening with its chain",
        each(&questions, |it| map.opening(it, moment)),
    );
    row("its history", each(&questions, |it| map.history(it, moment)));
    row(
        "its minimal sets of changes",
        each(&questions, |it| map.changes(it, moment, Limits::default())),
    );
    row(
        "the contradictions of an actor",
        each(&questions, |it| map.contradictions(&it.actor, moment)),
    );
    let few = questions.get(..20).unwrap_or_default();
    row(
        "who is placed",
        each(few, |it| map.placement(&it.actor, it.response, moment)),
    );
    row("all markets", each(few, |_| map.markets(moment)));
    row("all groups with their factions", each(few, |_| map.groups(moment)));
    row(
        "the weights of all factions over time",
        each(few, |_| map.weights(moment)),
    );
    row("all orders", each(few, |_| map.orders(moment)));
    row("the balance of power", each(few, |_| map.balance(moment)));
    many_rules(moment);
    ftm::run()?;
    peer::compare(peers, &case, &table, &questions, moment)
}

/// The sets of changes under many rules alone.
pub(super) fn rules() -> Result<(), String> {
    many_rules(moment());
    Ok(())
}

/// Fifty institutions under five hundred rules, of which each binds five of them, or every one, or others than its neighbour,
/// with exceptions that each institution has alone.
fn many_rules(moment: Moment) {
    println!("\n# Fifty institutions, five hundred rules\n");
    println!(
        "| bound by each rule | labels of the actor | an institution alone, median | most | all fifty, median of five | most | sets | all known |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    let bounds = [
        (Bound::InTurn(5), "5"),
        (Bound::InTurn(50), "50"),
        (Bound::EachItsOwn(10), "a tenth, drawn; exceptions of their own"),
        (Bound::EachItsOwn(50), "half, drawn; exceptions of their own"),
        (Bound::EachItsOwn(90), "nine tenths, drawn; exceptions of their own"),
    ];
    let stages = bounds
        .into_iter()
        .flat_map(|(bound, said)| [1, 5, 20, 60].map(|labels| (bound, said, labels)));
    for (bound, said, labels) in stages {
        let case = stage::many_rules(labels, bound);
        let map = Map::compile(&case);
        let question = |number| Question {
            institution: ActorId::from(format!("i{number}").as_str()),
            actor: ActorId::from("gulls"),
            response: Response::Dialogue,
        };
        let questions: Vec<Question> = (0..50).map(question).collect();
        let alone = each(&questions, |it| map.changes(it, moment, Limits::default()));
        let (mut times, mut answers) = (Vec::new(), Vec::new());
        for _ in 0..5 {
            let (time, found) = timed(|| map.changes_of_each(&questions, moment, Limits::default()));
            times.push(time);
            answers = found;
        }
        let sets: usize = answers.iter().map(|it| it.sets.len()).sum();
        let complete = answers.iter().filter(|it| it.complete).count();
        let ((one, slowest), (all, most)) = (middle(alone), middle(times));
        println!(
            "| {said} | {labels} | {one:.1?} | {slowest:.1?} | {all:.1?} | {most:.1?} | {sets} | {complete} of 50 |"
        );
    }
}

fn moment() -> Moment {
    let on = Day::new(2031, 6, 1).unwrap_or(Day::MAX);
    Moment { on, known: on }
}

fn questions(case: &Case) -> Vec<Question> {
    let mut chance = super::chance::Chance::new(31);
    let actor = |at: usize| case.actors.get(at).map(|it| it.id.clone());
    let question = |_| {
        Some(Question {
            institution: actor(chance.between(0, 49))?,
            actor: actor(chance.between(50, case.actors.len() - 1))?,
            response: Response::ALL.get(chance.between(0, 8))?.0,
        })
    };
    (0..ASKED).filter_map(question).collect()
}

fn each<T>(questions: &[Question], ask: impl Fn(&Question) -> T) -> Vec<Duration> {
    questions.iter().map(|it| timed(|| ask(it)).0).collect()
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = std::hint::black_box(work());
    (start.elapsed(), done)
}

fn row(what: &str, times: Vec<Duration>) {
    let (median, most) = middle(times);
    println!("| {what} | {median:.1?} | {most:.1?} |");
}

fn middle(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort();
    let at = |at: usize| times.get(at).copied().unwrap_or_default();
    (at(times.len() / 2), at(times.len().saturating_sub(1)))
}
