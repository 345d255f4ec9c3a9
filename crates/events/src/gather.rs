//! The reports of all files in one order that does not depend on which file or row was read first, with their links checked.

use salida_note::{Checked, Note, nearest};
use salida_world::Day;
use std::collections::{BTreeMap, BTreeSet};

use crate::{Evidence, Recorded, codes, ids::Ids};

impl Evidence {
    /// Sorts reports by recorded day, then id, then place, and checks how they refer to each other.
    ///
    /// Of two reports with one id the first in this order is kept. Links of a report to itself, and links that close a
    /// circle, are left out; links to what nobody knows are kept and reported, because what they name may still arrive.
    pub fn gather(mut reports: Vec<Recorded>) -> Checked<Self> {
        let mut notes = Vec::new();
        sort(&mut reports);
        let ids = without_duplicates(&mut reports, &mut notes);
        without_self_revisions(&mut reports, &mut notes);
        without_circles(&mut reports, &ids, &mut notes);
        report_orphans(&reports, &ids, &mut notes);
        Checked::new(Self { reports }, notes)
    }
}

/// Bits of a sorting key that hold a position; the day takes 22 more and the beginning of the id the other 64.
const POSITION: u32 = 42;

/// Sorts by recorded day, then id, then place. What is moved while sorting is one number for each report, which decides
/// nearly always; each report itself is moved once.
fn sort(reports: &mut [Recorded]) {
    let shared = shared_beginning(reports);
    let key = |(at, report): (usize, &Recorded)| {
        let day = i64::from(report.recorded.number()) - i64::from(Day::MIN.number());
        let id = report.id.as_str().as_bytes().get(shared..).unwrap_or_default();
        u128::from(day.unsigned_abs()) << (64 + POSITION) | u128::from(beginning(id)) << POSITION | at as u128
    };
    let mut keys: Vec<u128> = reports.iter().enumerate().map(key).collect();
    keys.sort_unstable();
    let position = |key: &u128| usize::try_from(key & ((1 << POSITION) - 1)).unwrap_or(usize::MAX);
    let mut order: Vec<usize> = keys.iter().map(position).collect();
    let mut start = 0;
    for alike in keys.chunk_by(|a, b| a >> POSITION == b >> POSITION) {
        let end = start + alike.len();
        if let Some(alike) = order.get_mut(start..end).filter(|alike| alike.len() > 1) {
            let rest = |at: usize| reports.get(at).map(|report| (&report.id, &report.place));
            alike.sort_unstable_by(|a, b| rest(*a).cmp(&rest(*b)).then(a.cmp(b)));
        }
        start = end;
    }
    put_in_order(reports, order);
}

/// Moves to each position the report that `order` names for it.
fn put_in_order(reports: &mut [Recorded], mut order: Vec<usize>) {
    for start in 0..order.len() {
        // Follows one circle of moves; places that are done point at themselves.
        let mut at = start;
        while let Some(from) = order.get(at).copied().filter(|from| *from != start) {
            reports.swap(at, from);
            order[at] = at;
            at = from;
        }
        if at < order.len() {
            order[at] = at;
        }
    }
}

/// How many bytes the ids of all reports begin with in common: they say nothing about the order.
fn shared_beginning(reports: &[Recorded]) -> usize {
    let mut ids = reports.iter().map(|report| report.id.as_str().as_bytes());
    let Some(first) = ids.next() else { return 0 };
    ids.fold(first.len(), |shared, id| {
        let alike = |id: &[u8]| first.iter().zip(id).take(shared).take_while(|(a, b)| a == b).count();
        if id.get(..shared) == first.get(..shared) {
            shared
        } else {
            alike(id)
        }
    })
}

/// The first eight bytes of a text, in its order.
fn beginning(text: &[u8]) -> u64 {
    let bytes = text.iter().copied().chain(std::iter::repeat(0)).take(8);
    bytes.fold(0, |number, byte| number << 8 | u64::from(byte))
}

/// Leaves out every report whose id an earlier one bears; gives the positions of those that stay.
fn without_duplicates(reports: &mut Vec<Recorded>, notes: &mut Vec<Note>) -> Ids {
    let ids = Ids::of(reports);
    let doubles = ids.doubles(reports);
    if doubles.is_empty() {
        return ids;
    }
    let place = |at: usize| reports.get(at).map(|report| report.place.clone());
    for (at, first) in &doubles {
        let Some(report) = reports.get(*at) else { continue };
        let note = Note::at(codes::DUPLICATE_REPORT, report.place.clone()).with("id", report.id.as_str());
        notes.push(place(*first).into_iter().fold(note, Note::beside));
    }
    let mut doubles = doubles.into_iter().map(|(at, _)| at).peekable();
    let mut at = 0..;
    reports.retain(|_| {
        let is_double = doubles.peek().is_some_and(|double| at.start == *double);
        if is_double {
            doubles.next();
        }
        at.next();
        !is_double
    });
    Ids::of(reports)
}

