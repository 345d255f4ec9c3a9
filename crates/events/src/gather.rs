//! The reports of all files in one order that does not depend on which file or row was read first, with their links checked.

use salida_note::{Checked, Note, nearest};
use salida_world::Name;
use std::collections::{BTreeMap, BTreeSet};

use crate::{Evidence, Recorded, codes};

impl Evidence {
    /// Sorts reports by recorded day, then id, then place, and checks how they refer to each other.
    ///
    /// Of two reports with one id the first in this order is kept. Links of a report to itself, and links that close a
    /// circle, are left out; links to what nobody knows are kept and reported, because what they name may still arrive.
    pub fn gather(mut reports: Vec<Recorded>) -> Checked<Self> {
        let mut notes = Vec::new();
        reports.sort_by(|a, b| (a.recorded, &a.id, &a.place).cmp(&(b.recorded, &b.id, &b.place)));
        let mut reports = without_duplicates(reports, &mut notes);
        without_self_revisions(&mut reports, &mut notes);
        without_circles(&mut reports, &mut notes);
        report_orphans(&reports, &mut notes);
        Checked::new(Self { reports }, notes)
    }
}

fn without_duplicates(reports: Vec<Recorded>, notes: &mut Vec<Note>) -> Vec<Recorded> {
    let mut first = BTreeMap::new();
    let mut kept: Vec<Recorded> = Vec::with_capacity(reports.len());
    for report in reports {
        if let Some(place) = first.get(&report.id) {
            let note = Note::at(codes::DUPLICATE_REPORT, report.place.clone());
            notes.push(note.with("id", report.id.as_str()).beside(Clone::clone(place)));
            continue;
        }
        first.insert(report.id.clone(), report.place.clone());
        kept.push(report);
    }
    kept
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
fn without_circles(reports: &mut [Recorded], notes: &mut Vec<Note>) {
    let index: BTreeMap<&Name, usize> = reports
        .iter()
        .enumerate()
        .map(|(at, report)| (&report.id, at))
        .collect();
    let target = |report: &Recorded| report.revises.as_ref().and_then(|id| index.get(id).copied());
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
fn report_orphans(reports: &[Recorded], notes: &mut Vec<Note>) {
    const SHOWN: u64 = 20;
    let mut seen: BTreeMap<&'static str, u64> = BTreeMap::new();
    let known: BTreeSet<&str> = reports.iter().map(|report| report.id.as_str()).collect();
    for report in reports {
        let links = [
            (codes::ORPHAN_REVISION, "revises", &report.revises),
            (codes::ORPHAN_SAME_AS, "same-as", &report.same_as),
        ];
        for (code, fact, link) in links {
            let Some(missing) = link.as_ref().filter(|id| !known.contains(id.as_str())) else {
                continue;
            };
            let seen = seen.entry(code.name).or_default();
            *seen += 1;
            if *seen <= SHOWN {
                let note = Note::at(code, report.place.clone()).with("id", report.id.as_str());
                let note = note.with(fact, missing.as_str());
                notes.push(note.with_some("nearest", nearest(missing.as_str(), known.iter().copied())));
            }
        }
    }
    for (code, seen) in seen.into_iter().filter(|(_, seen)| *seen > SHOWN) {
        let note = Note::general(codes::MORE_OF_THE_SAME).with("code", code);
        notes.push(note.with("count", seen - SHOWN));
    }
}
