//! Nesting that runs in a circle: a zone within itself, a faction that is part of itself, a deed that is a case of itself.

use super::lowering::Lowering;
use crate::{
    codes,
    written::{Id, Ref},
};
use std::collections::{BTreeMap, BTreeSet};

/// Tells each circle once, at the first of its links in the order of `written`, and returns the ids whose link is to be
/// cut there. `links` are the links as they were lowered, from each id to the one around it; `key` is their key.
pub(super) fn circles<'a, T: 'a>(
    lowering: &mut Lowering<'_>,
    key: &'static str,
    links: impl IntoIterator<Item = (&'a str, Option<&'a str>)>,
    written: impl IntoIterator<Item = (&'a Id, Option<&'a Ref<T>>)>,
) -> BTreeSet<String> {
    let links = links
        .into_iter()
        .filter_map(|(inner, outer)| Some((inner.to_owned(), outer?.to_owned())));
    let mut nesting = Nesting {
        around: links.collect(),
    };
    let mut cut = BTreeSet::new();
    let mut clear = BTreeSet::new();
    for (id, outer) in written {
        let id = id.value.0.as_str();
        let (Some(chain), Some(outer)) = (nesting.circle(id, &mut clear), outer) else {
            continue;
        };
        let chain = shortened(chain);
        let note = lowering.flaws.note(codes::CIRCULAR_NESTING, &outer.id.spot);
        lowering.flaws.tell(note.with("key", key).with("chain", chain));
        nesting.around.remove(id);
        cut.insert(id.to_owned());
    }
    cut
}

/// A chain that a reader can follow: its first and last few links.
fn shortened(mut chain: Vec<String>) -> Vec<String> {
    if chain.len() > 10 {
        let end = chain.len() - 4;
        chain.splice(5..end, ["…".to_owned()]);
    }
    chain
}

/// The links of one kind of nesting, from each id to the one around it.
pub(super) struct Nesting {
    around: BTreeMap<String, String>,
}

impl Nesting {
    /// The ids from `id` outwards back to `id`, when they come back. What is seen to lie on no circle is remembered in
    /// `clear`, so that each link is followed once or twice only.
    fn circle(&self, id: &str, clear: &mut BTreeSet<String>) -> Option<Vec<String>> {
        let mut chain = vec![id.to_owned()];
        let mut seen = BTreeSet::from([id]);
        let mut here = id;
        let mut on_no_circle = usize::MAX;
        while let Some(next) = self.around.get(here).filter(|next| !clear.contains(*next)) {
            if next == id {
                chain.push(next.clone());
                return Some(chain);
            }
            if !seen.insert(next) {
                on_no_circle = chain.iter().position(|it| it == next).unwrap_or(0);
                break;
            }
            chain.push(next.clone());
            here = next;
        }
        clear.extend(chain.into_iter().take(on_no_circle));
        None
    }
}
