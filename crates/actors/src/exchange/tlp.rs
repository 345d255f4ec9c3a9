//! The traffic light protocol: for whose eyes a source is. A source says so in its citation, as papers do: `TLP:AMBER`.

use super::dossier::Dossier;
use salida_case::source::Source;

/// For whose eyes, the widest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tlp {
    /// Anybody's.
    Clear,
    /// Those of a community.
    Green,
    /// Those of an organization and whom it works for.
    Amber,
    /// Those of an organization.
    AmberStrict,
    /// Those to whom it was given.
    Red,
}

impl Tlp {
    /// Every light with its word, its id in STIX, and the id that the second version of the protocol gives it there.
    pub(super) const ALL: [(Self, &'static str, &'static str, &'static str); 5] = [
        (
            Self::Clear,
            "CLEAR",
            "613f2e26-407d-48c7-9eca-b8e91df99dc9",
            "94868c89-83c2-464b-929b-a1a8aa3c8487",
        ),
        (
            Self::Green,
            "GREEN",
            "34098fce-860f-48ae-8e50-ebd3cc5e41da",
            "bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
        ),
        (
            Self::Amber,
            "AMBER",
            "f88d31f6-486f-44da-b317-01333bde0b82",
            "55d920b0-5e8b-4f79-9ee9-91f868d9b421",
        ),
        (
            Self::AmberStrict,
            "AMBER+STRICT",
            "",
            "939a9414-2ddd-4d32-a0cd-375ea402b003",
        ),
        (
            Self::Red,
            "RED",
            "5e57c739-391a-4eb3-b6be-7d15ca92d5ed",
            "e828b379-4e03-4974-9ac4-e53a884c97c1",
        ),
    ];

    /// The word after `TLP:`.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|it| it.0 == self).map_or("", |it| it.1)
    }

    /// The strictest light that a source names in its citation.
    pub fn of(source: &Source) -> Option<Self> {
        Self::in_text(&source.citation)
    }

    /// The strictest light that a text names as `TLP:…`.
    pub(super) fn in_text(text: &str) -> Option<Self> {
        let upper = text.to_uppercase();
        let rests = upper.match_indices("TLP:").filter_map(|(at, _)| upper.get(at + 4..));
        rests.map(Self::of_word).max()
    }

    /// The light of a word, `white` among them; an unknown one counts as the strictest.
    pub(super) fn of_word(text: &str) -> Self {
        let upper = text.trim().to_uppercase();
        let end = upper.find(|letter: char| !letter.is_ascii_alphabetic() && letter != '+');
        let word = upper.get(..end.unwrap_or(upper.len())).unwrap_or_default();
        if word == "WHITE" {
            return Self::Clear;
        }
        let known = Self::ALL.iter().find(|it| it.1 == word).map(|it| it.0);
        known.unwrap_or(Self::Red)
    }

    /// The light of a marking in STIX.
    pub(super) fn of_id(id: &str) -> Option<Self> {
        let number = id.strip_prefix("marking-definition--")?;
        let known = Self::ALL.iter().find(|it| it.2 == number || it.3 == number);
        known.map(|it| it.0)
    }

    /// Its id in STIX: of the first version where it has one.
    pub(super) fn id(self) -> String {
        let found = Self::ALL.iter().find(|it| it.0 == self);
        let number = found.map_or("", |it| if it.2.is_empty() { it.3 } else { it.2 });
        format!("marking-definition--{number}")
    }
}

impl Dossier {
    /// The strictest light of some sources.
    pub(super) fn light(&self, ids: &[&str]) -> Option<Tlp> {
        let cited = self.sources.iter().filter(|it| ids.contains(&it.id.as_str()));
        cited.filter_map(|it| Tlp::in_text(&it.citation)).max()
    }
}
