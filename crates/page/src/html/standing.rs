//! Standings as badges: a shape, a word and only then a colour.

use super::reader::Reader;
use maud::{Markup, html};
use salida_monitor::Standing;

/// The badge of a standing.
pub(crate) fn badge(standing: Standing, reader: &Reader<'_>) -> Markup {
    html! {
        span class=(format!("standing {}", standing.word())) {
            span.shape aria-hidden="true" { (shape(standing)) }
            " " (reader.say(word(standing)))
        }
    }
}

/// The badge of a standing, or words for "nothing could be followed".
pub(crate) fn badge_or_none(standing: Option<Standing>, reader: &Reader<'_>) -> Markup {
    match standing {
        Some(standing) => badge(standing, reader),
        None => html! { span.quiet { (reader.say("standing-none")) } },
    }
}

/// Every standing with what it means.
pub(crate) fn key(reader: &Reader<'_>) -> Markup {
    html! {
        dl.key {
            @for standing in ALL {
                div { dt { (badge(standing, reader)) } dd { (reader.say(meaning(standing))) } }
            }
        }
    }
}

/// Every standing, the weightiest first.
pub(crate) const ALL: [Standing; 9] = [
    Standing::Breached,
    Standing::Contested,
    Standing::Unknown,
    Standing::Suspended,
    Standing::InEffect,
    Standing::Pending,
    Standing::Kept,
    Standing::Excused,
    Standing::Discharged,
];

/// The sign of a standing.
pub(crate) fn shape(standing: Standing) -> &'static str {
    match standing {
        Standing::Breached => "✕",
        Standing::Contested => "≠",
        Standing::Unknown => "?",
        Standing::Suspended => "‖",
        Standing::InEffect => "●",
        Standing::Pending => "○",
        Standing::Kept => "✓",
        Standing::Excused => "◇",
        Standing::Discharged => "–",
    }
}

/// The word for a standing.
pub(crate) fn word(standing: Standing) -> &'static str {
    match standing {
        Standing::Breached => "standing-breached",
        Standing::Contested => "standing-contested",
        Standing::Unknown => "standing-unknown",
        Standing::Suspended => "standing-suspended",
        Standing::InEffect => "standing-in-effect",
        Standing::Pending => "standing-pending",
        Standing::Kept => "standing-kept",
        Standing::Excused => "standing-excused",
        Standing::Discharged => "standing-discharged",
    }
}

/// What a standing means.
pub(crate) fn meaning(standing: Standing) -> &'static str {
    match standing {
        Standing::Breached => "standing-breached.meaning",
        Standing::Contested => "standing-contested.meaning",
        Standing::Unknown => "standing-unknown.meaning",
        Standing::Suspended => "standing-suspended.meaning",
        Standing::InEffect => "standing-in-effect.meaning",
        Standing::Pending => "standing-pending.meaning",
        Standing::Kept => "standing-kept.meaning",
        Standing::Excused => "standing-excused.meaning",
        Standing::Discharged => "standing-discharged.meaning",
    }
}
