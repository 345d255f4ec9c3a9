//! The reports of all files in one order that does not depend on which file or row was read first, with their links checked.

use salida_note::{Checked, Note, nearest};
use salida_world::Register;
use std::collections::{BTreeMap, BTreeSet};

use crate::{Evidence, Recorded, codes};

impl Evidence {
    /// Sorts reports by recorded day, then id, then place, and checks how they refer to each other.
    ///
    /// Of two reports with one id the first in this order is kept. Links of a report to itself, and links that close a
    /// circle, are left out; links to what nobody knows are kept and reported, because what they name may still arrive.
    pub fn gather(mut reports: Vec<Recorded>) -> Checked<Self> {
        let mut notes = Vec::new();
        sort(&mut reports);
        let (mut reports, ids) = without_duplicates(reports, &mut notes);
        without_self_revisions(&mut reports, &mut notes);
        without_circles(&mut reports, &ids, &mut notes);
        report_orphans(&reports, &ids, &mut notes);
        Checked::new(Self { reports }, notes)
    }
}

/// Sorts by recorded day, then id, then place. What is moved while sorting is a few numbers for each report, which decide
/// nearly always; each report itself is moved once.
fn sort(reports: &mut [Recorded]) {
    let key = |at: usize, report: &Recorded| (report.recorded.number(), beginning(report.id.as_str()), at);
    let mut order: Vec<(i32, u64, usize)> = { reports.iter().enumerate() }.map(|(at, it)| key(at, it)).collect();
    order.sort_unstable_by(|a, b| {
        let rest = |it: &(i32, u64, usize)| reports.get(it.2).map(|report| (&report.id, &report.place));
        (a.0, a.1)
            .cmp(&(b.0, b.1))
            .then_with(|| rest(a).cmp(&rest(b)))
            .then(a.2.cmp(&b.2))
    });
    let mut order: Vec<usize> = order.into_iter().map(|(.., at)| at).collect();
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

/// The first eight bytes of a text, in its order.
fn beginning(text: &str) -> u64 {
    let bytes = text.as_bytes().iter().copied().chain(std::iter::repeat(0)).take(8);
    bytes.fold(0, |number, byte| number << 8 | u64::from(byte))
}

/// Also gives the ids, each of which then has the number of the place of its report.
fn without_duplicates(mut reports: Vec<Recorded>, notes: &mut Vec<Note>) -> (Vec<Recorded>, Register) {
    let mut ids = Register::default();
    // The place among all reports of the first of each id.
    let mut firsts: Vec<usize> = Vec::new();
    let (mut keep, mut any_left_out) = (vec![true; reports.len()], false);
    for (at, report) in reports.iter().enumerate() {
        let (number, is_new) = ids.enter(report.id.as_str());
        if is_new {
            firsts.push(at);
            continue;
        }
        let first = firsts.get(number as usize).and_then(|first| reports.get(*first));
        let note = Note::at(codes::DUPLICATE_REPORT, report.place.clone()).with("id", report.id.as_str());
        let place = first.map(|first| first.place.clone());
        notes.push(place.into_iter().fold(note, Note::beside));
        (keep[at], any_left_out) = (false, true);
    }
    if any_left_out {
        let mut keep = keep.into_iter();
        reports.retain(|_| keep.next().unwrap_or(true));
    }
    (reports, ids)
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
fn without_circles(reports: &mut [Recorded], ids: &Register, notes: &mut Vec<Note>) {
    if reports.iter().all(|report| report.revises.is_none()) {
        return;
    }
    let target = |report: &Recorded| {
        let revised = report.revises.as_ref().and_then(|id| ids.number(id.as_str()));
        revised.map(|number| number as usize)
    };
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
fn report_orphans(reports: &[Recorded], known: &Register, notes: &mut Vec<Note>) {
    const SHOWN: u64 = 20;
    let mut seen: BTreeMap<&'static str, u64> = BTreeMap::new();
    if reports.iter().all(|it| it.revises.is_none() && it.same_as.is_none()) {
        return;
    }
    // In order, because of two that are equally near the first is told; made only where it is needed.
    let mut ids: Option<BTreeSet<&str>> = None;
    for report in reports {
        let links = [
            (codes::ORPHAN_REVISION, "revises", &report.revises),
            (codes::ORPHAN_SAME_AS, "same-as", &report.same_as),
        ];
        for (code, fact, link) in links {
            let Some(missing) = link.as_ref().filter(|id| known.number(id.as_str()).is_none()) else {
                continue;
            };
            let seen = seen.entry(code.name).or_default();
            *seen += 1;
            if *seen <= SHOWN {
                let note = Note::at(code, report.place.clone()).with("id", report.id.as_str());
                let note = note.with(fact, missing.as_str());
                let ids = ids.get_or_insert_with(|| reports.iter().map(|report| report.id.as_str()).collect());
                notes.push(note.with_some("nearest", nearest(missing.as_str(), ids.iter().copied())));
            }
        }
    }
    for (code, seen) in seen.into_iter().filter(|(_, seen)| *seen > SHOWN) {
        let note = Note::general(codes::MORE_OF_THE_SAME).with("code", code);
        notes.push(note.with("count", seen - SHOWN));
    }
}
