//! A transformation in which lawful profit is no safer than profit from crime. It prompts once in a case, and only where
//! somebody is to be transformed: property rights are a matter for those who are leaving, not for a truce alone.

use crate::Draft;
use salida_note::{Code, Note};
use salida_world::Topic;

/// Nothing in the case protects lawful property and profit. Facts: `occasion` (the amnesty, instrument or strategy that
/// begins the transformation). The way out is a commitment, strategy or offer with the topic `property-rights`.
pub(crate) const CODE: Code = Code::lesson("property-rights-absent");

pub(crate) fn look(draft: &Draft<'_>, notes: &mut Vec<Note>) {
    notes.extend(draft.asked_for(Topic::PropertyRights, CODE));
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::scene::Scene;
    use salida_case::{process::ProposalKind, strategy::StrategyKind};
    use salida_note::Fact;
    use salida_world::Topic;

    #[test]
    fn a_strategy_of_transformation_asks_for_it_and_an_offer_answers() {
        let strategy = |kind| Scene::new().strategy("exits", kind, "2031", &[]);
        let transforming = strategy(StrategyKind::Transformation);
        let titled = transforming.clone().proposal("titles", ProposalKind::Offer, |offer| {
            offer.topics.push(Topic::PropertyRights);
        });

        assert_eq!(strategy(StrategyKind::Confrontation).notes(look), []);
        let notes = transforming.notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("occasion"), Some(&Fact::from("exits")));
        assert_eq!(titled.notes(look), []);
    }
}
