//! What a source marks for fewer eyes (`TLP:…` in its citation) is taken out before anything is computed from it: the
//! statements that rest on it, and whatever names what has gone with them.

use super::{cited, edition, hidden};
use crate::{
    Opened,
    report::{Edition, LeftOut},
};
use salida_actors::Tlp;
use salida_case::{Case, covenant::Instrument, market::Market, process::Process, source::Source, terrain::Terrain};
use salida_events::{Evidence, Recorded};
use salida_world::{InstrumentId, Name};
use serde::Serialize;
use std::{borrow::Cow, collections::BTreeSet};

/// Under which light something has to be for an edition.
pub(crate) fn light(edition: Edition) -> Tlp {
    match edition {
        Edition::Public => Tlp::Clear,
        Edition::Parties => Tlp::Green,
        Edition::Team => Tlp::Red,
    }
}

/// What an edition says of it: that it is left out, whether there is any or not.
pub(super) fn told(edition: Edition) -> Option<LeftOut> {
    (edition != Edition::Team).then_some(LeftOut::Marked)
}

/// What was opened, without what its sources keep from the readers of an edition. Of a case without such sources nothing is
/// copied.
pub fn open_to(opened: &Opened, edition: Edition) -> Cow<'_, Opened> {
    let most = light(edition);
    let sources = opened.case.iter().flat_map(|case| &case.sources);
    let closed = sources.filter(|it| Tlp::of(it).is_some_and(|own| own > most));
    let withheld: Vec<Source> = closed.cloned().collect();
    let Some(whole) = opened.case.as_ref().filter(|_| !withheld.is_empty()) else {
        return Cow::Borrowed(opened);
    };
    let mut case = whole.clone();
    let mut gone = Gone {
        ids: withheld.iter().map(|it| it.id.to_string()).collect(),
        files: BTreeSet::new(),
    };
    while gone.take_out(&mut case) {}
    let mut shown = opened.clone();
    gone.take_out_of(&mut shown.evidence);
    shown.inputs.retain(|it| !gone.files.contains(&it.path));
    shown
        .notes
        .retain(|it| it.place.as_ref().is_none_or(|place| !gone.files.contains(&*place.file)));
    shown.texts.retain(|path, _| !gone.files.contains(path));
    (shown.case, shown.withheld) = (Some(case), withheld);
    Cow::Owned(shown)
}

/// What has gone: the ids of sources at first, then of actors, vocabularies, categories, labels and rules; and files.
struct Gone {
    ids: BTreeSet<String>,
    files: BTreeSet<String>,
}

impl Gone {
    /// True when it names something that has gone. A word that only looks like an id counts as one: rather too little is shown.
    fn named_by(&self, said: &impl Serialize) -> bool {
        cited::names_any(said, &self.ids)
    }

    fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// Keeps what names nothing that has gone.
    fn sift<T: Serialize>(&self, all: &mut Vec<T>) {
        all.retain(|it| !self.named_by(it));
    }

    /// The same for those whom others name by their id: these go with the next round.
    fn sift_named<T: Serialize>(&mut self, all: &mut Vec<T>, id: impl Fn(&T) -> Option<String>) {
        let (gone, kept) = std::mem::take(all).into_iter().partition(|it| self.named_by(it));
        *all = kept;
        self.ids.extend(gone.iter().filter_map(id));
    }

    /// One round; true when more has gone, so that another one is needed.
    fn take_out(&mut self, case: &mut Case) -> bool {
        let before = self.ids.len();
        case.sources.retain(|it| !self.has(it.id.as_str()));
        // A part of one who has gone is told without it.
        for actor in &mut case.actors {
            actor.part_of = actor.part_of.take().filter(|it| !self.has(it.as_str()));
            actor.members.retain(|it| !self.has(it.source.as_str()));
        }
        self.sift_named(&mut case.actors, |it| Some(it.id.to_string()));
        self.sift_named(&mut case.labels, |it| it.id.as_ref().map(ToString::to_string));
        self.terrain(&mut case.terrain);
        self.markets(&mut case.markets);
        self.sift(&mut case.strategies);
        self.claims(case);
        self.process(&mut case.process);
        self.instruments(case);
        let marked = case.data.iter().filter(|it| {
            it.mapping
                .every_row
                .source
                .as_ref()
                .is_some_and(|it| self.has(it.as_str()))
        });
        let files: Vec<String> = marked.map(|it| it.path.clone()).collect();
        case.data.retain(|it| !files.contains(&it.path));
        self.files.extend(files);
        self.ids.len() > before
    }

