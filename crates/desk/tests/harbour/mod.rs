//! The invented harbour that tests of the desk open.

/// Two groups at a harbour, and a table of incidents.
pub(crate) const CASE: &str = r#"
title = "Harbour"
summary = "Invented."
language = "en"
zone = "harbour"
as-of = "2031-07-31"
[[source]]
id = "paper"
citation = "The paper"
[[place]]
id = "harbour"
name = "Harbour"
[[actor]]
id = "gulls"
name = "Gulls"
kind = "group"
source = "paper"
[[actor]]
id = "herons"
name = "Herons"
kind = "group"
source = "paper"
[[data]]
path = "data/incidents.csv"
kind = "incidents"
"#;

/// The columns of the table.
pub(crate) const INCIDENTS: &str = "id,during,count,by,step,deed,zone,source,recorded\n";
