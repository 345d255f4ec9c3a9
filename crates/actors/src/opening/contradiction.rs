//! Labels that contradict each other: shown side by side, never resolved (rule M5).

use crate::{Map, Moment, lexicon::UNPLACED, map::Stated};
use salida_world::{ActorId, Language, Span, Wording};
use serde::Serialize;
use std::collections::BTreeMap;

/// Two groups of labels about one actor that cannot all be right. Labels are given by their place in the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Contradiction {
    /// Some say it and others deny it.
    Denied {
        /// Those that say it.
        said: Vec<u32>,
        /// Those that deny it.
        denied: Vec<u32>,
    },
    /// Their categories exclude each other.
    Excluded {
        /// Labels of one category.
        one: Vec<u32>,
        /// Labels of the other.
        other: Vec<u32>,
    },
}

/// Two labels about one actor that contradict each other, with the days on which both hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Clash {
    /// One, by its place in the case.
    pub one: u32,
    /// The other.
    pub other: u32,
    /// True when the other denies the one; else their categories exclude each other.
    pub denied: bool,
    /// The days on which both hold, up to the day asked about.
    pub during: Span,
}

/// What labels are grouped by: the category, or else the words.
type Groups<'l> = BTreeMap<(u32, Option<&'l Wording>), Vec<u32>>;

impl Map<'_> {
    /// The contradictions among the labels about an actor that stand.
    pub fn contradictions(&self, actor: &ActorId, moment: Moment) -> Vec<Contradiction> {
        let labels = self.labels_about(self.roll.number(actor)).iter();
        self.opposed(labels.filter(|it| it.tenure.stands(moment)))
    }

    /// Every two labels about an actor that contradict each other on some day up to the one asked about, as known then; the
    /// first `most` of them.
    pub fn clashes(&self, actor: &ActorId, moment: Moment, most: usize) -> Vec<Clash> {
        let labels = self.labels_about(self.roll.number(actor)).iter();
        let opposed = self.opposed(labels.filter(|it| it.tenure.is_known(moment.known)));
        let pairs = opposed.iter().flat_map(|it| {
            let (denied, one, other) = match it {
                Contradiction::Denied { said, denied } => (true, said, denied),
                Contradiction::Excluded { one, other } => (false, one, other),
            };
            let pairs = one
                .iter()
                .flat_map(move |one| other.iter().map(move |other| (*one, *other)));
            pairs.map(move |(one, other)| (denied, one, other))
        });
        let both = pairs.filter_map(|(denied, one, other)| {
            let during = self.both_hold(one, other, moment)?;
            Some(Clash {
                one,
                other,
                denied,
                during,
            })
        });
        both.take(most).collect()
    }

    /// The days up to the one asked about on which two labels hold.
    fn both_hold(&self, one: u32, other: u32, moment: Moment) -> Option<Span> {
        let [one, other] = [one, other].map(|place| self.case.labels.get(place as usize));
        let (one, other) = (one?, other?);
        let until = [one.until, other.until]
            .into_iter()
            .flatten()
            .chain([moment.on])
            .min()?;
        Span::new(one.from.max(other.from), until)
    }

    fn opposed<'l>(&self, labels: impl Iterator<Item = &'l Stated>) -> Vec<Contradiction> {
        let (mut said, mut denied): (Groups<'_>, Groups<'_>) = Default::default();
        for label in labels {
            let groups = if label.denies { &mut denied } else { &mut said };
            groups.entry(self.key(label)).or_default().push(label.place);
        }
        let mut found = Vec::new();
        for (denial, denied) in &denied {
            for (_, said) in said.iter().filter(|(key, _)| self.fits(**key, *denial)) {
                let (said, denied) = (said.clone(), denied.clone());
                found.push(Contradiction::Denied { said, denied });
            }
        }
        let placed: Vec<(u32, &Vec<u32>)> = said.iter().map(|((category, _), labels)| (*category, labels)).collect();
        for (at, (category, one)) in placed.iter().enumerate() {
            let later = placed.get(at + 1..).unwrap_or_default().iter();
            for (_, other) in later.filter(|(it, _)| self.lexicon.excludes(*category, *it)) {
                let (one, other) = ((*one).clone(), (*other).clone());
                found.push(Contradiction::Excluded { one, other });
            }
        }
        found
    }

    /// Those of these labels that another standing label about the actor contradicts.
    pub(super) fn contradicted(&self, actor: &ActorId, labels: &[u32], moment: Moment) -> Vec<u32> {
        if labels.is_empty() {
            return Vec::new();
        }
        let contradictions = self.contradictions(actor, moment).into_iter();
        let sides = contradictions.flat_map(|it| match it {
            Contradiction::Denied { said, denied } => [said, denied],
            Contradiction::Excluded { one, other } => [one, other],
        });
        let mut disputed: Vec<u32> = sides.flatten().collect();
        disputed.sort_unstable();
        let is_disputed = |label: &u32| disputed.binary_search(label).is_ok();
        labels.iter().copied().filter(is_disputed).collect()
    }

    fn key(&self, label: &Stated) -> (u32, Option<&Wording>) {
        if label.category == UNPLACED {
            (UNPLACED, self.case.labels.get(label.place as usize).map(|it| &it.term))
        } else {
            (label.category, None)
        }
    }

    fn fits(&self, said: (u32, Option<&Wording>), denied: (u32, Option<&Wording>)) -> bool {
        match (said, denied) {
            ((_, Some(said)), (_, Some(denied))) => same_words(said, denied),
            ((said, None), (denied, None)) => self.lexicon.is_a(said, denied),
            _ => false,
        }
    }
}

/// True when both have the same words in one language.
fn same_words(one: &Wording, other: &Wording) -> bool {
    let words = |wording: &Wording, language: Language| {
        let own = wording.read(language).filter(|(found, _)| *found == language);
        own.map(|(_, text)| text.trim().to_lowercase())
    };
    Language::ALL.into_iter().any(|language| {
        let said = words(one, language);
        said.is_some() && said == words(other, language)
    })
}