    fn terrain(&mut self, terrain: &mut Terrain) {
        for category in &mut terrain.categories {
            category.is_a = category.is_a.take().filter(|it| !self.has(it.as_str()));
            category.excludes.retain(|it| !self.has(it.as_str()));
        }
        self.sift_named(&mut terrain.vocabularies, |it| Some(it.id.to_string()));
        self.sift_named(&mut terrain.categories, |it| Some(it.id.to_string()));
        self.sift_named(&mut terrain.rules, |it| Some(it.id.to_string()));
        self.sift(&mut terrain.same_as);
        self.sift(&mut terrain.mandates);
        self.sift(&mut terrain.exceptions);
        self.sift(&mut terrain.fulfilments);
        self.sift(&mut terrain.weights);
        self.sift(&mut terrain.gains);
        self.sift(&mut terrain.orders);
        self.sift(&mut terrain.mediations);
        self.sift(&mut terrain.acceptances);
        self.sift(&mut terrain.capacities);
        self.sift(&mut terrain.relations);
    }

    /// A part goes alone, and what is left is no longer all there is; a market goes with its own sources.
    fn markets(&self, markets: &mut Vec<Market>) {
        for market in markets.iter_mut() {
            let parts = market.parts.len();
            self.sift(&mut market.parts);
            market.complete &= market.parts.len() == parts;
        }
        self.sift(markets);
        let left: BTreeSet<Name> = markets.iter().map(|it| it.id.clone()).collect();
        for market in markets {
            market.substitutes.retain(|it| left.contains(it));
        }
    }

    fn claims(&self, case: &mut Case) {
        self.sift(&mut case.outcomes);
        self.sift(&mut case.comparisons);
        self.sift(&mut case.phases);
        self.sift(&mut case.published);
        self.sift(&mut case.claims);
        let outcomes = &case.outcomes;
        case.claims.retain(|it| outcomes.iter().any(|own| own.id == it.outcome));
    }

    fn process(&self, process: &mut Process) {
        for question in &mut process.questions {
            self.sift(&mut question.positions);
        }
        self.sift(&mut process.questions);
        self.sift(&mut process.tracks);
        self.sift(&mut process.meetings);
        self.sift(&mut process.proposals);
        self.sift(&mut process.answers);
        self.sift(&mut process.acts);
        let tracks = &process.tracks;
        let there = |track: &Option<Name>| track.as_ref().is_none_or(|id| tracks.iter().any(|it| it.id == *id));
        process.meetings.retain(|it| there(&it.track));
        process.proposals.retain(|it| there(&it.track));
        let proposals = &process.proposals;
        process.answers.retain(|it| proposals.iter().any(|own| own.id == it.to));
    }

    /// A clause goes with all that hangs on it, as a confidential one does; an agreement whose header names what has gone
    /// goes whole, with what amends it, the acts about it, and the file that it stands in.
    fn instruments(&mut self, case: &mut Case) {
        let whole = self.whole(&case.instruments);
        let mut clauses = hidden::Clauses::new();
        for instrument in &case.instruments {
            let goes = whole.contains(&instrument.id);
            let commitments = instrument.commitments.iter().filter(|it| goes || self.named_by(it));
            let amnesties = instrument.amnesties.iter().filter(|it| goes || self.named_by(it));
            let names = commitments.map(|it| &it.name).chain(amnesties.map(|it| &it.name));
            clauses.extend(names.map(|name| (instrument.id.clone(), name.clone())));
        }
        hidden::take_out(case, clauses);
        case.instruments.retain(|it| !whole.contains(&it.id));
        case.process
            .acts
            .retain(|it| it.instrument.as_ref().is_none_or(|id| !whole.contains(id)));
        self.files.extend(whole.iter().map(|id| format!("agreements/{id}.md")));
    }

    fn whole(&self, instruments: &[Instrument]) -> BTreeSet<InstrumentId> {
        let header = |it: &Instrument| Instrument {
            commitments: Vec::new(),
            amnesties: Vec::new(),
            ..it.clone()
        };
        let named = instruments.iter().filter(|it| self.named_by(&header(it)));
        let mut whole: BTreeSet<InstrumentId> = named.map(|it| it.id.clone()).collect();
        // What amends an agreement may itself be amended.
        for _ in instruments {
            let amends = |it: &&Instrument| it.amends.as_ref().is_some_and(|id| whole.contains(id));
            let more: Vec<InstrumentId> = instruments.iter().filter(amends).map(|it| it.id.clone()).collect();
            whole.extend(more);
        }
        whole
    }

    fn take_out_of(&self, evidence: &mut Evidence) {
        let is_marked = |it: &&Recorded| {
            self.has(it.source.as_str()) || self.files.contains(&*it.place.file) || self.named_by(&it.happening)
        };
        let names = evidence.reports.iter().filter(is_marked).map(|it| it.id.clone());
        edition::hide(evidence, names.collect());
    }
}
