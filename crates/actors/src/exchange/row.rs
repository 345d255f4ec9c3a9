//! A statement as keys and texts, under the names that `case.toml` uses: what every format writes and reads.

use super::dossier::{Dossier, Party};
use salida_case::{
    actor::ActorKind,
    label::Label,
    source::Source,
    terrain::{Confidence, Relation, RelationKind, SameAs, Validity},
};
use salida_world::{Language, SourceId, Wording};

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    Source,
    Actor,
    Label,
    SameAs,
    Relation,
}

impl What {
    pub(super) const ALL: [(Self, &'static str); 5] = [
        (Self::Source, "source"),
        (Self::Actor, "actor"),
        (Self::Label, "label"),
        (Self::SameAs, "same-as"),
        (Self::Relation, "relation"),
    ];

    /// The name of its table in `case.toml`.
    pub(super) fn word(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(it, _)| *it == self)
            .map_or("", |(_, word)| word)
    }

    pub(super) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(it, _)| *it)
    }

    /// The keys it has, in the order in which they are written.
    pub(super) fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Source => &["id", "citation", "url", "published"],
            Self::Actor => &["id", "name", "kind", "part-of", "source"],
            Self::Label => &[
                "id",
                "about",
                "by",
                "term",
                "category",
                "denies",
                "confidence",
                "basis",
                "from",
                "until",
                "recorded",
                "withdrawn",
                "why",
                "consequence",
                "gain",
                "source",
            ],
            Self::SameAs => &[
                "id",
                "one",
                "other",
                "by",
                "confidence",
                "from",
                "until",
                "recorded",
                "withdrawn",
                "source",
            ],
            Self::Relation => &[
                "kind",
                "one",
                "other",
                "what",
                "from",
                "until",
                "recorded",
                "withdrawn",
                "source",
            ],
        }
    }
}

/// Keys whose value is a wording: words in one language or several.
const WORDINGS: [&str; 7] = ["name", "term", "basis", "why", "consequence", "gain", "what"];

/// A key: the name, and the language where it is not that of the dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) language: Option<Language>,
}

impl Key {
    pub(super) const fn plain(name: &'static str) -> Self {
        Self { name, language: None }
    }

    /// `term`, or `term-es`.
    pub(super) fn text(self) -> String {
        match self.language {
            Some(language) => format!("{}-{}", self.name, language.code()),
            None => self.name.to_owned(),
        }
    }

    /// The key of that text among those of `what`.
    pub(super) fn of(what: What, text: &str) -> Option<Self> {
        let named = |name: &str| what.keys().iter().copied().find(|known| *known == name);
        if let Some(name) = named(text) {
            return Some(Self::plain(name));
        }
        let (name, code) = text.rsplit_once('-')?;
        let name = named(name).filter(|name| is_wording(name))?;
        let language = Some(code.parse().ok()?);
        Some(Self { name, language })
    }
}

pub(super) fn is_wording(name: &str) -> bool {
    WORDINGS.contains(&name)
}

/// One statement, actor or source.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) what: What,
    pub(super) cells: Vec<(Key, String)>,
}

impl Row {
    pub(super) fn new(what: What) -> Self {
        Self {
            what,
            cells: Vec::new(),
        }
    }

    /// The text under a name that has no language.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = { self.cells.iter() }.find(|(key, _)| key.name == name && key.language.is_none());
        found.map(|(_, text)| text.as_str())
    }

    /// The text under a name, in whatever language it is.
    pub(super) fn any(&self, name: &str) -> Option<&str> {
        let own = self.get(name);
        own.or_else(|| {
            let found = self.cells.iter().find(|(key, _)| key.name == name);
            found.map(|(_, text)| text.as_str())
        })
    }

    /// Adds a text, unless there is one under that key or it is empty.
    pub(super) fn put(&mut self, key: Key, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() && !self.cells.iter().any(|(known, _)| *known == key) {
            self.cells.push((key, text));
        }
    }

    pub(super) fn set(&mut self, name: &'static str, text: impl Into<String>) {
        self.put(Key::plain(name), text);
    }

    fn set_some(&mut self, name: &'static str, text: Option<impl ToString>) {
        if let Some(text) = text {
            self.set(name, text.to_string());
        }
    }

    fn wording(&mut self, name: &'static str, wording: Option<&Wording>, own: Language) {
        for language in Language::ALL {
            let said = wording.and_then(|it| it.read(language));
            if let Some((_, text)) = said.filter(|(found, _)| *found == language) {
                let language = (language != own).then_some(language);
                self.put(Key { name, language }, text);
            }
        }
    }

    fn sources(&mut self, sources: &[SourceId]) {
        let ids: Vec<&str> = sources.iter().map(SourceId::as_str).collect();
        self.set("source", ids.join("|"));
    }

    fn days(&mut self, validity: &Validity) {
        self.set_some("from", validity.from);
        self.set_some("until", validity.until);
        self.set_some("recorded", validity.recorded);
        self.set_some("withdrawn", validity.withdrawn);
    }

    /// The ids of its sources.
    pub(super) fn source_ids(&self) -> impl Iterator<Item = &str> {
        let list = self.get("source").unwrap_or_default().split('|');
        list.map(str::trim).filter(|id| !id.is_empty())
    }
}

