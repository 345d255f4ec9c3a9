//! Deeds: kinds of acts, in an extensible taxonomy, each with the topics it serves.

use crate::{DeedId, Wording};
use serde::Serialize;

/// What a deed is about, in the few words that lessons look for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Killing, wounding, threatening.
    Violence,
    /// Telling what one knows about the market or about acts.
    Disclosure,
    /// Raising the risk that acts after the agreement are found and punished.
    Detection,
    /// Making secrecy less viable: banks, police, officials, insiders, money laundering, bribery.
    LessSecrecy,
    /// Protecting lawful property and profit.
    PropertyRights,
    /// Not prosecuting or confiscating for what came before.
    NonProsecution,
    /// Work, training, schools, services: for members.
    Livelihood,
    /// Work, training, schools, services: throughout society.
    Opportunities,
    /// Handing over weapons.
    Disarmament,
    /// Prison conditions and transfers.
    Prison,
    /// Taking in new members.
    Recruitment,
    /// A next phase: peace zones, a dividend, a transition out of the truce.
    Transition,
    /// Functioning institutions.
    Institutions,
}

impl Topic {
    /// Every topic with the word it is written as in a case folder.
    pub const ALL: [(Self, &'static str); 13] = [
        (Self::Violence, "violence"),
        (Self::Disclosure, "disclosure"),
        (Self::Detection, "detection"),
        (Self::LessSecrecy, "less-secrecy"),
        (Self::PropertyRights, "property-rights"),
        (Self::NonProsecution, "non-prosecution"),
        (Self::Livelihood, "livelihood"),
        (Self::Opportunities, "opportunities"),
        (Self::Disarmament, "disarmament"),
        (Self::Prison, "prison"),
        (Self::Recruitment, "recruitment"),
        (Self::Transition, "transition"),
        (Self::Institutions, "institutions"),
    ];

    /// The topic written as `word`.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, known)| *known == word)
            .map(|(topic, _)| *topic)
    }
}

/// A kind of act.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Deed {
    /// Its id.
    pub id: DeedId,
    /// The wider deed it is a case of: a `femicide` is a `homicide`.
    pub is_a: Option<DeedId>,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// What people call it; built-in deeds take their words from the page.
    pub name: Wording,
    /// Which reader can deliver it: incidents or tallies of this deed can exist. False for what no source counts.
    pub measurable: bool,
}

/// The deeds of a case: the built-in ones and those the case adds.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Deeds {
    deeds: Vec<Deed>,
}

impl Deeds {
    /// The deeds that every case knows.
    pub fn built_in() -> Self {
        use Topic as T;
        let known: [(&str, Option<&str>, &[Topic]); 25] = [
            ("homicide", None, &[T::Violence]),
            ("disappearance", None, &[T::Violence]),
            ("torture", None, &[T::Violence]),
            ("sexual-violence", None, &[T::Violence]),
            ("crimes-against-children", None, &[T::Violence]),
            ("crimes-against-humanity", None, &[T::Violence]),
            ("attack-on-police", None, &[T::Violence]),
            ("attack-in-school", None, &[T::Violence]),
            ("displacement", None, &[T::Violence]),
            ("extortion", None, &[T::Violence]),
            ("recruitment", None, &[T::Recruitment]),
            ("child-recruitment", Some("recruitment"), &[T::Recruitment]),
            ("hand-over-firearms", None, &[T::Disarmament]),
            ("hand-over-explosives", None, &[T::Disarmament]),
            ("disclosure", None, &[T::Disclosure]),
            ("prison-transfer", None, &[T::Prison]),
            (
                "open-training-places",
                None,
                &[T::Livelihood, T::Opportunities, T::Transition],
            ),
            ("open-jobs", None, &[T::Livelihood, T::Opportunities, T::Transition]),
            ("raise-detection", None, &[T::Detection]),
            ("protect-informants", None, &[T::LessSecrecy]),
            ("protect-property", None, &[T::PropertyRights]),
            ("strengthen-institutions", None, &[T::Institutions]),
            ("no-prosecution", None, &[T::NonProsecution]),
            ("no-confiscation", None, &[T::NonProsecution]),
            ("enrolment", None, &[]),
        ];
        let deeds = known.map(|(id, is_a, topics)| Deed {
            id: DeedId::from(id),
            is_a: is_a.map(DeedId::from),
            topics: topics.to_vec(),
            name: Wording::default(),
            measurable: true,
        });
        Self { deeds: deeds.to_vec() }
    }

    /// Adds a deed of the case. The caller has reported duplicates; a later one of the same id replaces the earlier.
    pub fn add(&mut self, deed: Deed) {
        self.deeds.retain(|known| known.id != deed.id);
        self.deeds.push(deed);
    }

    /// Every deed, built-in ones first.
    pub fn iter(&self) -> impl Iterator<Item = &Deed> {
        self.deeds.iter()
    }

    /// The deed of that id.
    pub fn get(&self, id: &DeedId) -> Option<&Deed> {
        self.deeds.iter().find(|deed| deed.id == *id)
    }

    /// True when `narrow` is `wide` or a case of it at any depth.
    pub fn is_a(&self, narrow: &DeedId, wide: &DeedId) -> bool {
        let wider = |id: &&DeedId| self.get(id).and_then(|deed| deed.is_a.as_ref());
        let mut chain =
            std::iter::successors(self.get(narrow).map(|deed| &deed.id), |id| wider(id)).take(self.deeds.len());
        narrow == wide || chain.any(|id| id == wide)
    }
}

impl Default for Deeds {
    fn default() -> Self {
        Self::built_in()
    }
}
