//! The reports of all files in one order that does not depend on which file or row was read first, with their links checked.

use salida_note::{Checked, Note, nearest};
use std::collections::{BTreeMap, BTreeSet};

use crate::{Evidence, Recorded, codes, ids::Ids, order};

impl Evidence {
    /// Sorts reports by recorded day, then id, then place, and checks how they refer to each other.
    ///
    /// Of two reports with one id the first in this order is kept. Links of a report to itself, and links that close a
    /// circle, are left out; links to what nobody knows are kept and reported, because what they name may still arrive.
    pub fn gather(mut reports: Vec<Recorded>) -> Checked<Self> {
        let mut notes = Vec::new();
        let mut ids = Ids::ascending(&reports);
        let order = order::of(&reports);
        if let Some(order) = order {
            ids = ids.map(|ids| ids.moved(&order));
            order::put(&mut reports, order);
        }
        // Ids that ascend through a file, as they nearly always do, are each there once.
        let ids = ids.unwrap_or_else(|| without_duplicates(&mut reports, &mut notes));
        let linked: Vec<usize> = { reports.iter().enumerate() }
            .filter(|(_, report)| report.revises.is_some() || report.same_as.is_some())
            .map(|(at, _)| at)
            .collect();
        without_self_revisions(&mut reports, &linked, &mut notes);
        without_circles(&mut reports, &linked, &ids, &mut notes);
        report_orphans(&reports, &linked, &ids, &mut notes);
        Checked::new(Self { reports }, notes)
    }
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

fn without_self_revisions(reports: &mut [Recorded], linked: &[usize], notes: &mut Vec<Note>) {
    for at in linked {
        let Some(report) = reports.get_mut(*at) else { continue };
        if report.revises.as_ref() == Some(&report.id) {
            report.revises = None;
            let note = Note::at(codes::SELF_REVISION, report.place.clone());
            notes.push(note.with("id", report.id.as_str()));
        }
    }
}

/// Cuts every circle of revisions. Each report revises at most one other, so that following the links once from every
/// report finds each circle, in time linear in the number of reports.
fn without_circles(reports: &mut [Recorded], linked: &[usize], ids: &Ids, notes: &mut Vec<Note>) {
    if linked.is_empty() {
        return;
    }
    let target = |at: usize| ids.find(reports, reports.get(at)?.revises.as_ref()?.as_str());
    let mut next: Vec<Option<usize>> = vec![None; reports.len()];
    for at in linked {
        next[*at] = target(*at);
    }
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
fn report_orphans(reports: &[Recorded], linked: &[usize], ids: &Ids, notes: &mut Vec<Note>) {
    const SHOWN: u64 = 20;
    let mut seen: BTreeMap<&'static str, u64> = BTreeMap::new();
    // In order, because of two that are equally near the first is told; made only where it is needed.
    let mut ordered: Option<BTreeSet<&str>> = None;
    for report in linked.iter().filter_map(|at| reports.get(*at)) {
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