/// Every row of a dossier: sources, parties, statements.
pub(super) fn rows(dossier: &Dossier) -> Vec<Row> {
    let own = dossier.language;
    let sources = dossier.sources.iter().map(source);
    let parties = dossier.parties.iter().map(|it| party(it, own));
    let labels = dossier.labels.iter().map(|it| label(it, own));
    let same_as = dossier.same_as.iter().map(same_as);
    let relations = dossier.relations.iter().map(|it| relation(it, own));
    sources
        .chain(parties)
        .chain(labels)
        .chain(same_as)
        .chain(relations)
        .collect()
}

fn source(source: &Source) -> Row {
    let mut row = Row::new(What::Source);
    row.set("id", source.id.as_str());
    row.set("citation", source.citation.as_str());
    row.set_some("url", source.url.as_ref());
    row.set_some("published", source.published);
    row
}

fn party(party: &Party, own: Language) -> Row {
    let mut row = Row::new(What::Actor);
    row.set("id", party.id.as_str());
    row.wording("name", Some(&party.name), own);
    row.set("kind", kind_word(party.kind));
    row.set_some("part-of", party.part_of.as_ref());
    row.sources(&party.sources);
    row
}

fn label(label: &Label, own: Language) -> Row {
    let mut row = Row::new(What::Label);
    row.set_some("id", label.id.as_ref());
    row.set("about", label.about.as_str());
    row.set("by", label.by.as_str());
    row.wording("term", Some(&label.term), own);
    row.set_some("category", label.category.as_ref());
    if label.denies {
        row.set("denies", "true");
    }
    row.set("confidence", confidence_word(label.confidence));
    row.wording("basis", label.basis.as_ref(), own);
    row.days(&label.validity());
    row.wording("why", label.why.as_ref(), own);
    row.wording("consequence", label.consequence.as_ref(), own);
    row.wording("gain", label.gain.as_ref(), own);
    row.sources(&label.sources);
    row
}

fn same_as(same: &SameAs) -> Row {
    let mut row = Row::new(What::SameAs);
    row.set_some("id", same.id.as_ref());
    row.set("one", same.one.as_str());
    row.set("other", same.other.as_str());
    row.set("by", same.by.as_str());
    row.set("confidence", confidence_word(same.confidence));
    row.days(&same.validity);
    row.sources(&same.sources);
    row
}

fn relation(relation: &Relation, own: Language) -> Row {
    let mut row = Row::new(What::Relation);
    row.set("kind", relation_word(relation.kind));
    row.set("one", relation.one.as_str());
    row.set("other", relation.other.as_str());
    row.wording("what", relation.what.as_ref(), own);
    row.days(&relation.validity);
    row.sources(&relation.sources);
    row
}

/// The kinds of actors, with their words.
pub(super) const KINDS: [(ActorKind, &str); 7] = [
    (ActorKind::Group, "group"),
    (ActorKind::Faction, "faction"),
    (ActorKind::Institution, "institution"),
    (ActorKind::StateAgent, "state-agent"),
    (ActorKind::International, "international"),
    (ActorKind::Facilitator, "facilitator"),
    (ActorKind::Community, "community"),
];

pub(super) const CONFIDENCES: [(Confidence, &str); 4] = [
    (Confidence::Certain, "certain"),
    (Confidence::Probable, "probable"),
    (Confidence::Possible, "possible"),
    (Confidence::Doubtful, "doubtful"),
];

pub(super) const RELATIONS: [(RelationKind, &str); 5] = [
    (RelationKind::Alliance, "alliance"),
    (RelationKind::Close, "close"),
    (RelationKind::Conflict, "conflict"),
    (RelationKind::Broken, "broken"),
    (RelationKind::Influence, "influence"),
];

fn kind_word(kind: ActorKind) -> &'static str {
    KINDS.iter().find(|(it, _)| *it == kind).map_or("", |(_, word)| word)
}

fn confidence_word(confidence: Confidence) -> &'static str {
    let found = CONFIDENCES.iter().find(|(it, _)| *it == confidence);
    found.map_or("", |(_, word)| word)
}

fn relation_word(kind: RelationKind) -> &'static str {
    RELATIONS
        .iter()
        .find(|(it, _)| *it == kind)
        .map_or("", |(_, word)| word)
}
