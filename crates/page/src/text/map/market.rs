//! Markets: parts, shares, and what would be left if one went.

use super::speaker::{Speaker, line};
use salida_actors::{IfGone, MarketReport, PartReport};

pub(super) fn section(speaker: &Speaker<'_>) -> String {
    let markets = &speaker.answer.markets;
    if markets.is_empty() {
        return String::new();
    }
    let mut out = speaker.title("map-markets");
    out.extend(markets.iter().map(|market| one(market, speaker)));
    out
}

fn one(market: &MarketReport, speaker: &Speaker<'_>) -> String {
    let mut out = line(0, &speaker.market(&market.market));
    out.extend(market.parts.iter().map(|it| part(it, speaker)));
    if market.contradictory {
        out.push_str(&speaker.told(1, "map-market-contradictory", &[]));
    }
    let shared = market.parts.iter().any(|part| part.share.is_some());
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
    let actor = ("actor", speaker.actor(&gone.actor));
    let id = if gone.can_go_on {
        "map-goes-on-without"
    } else {
        "map-alone-in"
    };
    let roles = gone
        .roles
        .iter()
        .filter(|it| gone.can_go_on || (it.here.is_empty() && it.elsewhere.is_empty()));
    let told = roles.map(|left| {
        let here = left.here.iter().map(|it| speaker.actor(it));
        let elsewhere = left.elsewhere.iter().map(|(market, actor)| {
            speaker.tell(
                "map-elsewhere",
                &[("actor", speaker.actor(actor)), ("market", speaker.market(market))],
            )
        });
        let who: Vec<String> = here.chain(elsewhere).collect();
        let role = speaker.said().role(&left.role);
        if who.is_empty() {
            role
        } else {
            format!("{role} ({})", who.join(", "))
        }
    });
    let told: Vec<String> = told.collect();
    let mut said = speaker.tell(id, &[actor, ("roles", told.join("; "))]);
    if shared {
        let share = speaker.tell("map-up-for-taking", &[("share", speaker.between(gone.share))]);
        said = format!("{said} {share}");
    }
    line(1, &said)
}
