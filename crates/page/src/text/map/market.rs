//! Markets: parts, shares, and what would be left if one went.

use super::speaker::{Speaker, line};
use crate::said::{has_newcomers, has_shares};
use salida_actors::{IfGone, MarketReport, PartReport};
use salida_note::Fact;

pub(super) fn section(speaker: &Speaker<'_>) -> String {
    let markets = &speaker.answer.markets;
    if markets.is_empty() {
        return String::new();
    }
    let mut out = speaker.title("map-markets");
    out.extend(markets.iter().map(|market| one(market, speaker)));
    if let Some(market) = markets.iter().find(|it| has_newcomers(it)) {
        let months = Fact::from(market.newcomer_months.to_string());
        out.push_str(&line(
            0,
            &speaker.reader.tell("map-newcomer-means", &[("months", months)]),
        ));
    }
    out
}

fn one(market: &MarketReport, speaker: &Speaker<'_>) -> String {
    let mut out = line(0, &speaker.market(&market.market));
    out.extend(market.parts.iter().map(|it| part(it, speaker)));
    if market.contradictory {
        out.push_str(&speaker.told(1, "map-market-contradictory", &[]));
    }
    let shared = has_shares(market);
    if let Some(rest) = market.unstated.filter(|rest| shared && rest.1 > 0.0) {
        out.push_str(&speaker.told(1, "map-unstated", &[("share", speaker.between(rest))]));
    }
    out.extend(market.if_gone.iter().map(|it| gone(it, shared, speaker)));
    out
}

fn part(part: &PartReport, speaker: &Speaker<'_>) -> String {
    let mut said = vec![speaker.actor(&part.actor), speaker.said().role(&part.role)];
    said.extend(part.share.map(|share| speaker.share(share)));
    said.extend(part.of_the_state.then(|| speaker.say("map-of-the-state")));
    said.extend(part.newcomer.then(|| speaker.say("map-newcomer")));
    line(1, &format!("{}{}", said.join(", "), speaker.cite(&part.sources)))
}

fn gone(gone: &IfGone, shared: bool, speaker: &Speaker<'_>) -> String {
    let mut said = speaker.said().gone(gone, &|id| speaker.market(id));
    if shared {
        let share = speaker.tell("map-up-for-taking", &[("share", speaker.between(gone.share))]);
        said = format!("{said} {share}");
    }
    line(1, &said)
}
