//! Lowers `[[vocabulary]]`, `[[category]]` and `[[same-as]]`.

use crate::{
    codes,
    read::{lowering::Lowering, nesting},
    terrain::{Category, SameAs, Vocabulary},
    written::{Written, terrain as written},
};
use salida_note::Place;
use salida_world::Name;
use std::collections::BTreeMap;

pub(super) fn vocabulary(lowering: &mut Lowering<'_>, written: &written::Vocabulary, _: Place) -> Option<Vocabulary> {
    let kept_by = lowering.maybe(written.kept_by.as_ref());
    let sources = lowering.many(&written.source);
    let (id, place) = lowering.own(&written.id)?;
    Some(Vocabulary {
        id: id.into(),
        name: lowering.wording(&written.name),
        kept_by,
        sources,
        place,
    })
}

/// All categories. A link that makes a category a case of itself, or of one of another vocabulary, is told and cut.
pub(super) fn categories(lowering: &mut Lowering<'_>, written: &[Written<written::Category>]) -> Vec<Category> {
    let mut categories = lowering.each_known(written, |it| &it.id, category);
    across(lowering, written, &mut categories);
    let links = categories
        .iter()
        .map(|it| (it.id.as_str(), it.is_a.as_ref().map(Name::as_str)));
    let places = written.iter().map(|it| (&it.value.id, it.value.is_a.as_ref()));
    let cut = nesting::circles(lowering, "is-a", links, places);
    for category in categories.iter_mut().filter(|it| cut.contains(it.id.as_str())) {
        category.is_a = None;
    }
    categories
}

fn across(lowering: &mut Lowering<'_>, written: &[Written<written::Category>], categories: &mut [Category]) {
    let of: BTreeMap<Name, Name> = { categories.iter() }
        .map(|it| (it.id.clone(), it.vocabulary.clone()))
        .collect();
    let spots: BTreeMap<&str, _> = { written.iter() }
        .filter_map(|it| Some((it.value.id.value.0.as_str(), &it.value.is_a.as_ref()?.id.spot)))
        .collect();
    for category in categories {
        let Some(wider) = &category.is_a else { continue };
        let Some(other) = of.get(wider).filter(|other| **other != category.vocabulary) else {
            continue;
        };
        if let Some(spot) = spots.get(category.id.as_str()) {
            let note = lowering.flaws.note(codes::CATEGORY_ACROSS_VOCABULARIES, spot);
            let note = note.with("vocabulary", category.vocabulary.as_str());
            lowering.flaws.tell(note.with("other", other.as_str()));
        }
        category.is_a = None;
    }
}

fn category(lowering: &mut Lowering<'_>, written: &written::Category, _: Place) -> Option<Category> {
    let vocabulary = lowering.one(&written.vocabulary);
    let is_a = lowering.maybe(written.is_a.as_ref());
    let excludes = lowering.many(&written.excludes);
    let (id, place) = lowering.own(&written.id)?;
    Some(Category {
        id: id.into(),
        vocabulary: vocabulary?,
        name: lowering.wording(&written.name),
        is_a,
        excludes,
        place,
    })
}

pub(super) fn same_as(lowering: &mut Lowering<'_>, written: &written::SameAs, place: Place) -> Option<SameAs> {
    let (one, other) = (lowering.one(&written.one), lowering.one(&written.other));
    let by = lowering.one(&written.by);
    let statement = lowering.statement(written);
    let id = written.id.as_ref().map(|id| lowering.own(id));
    let (validity, sources) = statement?;
    Some(SameAs {
        id: id.flatten().map(|(id, _)| id.into()),
        one: one?,
        other: other?,
        by: by?,
        confidence: written.confidence.unwrap_or_default(),
        validity,
        sources,
        place,
    })
}
