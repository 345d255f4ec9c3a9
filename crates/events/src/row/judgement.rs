//! What people judged and what was looked at: assessments and coverage, which say how they were reached.

use salida_world::{Assessment, Coverage, Trend};

use super::{Cells, Field, Flaw};

impl Cells<'_> {
    /// An assessment. Its method is needed: rule 19 gives a standing only by the stated method.
    pub(super) fn assessment(&self) -> Result<Assessment, Flaw> {
        const TRENDS: [(&str, Trend); 4] = [
            ("less", Trend::Less),
            ("same", Trend::Same),
            ("more", Trend::More),
            ("unclear", Trend::Unclear),
        ];
        Ok(Assessment {
            deed: self.deed()?.id.clone(),
            zone: self.zone()?.id.clone(),
            during: self.period()?,
            trend: self
                .word(Field::Trend, &TRENDS)?
                .ok_or_else(|| self.empty(Field::Trend))?,
            method: self.needed(Field::Method, None)?.to_owned(),
        })
    }

    /// Coverage; all of it where no part is given.
    pub(super) fn coverage(&self) -> Result<Coverage, Flaw> {
        Ok(Coverage {
            deed: self.deed()?.id.clone(),
            zone: self.zone()?.id.clone(),
            during: self.period()?,
            part: self.part(Field::Part)?.unwrap_or(1.0),
            method: self.text(Field::Method).unwrap_or_default().to_owned(),
        })
    }
}
