//! How each standing is drawn: black on white, told apart by pattern and by word, never by colour.

use salida_monitor::Standing;

/// Every standing, in the order of the legend.
pub(super) const ALL: [Standing; 9] = [
    Standing::Pending,
    Standing::InEffect,
    Standing::Kept,
    Standing::Breached,
    Standing::Contested,
    Standing::Unknown,
    Standing::Excused,
    Standing::Suspended,
    Standing::Discharged,
];

/// The patterns, to stand once in a picture.
pub(super) const DEFINITIONS: &str = r##"<defs>
<pattern id="kept" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="#000" stroke-width="1"/></pattern>
<pattern id="contested" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6M0 0H6" stroke="#000" stroke-width="1.6"/></pattern>
<pattern id="unknown" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1" fill="#000"/></pattern>
<pattern id="excused" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M0 2.5H5" stroke="#000" stroke-width="1"/></pattern>
<pattern id="suspended" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M2.5 0V5" stroke="#000" stroke-width="1.6"/></pattern>
</defs>
"##;

/// The word that people read.
pub(super) fn word(standing: Standing) -> String {
    standing.word().replace('-', " ")
}

/// What fills a bar, and its outline.
pub(super) fn style(standing: Standing) -> &'static str {
    match standing {
        Standing::Breached => r##"fill="#000" stroke="#000""##,
        Standing::Contested => r##"fill="url(#contested)" stroke="#000""##,
        Standing::Unknown => r##"fill="url(#unknown)" stroke="#000""##,
        Standing::Suspended => r##"fill="url(#suspended)" stroke="#000""##,
        Standing::InEffect => r##"fill="#fff" stroke="#000""##,
        Standing::Pending => r##"fill="#fff" stroke="#000" stroke-dasharray="2 3""##,
        Standing::Kept => r##"fill="url(#kept)" stroke="#000""##,
        Standing::Excused => r##"fill="url(#excused)" stroke="#000""##,
        Standing::Discharged => r##"fill="#fff" stroke="#000" stroke-dasharray="8 4""##,
    }
}
