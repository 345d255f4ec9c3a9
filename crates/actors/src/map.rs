//! The compiled map: names as numbers, labels by the actor they are about, so that a question looks at few of them.

use crate::{
    laws::{Finder, Laws},
    lexicon::{Lexicon, UNPLACED},
    moment::{Moment, Publications, Tenure},
    opening::Statement,
    roll::Roll,
};
use salida_case::{
    Case,
    terrain::{Confidence, Validity},
};
use salida_world::{ActorId, Day, SourceId};

/// A case as the map asks it.
#[derive(Debug, Clone)]
pub struct Map<'a> {
    pub(crate) case: &'a Case,
    pub(crate) roll: Roll,
    pub(crate) lexicon: Lexicon,
    pub(crate) published: Publications,
    pub(crate) laws: Laws,
    /// Sorted by the actor they are about, then as written.
    labels: Vec<Stated>,
    same: Vec<Same>,
    same_of: Finder,
    /// What is on record of an actor, by its place in the case.
    pub(crate) of_actor: OfActor,
}

/// Where weights, capacities and acceptance of an actor stand in the case.
#[derive(Debug, Clone)]
pub(crate) struct OfActor {
    pub(crate) weights: Finder,
    pub(crate) capacities: Finder,
    pub(crate) acceptances: Finder,
}

impl OfActor {
    fn of(case: &Case, roll: &Roll) -> Self {
        let terrain = &case.terrain;
        let finder = |ids: &mut dyn Iterator<Item = &ActorId>| {
            Finder::new(ids.zip(0..).map(|(id, place)| (roll.number(id), place)).collect())
        };
        Self {
            weights: finder(&mut terrain.weights.iter().map(|it| &it.of)),
            capacities: finder(&mut terrain.capacities.iter().map(|it| &it.of)),
            acceptances: finder(&mut terrain.acceptances.iter().map(|it| &it.of)),
        }
    }
}

/// A label, by numbers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stated {
    pub(crate) about: u32,
    pub(crate) by: u32,
    pub(crate) category: u32,
    /// Its place in the case.
    pub(crate) place: u32,
    pub(crate) denies: bool,
    /// True when it is only possible or doubtful.
    pub(crate) weak: bool,
    pub(crate) tenure: Tenure,
}

/// A same-as, by numbers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Same {
    pub(crate) one: u32,
    pub(crate) other: u32,
    pub(crate) by: u32,
    pub(crate) place: u32,
    pub(crate) weak: bool,
    pub(crate) tenure: Tenure,
}

impl<'a> Map<'a> {
    /// Compiles a case.
    pub fn compile(case: &'a Case) -> Self {
        let (roll, lexicon, published) = (Roll::of(case), Lexicon::of(case), Publications::of(case));
        let laws = Laws::of(case, &roll, &lexicon, &published);
        let stated = case.labels.iter().zip(0..).map(|(label, place)| Stated {
            about: roll.number(&label.about),
            by: roll.number(&label.by),
            category: label.category.as_ref().map_or(UNPLACED, |it| lexicon.number(it)),
            place,
            denies: label.denies,
            weak: label.confidence <= Confidence::Possible,
            tenure: published.tenure(&label.validity(), &label.sources),
        });
        let mut labels: Vec<Stated> = stated.collect();
        labels.sort_unstable_by_key(|label| (label.about, label.place));
        let same = case.terrain.same_as.iter().zip(0..).map(|(it, place)| Same {
            one: roll.number(&it.one),
            other: roll.number(&it.other),
            by: roll.number(&it.by),
            place,
            weak: it.confidence <= Confidence::Possible,
            tenure: published.tenure(&it.validity, &it.sources),
        });
        let same: Vec<Same> = same.collect();
        let ends = same.iter().zip(0..).flat_map(|(it, at)| [(it.one, at), (it.other, at)]);
        let same_of = Finder::new(ends.collect());
        Self {
            case,
            of_actor: OfActor::of(case, &roll),
            roll,
            lexicon,
            published,
            laws,
            labels,
            same,
            same_of,
        }
    }

    /// The case that was compiled.
    pub fn case(&self) -> &'a Case {
        self.case
    }

    /// True when a statement with these days and sources stands (rule M1).
    pub fn stands(&self, validity: &Validity, sources: &[SourceId], moment: Moment) -> bool {
        self.published.stands(validity, sources, moment)
    }

    /// The labels about an actor, on whatever day.
    pub(crate) fn labels_about(&self, actor: u32) -> &[Stated] {
        let from = self.labels.partition_point(|it| it.about < actor);
        let rest = self.labels.get(from..).unwrap_or_default();
        let many = rest.partition_point(|it| it.about == actor);
        rest.get(..many).unwrap_or_default()
    }

    /// The same-as statements that name an actor, on whatever day, each with the other name.
    pub(crate) fn same_of(&self, actor: u32) -> impl Iterator<Item = (u32, Same)> {
        let found = self.same_of.of(actor);
        found.filter_map(move |at| {
            let same = *self.same.get(at as usize)?;
            Some((if same.one == actor { same.other } else { same.one }, same))
        })
    }

    /// The labels about an actor that stand, by their place in the case.
    pub fn labels_of(&self, actor: &ActorId, moment: Moment) -> Vec<u32> {
        let about = self.labels_about(self.roll.number(actor)).iter();
        about.filter(|it| it.tenure.stands(moment)).map(|it| it.place).collect()
    }

    /// The map as if these statements had not begun or ended on a day: one that began on it never did, another goes on.
    pub(crate) fn as_if_not(&self, statements: &[&Statement], day: Day) -> Self {
        let mut other = self.clone();
        let undo = |tenure: &mut Tenure| {
            if tenure.from == day {
                tenure.gone = Some(Day::MIN);
            } else {
                tenure.until = Day::MAX;
            }
        };
        let terrain = &self.case.terrain;
        for statement in statements {
            let laws = &mut other.laws;
            let tenure = match statement {
                Statement::Label(place) => other
                    .labels
                    .iter_mut()
                    .find(|it| it.place == *place)
                    .map(|it| &mut it.tenure),
                Statement::SameAs(place) => other.same.get_mut(*place as usize).map(|it| &mut it.tenure),
                Statement::Fulfilment(place) => laws.met.get_mut(*place as usize).map(|it| &mut it.tenure),
                Statement::Mandate(id) => {
                    let at = terrain.mandates.iter().position(|it| it.id == *id);
                    at.and_then(|at| laws.mandates.get_mut(at)).map(|it| &mut it.tenure)
                }
                Statement::Rule(id) => {
                    let at = terrain.rules.iter().position(|it| it.id == *id);
                    at.and_then(|at| laws.rules.get_mut(at)).map(|it| &mut it.tenure)
                }
                Statement::Exception(id) => {
                    let at = terrain.exceptions.iter().position(|it| it.id == *id);
                    at.and_then(|at| laws.reliefs.get_mut(at)).map(|it| &mut it.tenure)
                }
            };
            if let Some(tenure) = tenure {
                undo(tenure);
            }
        }
        other
    }
}