fn without_self_revisions(reports: &mut [Recorded], notes: &mut Vec<Note>) {
    for report in reports {
        if report.revises.as_ref() == Some(&report.id) {
            report.revises = None;
            let note = Note::at(codes::SELF_REVISION, report.place.clone());
            notes.push(note.with("id", report.id.as_str()));
        }
    }
}

/// Cuts every circle of revisions. Each report revises at most one other, so that following the links once from every
/// report finds each circle, in time linear in the number of reports.
fn without_circles(reports: &mut [Recorded], ids: &Ids, notes: &mut Vec<Note>) {
    if reports.iter().all(|report| report.revises.is_none()) {
        return;
    }
    let target = |report: &Recorded| ids.find(reports, report.revises.as_ref()?.as_str());
    let next: Vec<Option<usize>> = reports.iter().map(target).collect();
    for circle in circles(&next) {
        let members = circle.iter().filter_map(|at| reports.get(*at));
        let (ids, places): (Vec<String>, Vec<_>) = members
            .map(|report| (report.id.to_string(), report.place.clone()))
            .unzip();
        let mut places = places.into_iter();
        if let Some(place) = places.next() {
            let note = Note::at(codes::CIRCULAR_REVISION, place).with("ids", ids);
            notes.push(places.fold(note, Note::beside));
        }
        for at in circle {
            if let Some(report) = reports.get_mut(at) {
                report.revises = None;
            }
        }
    }
}

/// The circles in a graph in which every node points to at most one other; each begins with its smallest node.
fn circles(next: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut walked_from: Vec<Option<usize>> = vec![None; next.len()];
    let mut found = Vec::new();
    for start in 0..next.len() {
        let mut at = start;
        while let Some(mark) = walked_from.get_mut(at).filter(|mark| mark.is_none()) {
            *mark = Some(start);
            let Some(step) = next.get(at).copied().flatten() else {
                break;
            };
            at = step;
            if walked_from.get(at) == Some(&Some(start)) {
                found.push(circle_from(next, at));
            }
        }
    }
    found
}

fn circle_from(next: &[Option<usize>], start: usize) -> Vec<usize> {
    let step = |at: &usize| next.get(*at).copied().flatten().filter(|to| *to != start);
    let mut circle: Vec<usize> = std::iter::successors(Some(start), step).collect();
    let smallest = circle.iter().enumerate().min_by_key(|(_, node)| **node);
    let at = smallest.map_or(0, |(at, _)| at);
    circle.rotate_left(at);
    circle
}

/// Reports links to what nobody knows: the first of each kind with the nearest id, the rest as a count, because looking for the
/// nearest takes time in proportion to the number of reports.
fn report_orphans(reports: &[Recorded], ids: &Ids, notes: &mut Vec<Note>) {
    const SHOWN: u64 = 20;
    let mut seen: BTreeMap<&'static str, u64> = BTreeMap::new();
    if reports.iter().all(|it| it.revises.is_none() && it.same_as.is_none()) {
        return;
    }
    // In order, because of two that are equally near the first is told; made only where it is needed.
    let mut ordered: Option<BTreeSet<&str>> = None;
    for report in reports {
        let links = [
            (codes::ORPHAN_REVISION, "revises", &report.revises),
            (codes::ORPHAN_SAME_AS, "same-as", &report.same_as),
        ];
        for (code, fact, link) in links {
            let Some(missing) = link.as_ref().filter(|id| ids.find(reports, id.as_str()).is_none()) else {
                continue;
            };
            let seen = seen.entry(code.name).or_default();
            *seen += 1;
            if *seen <= SHOWN {
                let note = Note::at(code, report.place.clone()).with("id", report.id.as_str());
                let note = note.with(fact, missing.as_str());
                let known = ordered.get_or_insert_with(|| reports.iter().map(|report| report.id.as_str()).collect());
                notes.push(note.with_some("nearest", nearest(missing.as_str(), known.iter().copied())));
            }
        }
    }
    for (code, seen) in seen.into_iter().filter(|(_, seen)| *seen > SHOWN) {
        let note = Note::general(codes::MORE_OF_THE_SAME).with("code", code);
        notes.push(note.with("count", seen - SHOWN));
    }
}
